// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <chrono>
#include <integration/driver/postgres/login_server.hpp>
#include <string>
#include <thread>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sequent/postgres.hpp>
#include <sequent/sqlite.hpp>

namespace {

namespace sq = sequent;
using namespace std::chrono_literals;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

TEST(integration_first_connection, is_made_when_the_database_has_started) {
  driver_test::login_server server("secret");
  std::thread starting([&] {
    std::this_thread::sleep_for(100ms);
    server.start();
  });
  EXPECT_THROW(sq::engine<sq::postgres>{server.url()}, sq::connection_error);
  EXPECT_NO_THROW((sq::engine<sq::postgres>{server.url(), {.connect = sq::wait_for{60s}, .credentials = [] {
                                                             return sq::credentials{.password = "secret"};
                                                           }}}));
  starting.join();
}

TEST(integration_first_connection, is_made_when_it_is_needed) {
  sq::engine<sq::postgres> db{"postgresql://app@localhost:1/shop", {.connect = sq::lazily}};
  EXPECT_EQ(db.pool_statistics().failed_openings, 0U);
  EXPECT_THROW(db.execute_raw("SELECT 1"), sq::connection_error);
  EXPECT_EQ(db.pool_statistics().failed_openings, 1U);
}

TEST(integration_credentials, are_asked_for_each_connection) {
  driver_test::login_server server("token 2");
  server.start();
  int asked = 0;
  const auto next_token = [&] {
    // The first is for the first connection, which is refused: it has run out.
    return sq::credentials{.user = "service", .password = "token " + std::to_string(++asked == 1 ? 1 : 2)};
  };
  sq::engine<sq::postgres> db{server.url(), {.credentials = next_token}};
  EXPECT_THAT(server.logins(), ElementsAre("service:token 1", "service:token 2"));
  auto first = db.connect();
  auto second = db.connect();
  EXPECT_EQ(asked, 3);
  EXPECT_EQ(server.logins().size(), 3U);
}

TEST(integration_credentials, that_are_refused_twice_are_an_error_without_the_password) {
  driver_test::login_server server("right");
  server.start();
  int asked = 0;
  const auto wrong = [&] {
    ++asked;
    return sq::credentials{.password = "wrong?&"};
  };
  try {
    sq::engine<sq::postgres> refused{server.url(), {.credentials = wrong}};
    FAIL() << "the password is wrong";
  } catch (const sq::login_refused& refusal) {
    EXPECT_THAT(refusal.what(), HasSubstr("password authentication failed"));
    EXPECT_THAT(refusal.what(), Not(HasSubstr("wrong")));
  }
  EXPECT_EQ(asked, 2);
  EXPECT_THAT(server.logins(), ElementsAre("app:wrong?&", "app:wrong?&"));
}

TEST(integration_credentials, are_not_asked_again_where_nobody_listens) {
  int asked = 0;
  const auto count = [&] {
    ++asked;
    return sq::credentials{.password = "secret"};
  };
  EXPECT_THROW((sq::engine<sq::postgres>{"postgresql://app@localhost:1/shop", {.credentials = count}}),
               sq::connection_error);
  EXPECT_EQ(asked, 1);
}

TEST(integration_pre_ping, replaces_a_connection_on_which_nobody_answers) {
  driver_test::login_server server("secret");  // which answers a login, and nothing else
  server.start();
  sq::engine<sq::postgres> db{server.url(),
                              {.pool = {.size = 1, .pre_ping = sq::pre_ping::always, .ping_timeout = 30ms},
                               .credentials = [] { return sq::credentials{.password = "secret"}; }}};
  const auto began = std::chrono::steady_clock::now();
  static_cast<void>(db.connect());
  const auto taken = std::chrono::steady_clock::now() - began;
  EXPECT_GE(taken, 30ms);
  EXPECT_LT(taken, 10s);
  EXPECT_EQ(server.logins().size(), 2U);
  EXPECT_EQ(db.pool_statistics().broken, 1U);
}

TEST(integration_credentials, are_refused_by_sqlite) {
  EXPECT_THROW((sq::engine<sq::sqlite>{"sqlite::memory:", {.credentials = [] { return sq::credentials{}; }}}),
               sq::connection_error);
}

}  // namespace
