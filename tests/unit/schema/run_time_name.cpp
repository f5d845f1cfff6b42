// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <string>
#include <string_view>

#include <gtest/gtest.h>

#include <sequent/schema/run_time_name.hpp>

namespace {

using namespace std::string_view_literals;
using sequent::invalid_name;
using sequent::detail::run_time_name;

bool is_refused(std::string_view table, std::string_view schema = {}) {
  try {
    const run_time_name name(schema, table);
    return name.table() != table || name.schema() != schema;
  } catch (const invalid_name&) {
    return true;
  }
}

TEST(schema_run_time_name, is_any_text) {
  for (const std::string_view name :
       {"songs"sv, "a\"; DROP TABLE users; --"sv, "'"sv, "\\"sv, " "sv, "\n\t"sv, "$1"sv, "?1"sv,
        "gr\xC3\xB6\xC3\x9F"
        "e"sv,
        "\xE6\xAD\x8C"sv, "\xF0\x9F\x8E\xB5"sv}) {
    EXPECT_FALSE(is_refused(name)) << name;
    EXPECT_FALSE(is_refused("songs", name)) << name;
  }
}

TEST(schema_run_time_name, is_not_empty_and_has_no_nul_byte) {
  EXPECT_TRUE(is_refused(""));
  EXPECT_TRUE(is_refused("a\0b"sv));
  EXPECT_TRUE(is_refused("\0"sv));
  EXPECT_TRUE(is_refused("songs", "a\0"sv));
  EXPECT_THROW(sequent::detail::require_schema_name(""), invalid_name);
}

TEST(schema_run_time_name, is_utf8) {
  // RFC 3629: no lone bytes, no longer forms, no surrogates, nothing behind U+10FFFF, nothing cut off.
  for (const std::string_view name :
       {"\x80"sv, "\xC3"sv, "\xC0\xAF"sv, "\xC1\xBF"sv, "\xE0\x80\xAF"sv, "\xED\xA0\x80"sv, "\xF0\x80\x80\xAF"sv,
        "\xF4\x90\x80\x80"sv, "\xF5\x80\x80\x80"sv, "\xFF"sv, "a\xE2\x82"sv, "\xE2\x28\xA1"sv, "\xF0\x9F\x8E"sv})
    EXPECT_TRUE(is_refused(name)) << name;
  for (const std::string_view name :
       {"\xC2\x80"sv, "\xE0\xA0\x80"sv, "\xED\x9F\xBF"sv, "\xEF\xBF\xBF"sv, "\xF0\x90\x80\x80"sv, "\xF4\x8F\xBF\xBF"sv})
    EXPECT_FALSE(is_refused(name)) << name;
}

TEST(schema_run_time_name, has_a_length_where_a_database_has_one) {
  const run_time_name name("", std::string(64, 'x'));
  EXPECT_NO_THROW(name.require_length(0));
  EXPECT_NO_THROW(name.require_length(64));
  EXPECT_THROW(name.require_length(63), invalid_name);
  EXPECT_THROW(run_time_name(std::string(64, 'x'), "songs").require_length(63), invalid_name);
}

TEST(schema_run_time_name, is_not_that_of_a_common_table_expression) {
  EXPECT_THROW(run_time_name("", "Recent").require_not_hidden_by("recent"), invalid_name);
  EXPECT_NO_THROW(run_time_name("main", "recent").require_not_hidden_by("recent"));
  EXPECT_NO_THROW(run_time_name("", "recently").require_not_hidden_by("recent"));
}

TEST(schema_run_time_name, has_a_content_that_no_other_name_has) {
  EXPECT_EQ(run_time_name("a", "b").content(), "a\0b\0"sv);
  EXPECT_NE(run_time_name("", "ab").content(), run_time_name("a", "b").content());
}

}  // namespace
