// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <gtest/gtest.h>

#include <sequent/engine/url.hpp>

namespace {

using sequent::url;

TEST(unit_url, the_scheme_stands_before_the_first_colon) {
  EXPECT_EQ(url("postgresql://app@localhost/shop").scheme(), "postgresql");
  EXPECT_EQ(url("sqlite::memory:").scheme(), "sqlite");
  EXPECT_EQ(url("sqlite:///file.db").scheme(), "sqlite");
}

TEST(unit_url, key_value_words_have_no_scheme) {
  EXPECT_EQ(url("dbname=shop host=/tmp").scheme(), "");
  EXPECT_EQ(url("options=-csearch_path:x").scheme(), "");
  EXPECT_EQ(url("").scheme(), "");
}

TEST(unit_url, the_password_of_a_url_is_not_shown) {
  EXPECT_EQ(url("postgresql://app:secret@localhost:5432/shop").redacted(), "postgresql://app:***@localhost:5432/shop");
  EXPECT_EQ(url("postgresql://app:se@cr:et@localhost/shop").redacted(), "postgresql://app:***@localhost/shop");
  EXPECT_EQ(url("postgresql://app@localhost:5432/shop").redacted(), "postgresql://app@localhost:5432/shop");
  EXPECT_EQ(url("postgresql://localhost/shop?password=secret&user=app").redacted(),
            "postgresql://localhost/shop?password=***&user=app");
  EXPECT_EQ(url("postgresql://localhost/shop?user=app&sslpassword=secret").redacted(),
            "postgresql://localhost/shop?user=app&sslpassword=***");
}

TEST(unit_url, the_password_among_words_is_not_shown) {
  EXPECT_EQ(url("user=app password=secret dbname=shop").redacted(), "user=app password=*** dbname=shop");
  EXPECT_EQ(url("password = 'two words \\' quoted' dbname=shop").redacted(), "password = *** dbname=shop");
  EXPECT_EQ(url("password=secret").redacted(), "password=***");
}

TEST(unit_url, what_has_no_password_is_shown_whole) {
  EXPECT_EQ(url("sqlite:///file.db?mode=ro").redacted(), "sqlite:///file.db?mode=ro");
  EXPECT_EQ(url("dbname=shop host=/tmp").redacted(), "dbname=shop host=/tmp");
}

}  // namespace
