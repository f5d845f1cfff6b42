// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <filesystem>

#include <gtest/gtest.h>

#include <sequent/driver/error.hpp>
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

TEST(unit_url, passwords_are_not_shown) {
  EXPECT_EQ(url("postgresql://app:secret@localhost:5432/shop").redacted(), "postgresql://app:***@localhost:5432/shop");
  EXPECT_EQ(url("postgresql://app:se/c@r?et@localhost/shop").redacted(), "postgresql://app:***");
  EXPECT_EQ(url("user=app password=secret dbname=shop").redacted(), "user=app password=*** dbname=shop");
}

TEST(unit_url, what_has_no_password_is_shown_whole) {
  EXPECT_EQ(url("sqlite:///file.db?mode=ro").redacted(), "sqlite:///file.db?mode=ro");
  EXPECT_EQ(url("dbname=shop host=/tmp").redacted(), "dbname=shop host=/tmp");
}

TEST(unit_url, a_path_is_taken_as_it_is) {
  const url file(std::filesystem::path("50%25 off:x@y.db"));
  EXPECT_TRUE(file.is_path());
  EXPECT_EQ(file.text(), "50%25 off:x@y.db");
  EXPECT_EQ(file.redacted(), file.text());
  EXPECT_EQ(file.scheme(), "sqlite");
  EXPECT_FALSE(url("sqlite:///a").is_path());
}

TEST(unit_url, a_null_pointer_is_refused) {
  const char* const nothing = nullptr;
  EXPECT_THROW(url{nothing}, sequent::connection_error);
}

}  // namespace
