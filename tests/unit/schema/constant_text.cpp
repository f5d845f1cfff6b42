// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>

#include <gtest/gtest.h>

#include <sequent/schema/constant_text.hpp>

namespace {

using sequent::backslash;

template <class Put>
std::string text_of(Put&& put) {
  std::string room(200, ' ');
  sequent::text_sink sink(room.data());
  put(sink);
  return room.substr(0, sink.size());
}

std::string integer(auto value) {
  return text_of([&](auto& sink) { sequent::put_integer(sink, value); });
}
std::string text(std::string_view value, backslash meaning = backslash::plain) {
  return text_of([&](auto& sink) { sequent::put_text(sink, value, meaning); });
}

TEST(constant_text, spells_integers_to_the_ends_of_their_range) {
  EXPECT_EQ(integer(0), "0");
  EXPECT_EQ(integer(-18), "-18");
  EXPECT_EQ(integer(std::numeric_limits<std::int16_t>::min()), "-32768");
  EXPECT_EQ(integer(std::numeric_limits<std::int32_t>::min()), "-2147483648");
  EXPECT_EQ(integer(std::numeric_limits<std::int64_t>::max()), "9223372036854775807");
  EXPECT_EQ(integer(std::numeric_limits<std::int64_t>::min()), "(-9223372036854775807 - 1)");
  EXPECT_EQ(integer(std::numeric_limits<std::uint64_t>::max()), "18446744073709551615");
}

TEST(constant_text, spells_truth_values) {
  EXPECT_EQ(text_of([](auto& sink) { sequent::put_boolean(sink, true); }), "TRUE");
  EXPECT_EQ(text_of([](auto& sink) { sequent::put_boolean(sink, false); }), "FALSE");
}

TEST(constant_text, doubles_quotes) {
  EXPECT_EQ(text(""), "''");
  EXPECT_EQ(text("it's"), "'it''s'");
  EXPECT_EQ(text("'", backslash::by_setting), "''''");
}

TEST(constant_text, writes_a_backslash_so_that_no_setting_changes_it) {
  EXPECT_EQ(text("C:\\temp"), "'C:\\temp'");
  EXPECT_EQ(text("C:\\it's", backslash::by_setting), "E'C:\\\\it''s'");
  EXPECT_EQ(text("no", backslash::by_setting), "'no'");
}

}  // namespace
