// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <chrono>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>

#include <gtest/gtest.h>

#include <sequent/driver/error.hpp>
#include <sequent/driver/sqlite/json_array.hpp>

namespace {

using namespace std::chrono_literals;
using sequent::driver::sqlite::json_array;

template <class... Values>
std::string array_of(const Values&... values) {
  json_array array;
  array.start(sizeof...(values));
  (array.add(values), ...);
  return std::string(array.finish());
}

TEST(sqlite_json_array, empty) {
  EXPECT_EQ(array_of(), "[]");
}

TEST(sqlite_json_array, numbers) {
  EXPECT_EQ(array_of(std::numeric_limits<std::int64_t>::min(), std::numeric_limits<std::int64_t>::max()),
            "[-9223372036854775808,9223372036854775807]");
  EXPECT_EQ(array_of(std::int16_t{-1}, std::int32_t{2}, true, false), "[-1,2,1,0]");
  EXPECT_EQ(array_of(0.1, -2.5, 1e300), "[0.1,-2.5,1e+300]");
  EXPECT_EQ(array_of(0.1F), "[0.10000000149011612]");
}

TEST(sqlite_json_array, text_is_escaped) {
  using namespace std::string_view_literals;
  EXPECT_EQ(array_of("a\"b\\c"sv, "tab\tnewline\n"sv, "ä"sv, ""sv), R"(["a\"b\\c","tab\u0009newline\u000a","ä",""])");
}

TEST(sqlite_json_array, times) {
  EXPECT_EQ(array_of(sequent::timestamp(1us), sequent::date(2026y / 1 / 2)),
            R"(["1970-01-01 00:00:00.000001","2026-01-02"])");
}

TEST(sqlite_json_array, null_between_values) {
  json_array array;
  array.start(3);
  array.add(std::int64_t{1});
  array.add_null();
  array.add(std::int64_t{2});
  EXPECT_EQ(array.finish(), "[1,null,2]");
}

TEST(sqlite_json_array, starts_anew) {
  json_array array;
  array.start(1);
  array.add(std::int64_t{1});
  array.finish();
  array.start(1);
  EXPECT_EQ(array.finish(), "[]");
}

TEST(sqlite_json_array, what_json_cannot_say_is_refused) {
  EXPECT_THROW(array_of(std::numeric_limits<double>::infinity()), sequent::encode_error);
  EXPECT_THROW(array_of(std::numeric_limits<double>::quiet_NaN()), sequent::encode_error);
  EXPECT_THROW(array_of(std::string_view("a\0b", 3)), sequent::encode_error);
}

}  // namespace
