// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <chrono>
#include <integration/driver/sqlite/database_file.hpp>
#include <integration/engine/shop.hpp>
#include <stdexcept>
#include <string>

#include <gmock/gmock.h>
#include <sqlite3.h>

namespace {

using namespace engine_test;

TEST(integration_connect_hook, sees_each_connection_before_it_is_lent) {
  int seen = 0;
  sq::engine<sq::postgres> db{postgres_url(), {.on_connect = [&](sq::connection<sq::postgres>& opened) {
                                opened.run_script("SET application_name = 'hooked'");
                                ++seen;
                              }}};
  auto first = db.connect();
  auto second = db.connect();
  EXPECT_EQ(seen, 2);
  for (auto* each : {&first, &second})
    EXPECT_EQ(each->execute_raw<std::string>("SHOW application_name").scalar(), "hooked");
}

TEST(integration_connect_hook, reaches_the_library_below) {
  const driver_test::database_file file;
  sq::engine<sq::sqlite> db{"sqlite:///" + file.path(),
                            {.pool = {.size = 2}, .on_connect = [](sq::connection<sq::sqlite>& opened) {
                               sqlite3_limit(opened.native(), SQLITE_LIMIT_LENGTH, 1234);
                               opened.run_script("BEGIN");  // is none of the next user's
                             }}};
  auto first = db.connect();
  auto second = db.connect();
  EXPECT_EQ(sqlite3_limit(first.native(), SQLITE_LIMIT_LENGTH, -1), 1234);
  EXPECT_EQ(sqlite3_limit(second.native(), SQLITE_LIMIT_LENGTH, -1), 1234);
  EXPECT_NO_THROW(second.transaction([](auto&) {}));
}

TEST(integration_connect_hook, that_throws_lets_the_opening_fail) {
  bool fails = false;
  sq::engine<sq::postgres> db{postgres_url(), {.pool = {.size = 2}, .on_connect = [&](sq::connection<sq::postgres>&) {
                                                 if (fails) throw std::runtime_error("not this one");
                                               }}};
  const auto held = db.connect();
  fails = true;
  EXPECT_THROW(static_cast<void>(db.connect()), std::runtime_error);
  EXPECT_EQ(db.pool_statistics().open, 1U);
  fails = false;
  EXPECT_NO_THROW(static_cast<void>(db.connect()));
}

TEST(integration_connect_hook, for_other_databases_is_refused_when_the_engine_is_made) {
  const sq::engine_options options{.on_connect = [](sq::connection<sq::postgres>&) {}};
  EXPECT_THROW((sq::engine<sq::sqlite>{"sqlite::memory:", options}), sq::error);
  EXPECT_THROW((sq::engine<sq::postgres, sq::sqlite>{"sqlite::memory:", options}), sq::error);
}

TEST(integration_reset_on_return, of_everything_leaves_nothing_to_the_next) {
  const auto setting = [](auto& on, const char* name) {
    return on.template execute_raw<std::string>("SELECT current_setting($1)", std::string(name)).scalar();
  };
  sq::engine<sq::postgres> db{
      postgres_url(),
      {.pool = {.size = 1},
       .on_connect = [](sq::connection<sq::postgres>& opened) { opened.run_script("SET application_name = 'hooked'"); },
       .reset_on_return = sq::reset_on_return::everything}};
  const auto usual = setting(db, "work_mem");
  db.run_script("DROP ROLE IF EXISTS pooled; CREATE ROLE pooled");
  const auto session = [&] {
    auto lent = db.connect();
    lent.run_script("SET work_mem = '1234kB'; SET application_name = 'mine'; CREATE TEMPORARY TABLE marks (a integer)");
    lent.run_script("LISTEN here; SELECT pg_advisory_lock(77); SET ROLE pooled");
    return lent.execute_raw<int>("SELECT pg_backend_pid()").scalar();
  }();
  auto next = db.connect();
  EXPECT_EQ(next.execute_raw<int>("SELECT pg_backend_pid()").scalar(), session);
  EXPECT_EQ(setting(next, "work_mem"), usual);
  EXPECT_EQ(setting(next, "application_name"), "hooked");
  EXPECT_EQ(next.execute_raw<std::string>("SELECT current_user::text").scalar(), "sequent");
  EXPECT_FALSE(next.execute_raw<bool>("SELECT to_regclass('marks') IS NOT NULL").scalar());
  EXPECT_EQ(next.execute_raw<std::int64_t>("SELECT count(*) FROM pg_listening_channels()").scalar(), 0);
  EXPECT_EQ(next.execute_raw<std::int64_t>("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory'").scalar(), 0);
  next.run_script("DROP ROLE pooled");
}

TEST(integration_reset_on_return, of_everything_keeps_statements_prepared) {
  sq::engine<sq::postgres> db{postgres_url(),
                              {.pool = {.size = 1}, .reset_on_return = sq::reset_on_return::everything}};
  db.create_all(sq::if_not_exists, orgs);
  const auto names = [&] { return db.execute(sq::select(orgs.name)).size(); };
  names();
  names();
  EXPECT_EQ(
      db.execute_raw<std::int64_t>("SELECT count(*) FROM pg_prepared_statements WHERE statement LIKE '%shop_orgs%'")
          .scalar(),
      1);
  db.drop_all(orgs);
}

TEST(integration_reset_on_return, of_the_transaction_leaves_settings) {
  sq::engine<sq::postgres> db{postgres_url(), {.pool = {.size = 1}}};
  {
    auto lent = db.connect();
    lent.run_script("SET work_mem = '1234kB'");
    lent.run_script("BEGIN");
  }
  EXPECT_EQ(db.execute_raw<std::string>("SHOW work_mem").scalar(), "1234kB");
}

TEST(integration_reset_on_return, of_everything_is_refused_by_sqlite) {
  EXPECT_THROW((sq::engine<sq::sqlite>{"sqlite::memory:", {.reset_on_return = sq::reset_on_return::everything}}),
               sq::connection_error);
}

}  // namespace
