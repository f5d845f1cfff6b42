// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include <gtest/gtest.h>

#include <sequent/driver/error.hpp>
#include <sequent/driver/postgres/parameters.hpp>

namespace {

using namespace sequent::driver::postgres;
using namespace std::string_view_literals;

std::string_view value_of(const parameters& values, std::size_t index) {
  return {values.values()[index], static_cast<std::size_t>(values.sizes()[index])};
}

TEST(postgres_parameters, all_are_binary_and_typed) {
  parameters values;
  values.add_value(std::int32_t{7});
  values.add_view(type_oid::text, "abc"sv);
  values.add_null(type_oid::bytea);
  ASSERT_EQ(values.count(), 3U);
  EXPECT_EQ(values.types()[0], type_oid::int4);
  EXPECT_EQ(value_of(values, 0), "\0\0\0\x07"sv);
  EXPECT_EQ(value_of(values, 1), "abc");
  EXPECT_EQ(values.types()[2], type_oid::bytea);
  EXPECT_EQ(values.values()[2], nullptr);
  for (std::size_t i = 0; i < values.count(); ++i) EXPECT_EQ(values.formats()[i], 1);
}

TEST(postgres_parameters, empty_is_not_null) {
  parameters values;
  values.add_view(type_oid::text, std::string_view());
  values.add_view(type_oid::bytea, std::span<const char>());
  EXPECT_NE(values.values()[0], nullptr);
  EXPECT_NE(values.values()[1], nullptr);
  EXPECT_EQ(values.sizes()[0], 0);
}

TEST(postgres_parameters, growing_moves_the_values_along) {
  parameters values;
  const std::string text = "text";
  for (std::int64_t i = 0; i < 1000; ++i) {
    values.add_value(i);
    values.add_view(type_oid::text, text);
    values.add_owned(type_oid::text, std::to_string(i));
  }
  for (std::size_t i = 0; i < 1000; ++i) {
    EXPECT_EQ(load_number<std::int64_t>(values.values()[3 * i]), static_cast<std::int64_t>(i));
    EXPECT_EQ(values.values()[3 * i + 1], text.data());
    EXPECT_EQ(value_of(values, 3 * i + 2), std::to_string(i));
  }
}

TEST(postgres_parameters, more_than_the_protocol_can_count_are_refused) {
  parameters values;
  for (int i = 0; i < 65'535; ++i) values.add_value(true);
  EXPECT_THROW(values.add_value(true), sequent::encode_error);
}

TEST(postgres_parameters, more_than_two_gigabytes_are_refused) {
  parameters values;
  const std::size_t size = std::size_t{1} << 31U;
  const char byte = 0;
  EXPECT_THROW(values.add_view(type_oid::bytea, std::span<const char>(&byte, size)), sequent::encode_error);
  EXPECT_EQ(values.count(), 0U);
}

TEST(postgres_parameters, an_array_is_one_value) {
  parameters values;
  values.start_array(1016, type_oid::int8, 2);
  values.add_element(std::int64_t{5});
  values.append_null_element();
  values.finish_array();
  ASSERT_EQ(values.count(), 1U);
  EXPECT_EQ(values.types()[0], 1016U);
  EXPECT_EQ(value_of(values, 0),
            "\0\0\0\x01"  // dimensions
            "\0\0\0\x01"  // there is a NULL
            "\0\0\0\x14"  // int8
            "\0\0\0\x02"  // elements
            "\0\0\0\x01"  // the first has the index 1
            "\0\0\0\x08\0\0\0\0\0\0\0\x05"
            "\xFF\xFF\xFF\xFF"sv);
}

TEST(postgres_parameters, an_empty_array_has_no_dimensions) {
  parameters values;
  values.start_array(1009, type_oid::text, 0);
  values.finish_array();
  EXPECT_EQ(value_of(values, 0), "\0\0\0\0\0\0\0\0\0\0\0\x19"sv);
}

TEST(postgres_parameters, the_next_value_ends_an_open_array) {
  parameters values;
  values.start_array(1009, type_oid::text, 1);
  values.append_element("a"sv);
  values.add_value(true);
  ASSERT_EQ(values.count(), 2U);
  EXPECT_EQ(values.types()[0], 1009U);
  EXPECT_EQ(values.types()[1], type_oid::boolean);
}

TEST(postgres_parameters, clearing_forgets_an_open_array) {
  parameters values;
  values.start_array(1009, type_oid::text, 1);
  values.clear();
  values.finish_array();
  EXPECT_EQ(values.count(), 0U);
}

TEST(postgres_parameters, more_than_a_message_can_hold_is_refused) {
  constexpr std::size_t half = 600'000'000;
  const std::unique_ptr<void, void (*)(void*)> untouched(std::calloc(half, 2), std::free);
  const auto* const data = static_cast<const char*>(untouched.get());
  parameters values;
  values.add_view(type_oid::text, {data, half});
  EXPECT_THROW(values.add_view(type_oid::text, {data, half}), sequent::encode_error);
  values.clear();
  EXPECT_THROW(values.add_view(type_oid::text, {data, half * 2}), sequent::encode_error);
  values.add_view(type_oid::text, {data, half});
  EXPECT_EQ(values.count(), 1U);
}

}  // namespace
