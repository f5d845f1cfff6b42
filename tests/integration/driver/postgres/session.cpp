// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <cstdlib>
#include <fstream>
#include <integration/driver/backend.hpp>
#include <integration/driver/sqlite/database_file.hpp>
#include <string>
#include <string_view>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sequent/driver/error.hpp>
#include <sequent/driver/postgres/session.hpp>

namespace {

using driver_test::postgres_backend;
using driver_test::thrown_by;
using sequent::driver::postgres::session;
using testing::HasSubstr;
using testing::Not;

std::string refusal_of(const std::string& conninfo) {
  return thrown_by<sequent::connection_error>([&] { session{conninfo}; }).what();
}

TEST(integration_postgres_session, speaks_utf8_whatever_the_url_says) {
  const std::string url = postgres_backend::url();
  const std::string other = url + (url.find('?') == std::string::npos ? "?" : "&") + "client_encoding=LATIN1";
  const session opened(url.find("://") == std::string::npos ? url + " client_encoding=LATIN1" : other);
  EXPECT_EQ(PQstatus(opened.raw()), CONNECTION_OK);
  EXPECT_EQ(std::string_view(PQparameterStatus(opened.raw(), "client_encoding")), "UTF8");
}

/// What a session says a setting is.
std::string setting(const session& opened, const char* name) {
  const char* const value = PQparameterStatus(opened.raw(), name);
  return value == nullptr ? "unknown" : value;
}

/// The test's URL with a word more.
std::string url_with(const std::string& word) {
  const std::string url = postgres_backend::url();
  return url + (url.find('?') == std::string::npos ? "?" : "&") + word;
}

TEST(integration_postgres_session, has_its_settings_also_after_a_reset) {
  setenv("PGCLIENTENCODING", "LATIN1", 1);
  const session opened(url_with("options=-c%20standard_conforming_strings%3Doff%20-c%20datestyle%3DSQL"));
  unsetenv("PGCLIENTENCODING");
  for (const char* reset : {"RESET ALL", "DISCARD ALL"}) {
    PQclear(PQexec(opened.raw(), "SET client_encoding = 'LATIN1'; SET standard_conforming_strings = off"));
    PQclear(PQexec(opened.raw(), reset));
    EXPECT_EQ(setting(opened, "client_encoding"), "UTF8") << reset;
    EXPECT_EQ(setting(opened, "standard_conforming_strings"), "on") << reset;
    EXPECT_THAT(setting(opened, "DateStyle"), testing::StartsWith("ISO")) << reset;
  }
}

TEST(integration_postgres_session, keeps_the_options_of_the_user) {
  const auto work_mem = [](const session& opened) {
    PGresult* const answer = PQexec(opened.raw(), "SHOW work_mem");
    std::string value = PQgetvalue(answer, 0, 0);
    PQclear(answer);
    return value;
  };
  EXPECT_EQ(work_mem(session(url_with("options=-c%20work_mem%3D7MB"))), "7MB");
  setenv("PGOPTIONS", "-c work_mem=9MB", 1);
  EXPECT_EQ(work_mem(session(postgres_backend::url())), "9MB");
  EXPECT_EQ(work_mem(session(url_with("options=-c%20work_mem%3D7MB"))), "7MB");
  unsetenv("PGOPTIONS");

  const driver_test::database_file file;
  std::ofstream(file.path()) << "[shop]\noptions=-c work_mem=11MB\n";
  setenv("PGSERVICEFILE", file.path().c_str(), 1);
  EXPECT_EQ(work_mem(session(url_with("service=shop"))), "11MB");
  setenv("PGSERVICE", "shop", 1);
  EXPECT_EQ(work_mem(session(postgres_backend::url())), "11MB");
  unsetenv("PGSERVICE");
  unsetenv("PGSERVICEFILE");
}

TEST(integration_postgres_session, gives_the_connection_of_libpqxx) {
  session opened(postgres_backend::url());
  EXPECT_EQ(&opened.native(), &opened.native());
}

TEST(integration_postgres_session, a_server_that_is_not_there) {
  const std::string refusal = refusal_of("host=/nowhere/at/all user=app password=hunter2 dbname=shop");
  EXPECT_THAT(refusal, HasSubstr("cannot connect to PostgreSQL"));
  EXPECT_THAT(refusal, HasSubstr("/nowhere/at/all"));
  EXPECT_THAT(refusal, Not(HasSubstr("hunter2")));
  EXPECT_THAT(refusal_of("postgresql://app:hunter2@127.0.0.1:1/shop"), Not(HasSubstr("hunter2")));
}

TEST(integration_postgres_session, a_broken_url_does_not_give_the_password_away) {
  EXPECT_THAT(refusal_of("postgresql://app:hun@ter2@127.0.0.1:1/shop"), Not(HasSubstr("ter2")));
  EXPECT_THAT(refusal_of("postgresql://app:hun@ter2@127.0.0.1:1/shop"), HasSubstr("%40"));
  EXPECT_THAT(refusal_of("postgresql://app:hun:[ter2@127.0.0.1:1/shop"), Not(HasSubstr("ter2")));
  EXPECT_THAT(refusal_of("postgresql://app:hun%ter2@127.0.0.1:1/shop"), Not(HasSubstr("ter2")));
  EXPECT_THAT(refusal_of("host=/nowhere password=hunter 2"), Not(HasSubstr("hunter")));
  // The server quotes the name of a user that it does not know.
  const std::string server = driver_test::postgres_backend::url();
  const std::size_t location = server.find("://") + 3;
  const std::size_t at = server.find('@', location);
  ASSERT_NE(at, std::string::npos) << "the URL of the server has no user";
  EXPECT_THAT(refusal_of(server.substr(0, location) + "app%3Ahunter2" + server.substr(at)), Not(HasSubstr("hunter")));
}

TEST(integration_postgres_session, a_word_that_libpq_does_not_know_is_named) {
  EXPECT_THAT(refusal_of("hots=localhost"), HasSubstr("hots"));
  EXPECT_THAT(refusal_of(std::string("host=a\0b", 8)), HasSubstr("NUL byte"));
}

}  // namespace
