// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <cstdint>
#include <exception>
#include <stdexcept>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sequent/driver/decode_failure.hpp>

namespace {

using sequent::decode_error;
using sequent::driver::column_place;
using testing::HasSubstr;
using testing::Not;

static_assert(sequent::driver::type_name<std::int32_t>() == "std::int32_t");
static_assert(sequent::driver::type_name<sequent::date>() == "sequent::date");

constexpr column_place age{.statement = "SELECT age FROM users", .name = "age", .index = 4};

template <class Raise>
decode_error raised_by(Raise raise) {
  try {
    raise();
  } catch (const decode_error& raised) {
    return raised;
  }
  throw std::logic_error("nothing was raised");
}

TEST(driver_decode_failure, null_offers_an_optional) {
  const decode_error raised = raised_by([] { sequent::driver::raise_unexpected_null(age, "std::int32_t"); });
  EXPECT_THAT(raised.what(), HasSubstr("column \"age\" is NULL"));
  EXPECT_THAT(raised.what(), HasSubstr("use std::optional<std::int32_t>"));
  EXPECT_EQ(raised.column_index(), 4U);
  EXPECT_EQ(raised.column_name(), "age");
  EXPECT_EQ(raised.statement(), "SELECT age FROM users");
  EXPECT_EQ(raised.sqlstate(), "");
}

TEST(driver_decode_failure, another_type_is_named) {
  const decode_error raised = raised_by([] { sequent::driver::raise_type_mismatch(age, "numeric", "bool"); });
  EXPECT_THAT(raised.what(),
              HasSubstr("column \"age\" is of the type numeric in the database and cannot be read as bool"));
}

TEST(driver_decode_failure, an_integer_names_the_type_that_holds_it) {
  const decode_error small =
      raised_by([] { sequent::driver::raise_integer_out_of_range(age, 40'000, "std::int16_t"); });
  EXPECT_THAT(small.what(), HasSubstr("std::int16_t cannot hold; use std::int32_t"));
  const decode_error large =
      raised_by([] { sequent::driver::raise_integer_out_of_range(age, 3'000'000'000, "std::int32_t"); });
  EXPECT_THAT(large.what(), HasSubstr("std::int32_t cannot hold; use std::int64_t"));
}

TEST(driver_decode_failure, a_known_place_is_named) {
  column_place there = age;
  there.row = 3;
  there.table = "users";
  const decode_error raised =
      raised_by([&] { sequent::driver::raise_type_mismatch(there, "TEXT", "std::int32_t", 0); });
  EXPECT_THAT(raised.what(),
              HasSubstr("column \"age\" of table \"users\" in row 3 of the result is of the type TEXT in "
                        "the database (0 bytes here) and cannot be read as std::int32_t"));
  EXPECT_EQ(raised.row_number(), 3U);
  EXPECT_EQ(raised.table_name(), "users");
  const decode_error one = raised_by([&] { sequent::driver::raise_type_mismatch(there, "BLOB", "bool", 1); });
  EXPECT_THAT(one.what(), HasSubstr("(1 byte here)"));
}

TEST(driver_decode_failure, what_load_refuses_says_where) {
  const auto load = [] {
    try {
      throw std::out_of_range("not 17");
    } catch (const std::exception&) {
      sequent::driver::raise_failed_load(age);
    }
  };
  const decode_error raised = raised_by(load);
  EXPECT_THAT(raised.what(), HasSubstr("column \"age\" holds a value that"));
  EXPECT_THAT(raised.what(), Not(HasSubstr("17")));
  EXPECT_EQ(raised.detail(), "not 17");
  try {
    load();
  } catch (const decode_error& refused) {
    EXPECT_THROW(std::rethrow_if_nested(refused), std::out_of_range);
  }
}

TEST(driver_decode_failure, the_value_is_in_the_details_only) {
  const decode_error raised =
      raised_by([] { sequent::driver::raise_integer_out_of_range(age, 40'000, "std::int16_t"); });
  EXPECT_THAT(raised.what(), Not(HasSubstr("40000")));
  EXPECT_THAT(raised.detail(), HasSubstr("40000"));
}

}  // namespace
