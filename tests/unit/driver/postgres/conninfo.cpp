// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <stdexcept>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sequent/driver/error.hpp>
#include <sequent/driver/postgres/conninfo.hpp>

namespace {

using sequent::driver::postgres::conninfo;
using testing::HasSubstr;
using testing::Not;

std::string refusal_of(const std::string& text) {
  try {
    const conninfo accepted(text);
  } catch (const sequent::connection_error& refused) {
    return refused.what();
  }
  throw std::logic_error(text + " was accepted");
}

TEST(postgres_conninfo, reads_urls_and_words) {
  const conninfo url("postgresql://app:p%40ss@one:1,two:2/shop?application_name=a@b");
  EXPECT_EQ(url.value_of("user"), "app");
  EXPECT_EQ(url.value_of("password"), "p@ss");
  EXPECT_EQ(url.value_of("host"), "one,two");
  EXPECT_EQ(url.value_of("port"), "1,2");
  EXPECT_EQ(url.value_of("application_name"), "a@b");
  const conninfo words("host=@abstract dbname='my shop'");
  EXPECT_EQ(words.value_of("host"), "@abstract");
  EXPECT_EQ(words.value_of("dbname"), "my shop");
  EXPECT_EQ(words.value_of("user"), "");
}

TEST(postgres_conninfo, the_encoding_is_utf8_whatever_it_says) {
  EXPECT_EQ(conninfo("dbname=shop").value_of("client_encoding"), "UTF8");
  EXPECT_EQ(conninfo("dbname=shop client_encoding=LATIN1").value_of("client_encoding"), "UTF8");
}

TEST(postgres_conninfo, a_password_that_is_not_escaped_is_refused_without_a_part_of_it) {
  for (const char* url :
       {"postgresql://app:hunter/zebra@127.0.0.1:1/shop", "postgresql://app:12/zebra@127.0.0.1:1/shop",
        "postgresql://app:x@zebra/y@127.0.0.1:1/shop", "postgresql://app:hunter@zebra@127.0.0.1:1/shop",
        "postgresql://app:hunter/zebra", "postgresql://app:hunter", "postgresql://app:hunter?x/zebra@127.0.0.1/shop",
        "postgresql://app:12/hunter?zebra=1@127.0.0.1/shop", "postgresql://localhost/shop?password=hunter&zebra=1",
        "postgresql://localhost/shop?pa%73sword=hun%zzter&zebra", "host=/nowhere password=hunter zebra",
        "host=/nowhere PASSWORD=hunter zebra=1"}) {
    const std::string refusal = refusal_of(url);
    EXPECT_THAT(refusal, Not(HasSubstr("hunter"))) << url;
    EXPECT_THAT(refusal, Not(HasSubstr("zebra"))) << url;
    EXPECT_THAT(refusal, HasSubstr("%2F")) << url;
  }
}

TEST(postgres_conninfo, a_url_is_no_name_of_a_database) {
  EXPECT_THAT(refusal_of("host=/nowhere dbname=postgresql://app:hunter@127.0.0.1/shop"), Not(HasSubstr("hunter")));
}

TEST(postgres_conninfo, hides_a_password_that_is_taken_for_a_part_of_the_user) {
  const conninfo escaped("postgresql://app%3Ahunter2@127.0.0.1/shop");
  EXPECT_EQ(escaped.without_secrets("FATAL: no role \"app:hunter2\", none is app:hunter2 but app"),
            "FATAL: no role \"app:***\", none is app:*** but app");
  const std::string password = "hunter" + std::string(60, '2');
  EXPECT_EQ(conninfo("user=app:" + password).without_secrets("no \"" + ("app:" + password).substr(0, 63) + "\""),
            "no \"app:***\"");
  EXPECT_EQ(conninfo("user=app: dbname=shop").without_secrets("no \"app:\""), "no \"app:\"");
  EXPECT_EQ(conninfo("user=app").without_secrets("no app"), "no app");
}

TEST(postgres_conninfo, a_word_that_libpq_does_not_know_is_named) {
  EXPECT_THAT(refusal_of("hots=localhost"), HasSubstr("hots"));
  EXPECT_THAT(refusal_of(std::string("host=a\0b", 8)), HasSubstr("NUL byte"));
}

}  // namespace
