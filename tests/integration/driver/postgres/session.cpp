// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <integration/driver/backend.hpp>
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
}

TEST(integration_postgres_session, a_word_that_libpq_does_not_know_is_named) {
  EXPECT_THAT(refusal_of("hots=localhost"), HasSubstr("hots"));
  EXPECT_THAT(refusal_of(std::string("host=a\0b", 8)), HasSubstr("NUL byte"));
}

}  // namespace
