// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <string>
#include <string_view>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sequent/driver/redaction.hpp>

namespace {

using sequent::driver::percent_decoded;
using sequent::driver::redacted;
using testing::HasSubstr;
using testing::Not;

TEST(driver_redaction, what_has_no_secret_is_shown_whole) {
  for (const std::string text :
       {"", "postgresql://app@localhost:5432/shop?sslmode=require&application_name=shop",
        "postgresql://[::1]:5432/shop", "postgresql://one:5432,two:5433/shop", "dbname=shop host=/tmp user=app",
        "host = '/tmp/with blank'  port=5432 ", "postgresql://localhost/shop?user=me@tenant",
        "sqlite::memory:", "sqlite:///a:b.db?mode=ro&busy_timeout=20", "sqlite:///a?mode", "shop.db"})
    EXPECT_EQ(redacted(text), text);
}

TEST(driver_redaction, passwords_of_urls) {
  EXPECT_EQ(redacted("postgresql://app:hunter@localhost:5432/shop"), "postgresql://app:***@localhost:5432/shop");
  EXPECT_EQ(redacted("postgresql://:hunter@localhost/shop"), "postgresql://:***@localhost/shop");
  EXPECT_EQ(redacted("postgresql://app%3Ahunter@localhost/shop"), "postgresql://app:***@localhost/shop");
  EXPECT_EQ(redacted("postgresql://app:hunter@localhost/shop?password=zebra"),
            "postgresql://app:***@localhost/shop?password=***");
  EXPECT_EQ(redacted("app:hunter@localhost/shop"), "app:***@localhost/shop");
}

TEST(driver_redaction, passwords_that_are_not_escaped) {
  for (const char* mark : {"/", "?", "@", "#", ":", "&", "%", "=", " ", "://", "/@?", "@/", "?a=b&c=@"}) {
    for (const char* scheme : {"postgresql://", "postgres://", "postgresql+asyncpg://", "mysql://", "sqlite://", ""}) {
      const std::string url = std::string(scheme) + "app:hunter" + mark + "zebra@127.0.0.1:1/shop";
      EXPECT_THAT(redacted(url), Not(HasSubstr("hunter"))) << url;
      EXPECT_THAT(redacted(url), Not(HasSubstr("zebra"))) << url;
      if (std::string_view(mark).find('?') == std::string_view::npos) {
        EXPECT_THAT(redacted(url), HasSubstr("@127.0.0.1:1/shop")) << url;
      }
    }
    const std::string port = std::string("postgresql://localhost:5432/shop?password=hunter") + mark + "zebra&user=app";
    EXPECT_THAT(redacted(port), Not(HasSubstr("hunter"))) << port;
    EXPECT_THAT(redacted(port), Not(HasSubstr("zebra"))) << port;
    const std::string query = std::string("postgresql://localhost/shop?password=hunter") + mark + "zebra&user=app";
    EXPECT_THAT(redacted(query), Not(HasSubstr("hunter"))) << query;
    EXPECT_THAT(redacted(query), Not(HasSubstr("zebra"))) << query;
    const std::string words = std::string("user=app password=hunter") + mark + "zebra dbname=shop";
    EXPECT_THAT(redacted(words), Not(HasSubstr("hunter"))) << words;
    EXPECT_THAT(redacted(words), Not(HasSubstr("zebra"))) << words;
  }
}

TEST(driver_redaction, a_password_whose_host_is_missing) {
  EXPECT_EQ(redacted("postgresql://app:hunter/zebra"), "postgresql://app:***");
  EXPECT_EQ(redacted("postgresql://app:hunter"), "postgresql://app:***");
  EXPECT_EQ(redacted("postgresql://one:1,app:hunter"), "postgresql://one:***");
}

TEST(driver_redaction, options_that_may_hold_a_secret) {
  EXPECT_EQ(redacted("postgresql://h/d?pa%73sword=hunter&user=app"), "postgresql://h/d?pa%73sword=***&user=app");
  EXPECT_EQ(redacted("postgresql://h/d?sslpassword=hunter&passfile=/zebra"),
            "postgresql://h/d?sslpassword=***&passfile=***");
  EXPECT_EQ(redacted("postgresql://h/d?options=-c%20my.secret%3Dhunter"), "postgresql://h/d?options=***");
  EXPECT_EQ(redacted("sqlite:///a.db?key=hunter"), "sqlite:///a.db?key=***");
  EXPECT_EQ(redacted("PASSWORD=hunter user=app"), "PASSWORD=*** user=app");
  EXPECT_EQ(redacted("passfile=/home/hunter"), "passfile=***");
}

TEST(driver_redaction, passwords_among_words) {
  EXPECT_EQ(redacted("user=app password=hunter dbname=shop"), "user=app password=*** dbname=shop");
  EXPECT_EQ(redacted("password = 'two words \\' quoted' dbname=shop"), "password = *** dbname=shop");
  EXPECT_EQ(redacted("password=hunter\\ zebra dbname=shop"), "password=*** dbname=shop");
  EXPECT_EQ(redacted("password='hunter zebra"), "password=***");
  EXPECT_EQ(redacted("dbname=postgresql://app:hunter@h/d"), "dbname=***");
}

TEST(driver_redaction, decodes_what_is_encoded) {
  EXPECT_EQ(percent_decoded("a%40b%2f"), "a@b/");
  EXPECT_EQ(percent_decoded("100%"), "100%");
  EXPECT_EQ(percent_decoded("%zz%4"), "%zz%4");
}

}  // namespace
