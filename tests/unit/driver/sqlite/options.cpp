// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <chrono>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sequent/driver/error.hpp>
#include <sequent/driver/sqlite/options.hpp>

namespace {

using sequent::driver::sqlite::open_mode;
using sequent::driver::sqlite::options;
using testing::HasSubstr;

void expect_refused(const std::string& url, const std::string& words) {
  try {
    options::from_url(url);
    ADD_FAILURE() << url << " was accepted";
  } catch (const sequent::connection_error& refused) {
    EXPECT_THAT(refused.what(), HasSubstr(words));
    EXPECT_THAT(refused.what(), HasSubstr(url));
  }
}

TEST(sqlite_options, memory) {
  EXPECT_EQ(options::from_url("sqlite::memory:").path, ":memory:");
  EXPECT_EQ(options::from_url("sqlite:///:memory:").path, ":memory:");
  for (const char* url : {"sqlite::memory:", "sqlite:///:memory:", "sqlite:///%3Amemory%3A", "sqlite:///a?mode=memory"})
    EXPECT_TRUE(options::from_url(url).is_in_memory()) << url;
  for (const char* url : {"sqlite:///memory", "sqlite:///a:memory:", "sqlite:////:memory:"})
    EXPECT_FALSE(options::from_url(url).is_in_memory()) << url;
}

TEST(sqlite_options, paths) {
  EXPECT_EQ(options::from_url("sqlite:///shop.db").path, "shop.db");
  EXPECT_EQ(options::from_url("sqlite:////var/lib/shop.db").path, "/var/lib/shop.db");
  EXPECT_EQ(options::from_url("sqlite:///100%25%20sure%3F.db").path, "100% sure?.db");
}

TEST(sqlite_options, defaults) {
  const options settings = options::from_url("sqlite:///shop.db");
  EXPECT_EQ(settings.mode, open_mode::create);
  EXPECT_EQ(settings.busy_timeout, std::chrono::milliseconds(5000));
  EXPECT_TRUE(settings.foreign_keys);
  EXPECT_EQ(settings.statement_cache_size, 256U);
}

TEST(sqlite_options, query_options) {
  const options settings = options::from_url("sqlite:///shop.db?mode=ro&busy_timeout=20&foreign_keys=off");
  EXPECT_EQ(settings.path, "shop.db");
  EXPECT_EQ(settings.mode, open_mode::read_only);
  EXPECT_EQ(settings.busy_timeout, std::chrono::milliseconds(20));
  EXPECT_FALSE(settings.foreign_keys);
  EXPECT_EQ(options::from_url("sqlite:///a?mode=rw").mode, open_mode::read_write);
  EXPECT_EQ(options::from_url("sqlite:///a?mode=rwc").mode, open_mode::create);
  EXPECT_EQ(options::from_url("sqlite:///a?mode=memory").mode, open_mode::memory);
  EXPECT_TRUE(options::from_url("sqlite:///a?foreign_keys=on").foreign_keys);
}

TEST(sqlite_options, modes_of_each_connection) {
  using namespace sequent::driver::sqlite;
  const options settings = options::from_url("sqlite:///a?journal_mode=wal&synchronous=normal&locking_mode=exclusive");
  EXPECT_EQ(settings.journal_mode, journal_mode::wal);
  EXPECT_EQ(settings.synchronous, synchronous::normal);
  EXPECT_EQ(settings.locking_mode, locking_mode::exclusive);
  EXPECT_FALSE(options::from_url("sqlite:///a").journal_mode);
  for (const auto mode : {journal_mode::remove, journal_mode::truncate, journal_mode::persist, journal_mode::memory,
                          journal_mode::wal, journal_mode::off})
    EXPECT_EQ(options::from_url("sqlite:///a?journal_mode=" + std::string(word_of(mode))).journal_mode, mode);
  EXPECT_EQ(word_of(journal_mode::remove), "delete");
  EXPECT_EQ(word_of(synchronous::extra), "extra");
  EXPECT_EQ(word_of(locking_mode::normal), "normal");
}

TEST(sqlite_options, memory_that_connections_share) {
  const options settings = options::from_url("sqlite:////shop?vfs=memdb");
  EXPECT_EQ(settings.path, "/shop");
  EXPECT_TRUE(settings.is_shared_memory && settings.is_in_memory());
  EXPECT_FALSE(options::from_url("sqlite::memory:").is_shared_memory);
  expect_refused("sqlite:///shop?vfs=memdb", "say sqlite:////name?vfs=memdb");
  expect_refused("sqlite:////shop?vfs=unix", "vfs='unix', which is not memdb");
}

TEST(sqlite_options, what_is_wrong_is_named) {
  expect_refused("sqlite:///a?journal_mode=fast", "journal_mode='fast', which is not one of delete, truncate, persist");
  expect_refused("sqlite:///a?synchronous=2", "synchronous='2', which is not one of off, normal, full, extra");
  expect_refused("sqlite:///a?locking_mode=none", "locking_mode='none', which is not one of normal, exclusive");
  expect_refused("sqlite:///a?cache=shared", "unknown option 'cache'");
  expect_refused("sqlite:///a?mode=fast", "mode='fast', which is not one of ro, rw, rwc, memory");
  expect_refused("sqlite:///a?busy_timeout=soon", "busy_timeout='soon', which is not a number of milliseconds");
  expect_refused("sqlite:///a?busy_timeout=-1", "busy_timeout='-1'");
  expect_refused("sqlite:///a?busy_timeout=99999999999", "busy_timeout='99999999999'");
  expect_refused("sqlite:///a?foreign_keys=yes", "foreign_keys='yes', which is not on or off");
  expect_refused("sqlite:///a?mode", "'mode' without a value");
  expect_refused("sqlite://host/a", "must be sqlite::memory:");
  expect_refused("sqlite:shop.db", "must be sqlite::memory:");
  expect_refused("sqlite:///", "names no file");
  expect_refused("sqlite:", "must be sqlite::memory:");
  expect_refused("sqlite://", "must be sqlite::memory:");
  expect_refused("sqlite:///file::memory:", "'file:' URL");
  expect_refused("sqlite:///file:a?mode=memory", "'file:' URL");
  expect_refused("sqlite:///a%2", "has a '%'");
  expect_refused("sqlite:///100%.db", "std::filesystem::path");
  expect_refused("sqlite:///a%zz", "has a '%'");
  expect_refused("sqlite:///a%00b", "NUL byte");
  expect_refused("postgresql://host/a", "does not begin with 'sqlite:'");
}

TEST(sqlite_options, a_password_is_not_shown) {
  for (const char* url : {"sqlite:///a?key=hunter", "sqlite:///a?mode=ro&hunter", "sqlite://app:hunter@/a",
                          "sqlite:///a?password=x&hunter=1&mode=ro"}) {
    try {
      options::from_url(url);
      ADD_FAILURE() << url << " was accepted";
    } catch (const sequent::connection_error& refused) {
      EXPECT_THAT(refused.what(), testing::Not(HasSubstr("hunter")));
    }
  }
}

}  // namespace
