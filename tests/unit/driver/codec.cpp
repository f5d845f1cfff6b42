// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <array>
#include <chrono>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <exception>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sequent/driver/codec.hpp>
#include <sequent/schema/decimal.hpp>
#include <sequent/schema/exact_number.hpp>

namespace codec_test {

enum class priority { low, high, unnamed };

struct user_id {
  std::int64_t value;
  friend bool operator==(const user_id&, const user_id&) = default;
};

/// Stored as text that exists only for the moment.
struct money {
  std::int64_t cents;
  friend bool operator==(const money&, const money&) = default;
};

/// Stored as text that it owns.
struct email {
  std::string text;
};

}  // namespace codec_test

template <>
inline constexpr auto sequent::enum_names<codec_test::priority> = std::array{
    sequent::enumerator{codec_test::priority::low, "low"}, sequent::enumerator{codec_test::priority::high, "high"}};

template <>
struct sequent::mapped_type<codec_test::user_id> {
  using stored = std::int64_t;
  static std::int64_t store(codec_test::user_id id) { return id.value; }
  static codec_test::user_id load(std::int64_t value) { return {value}; }
};

template <>
struct sequent::mapped_type<codec_test::money> {
  using stored = std::string;
  static std::string store(codec_test::money amount) { return std::to_string(amount.cents) + " cents"; }
  static codec_test::money load(const std::string& text) { return {std::stoll(text)}; }
};

template <>
struct sequent::mapped_type<codec_test::email> {
  using stored = std::string;
  static const std::string& store(const codec_test::email& address) { return address.text; }
  static codec_test::email load(std::string text) { return {std::move(text)}; }
};

namespace {

using codec_test::email;
using codec_test::money;
using codec_test::priority;
using codec_test::user_id;
using sequent::driver::decode;
using sequent::driver::encode;
using testing::HasSubstr;

using cell = std::variant<std::monostate, bool, std::int16_t, std::int32_t, std::int64_t, float, double, std::string,
                          sequent::bytes, sequent::timestamp, sequent::date, sequent::decimal<18, 2>>;

/// One row that is written in the test.
struct fake_cursor {
  std::vector<cell> cells;

  bool next() { return false; }
  std::size_t column_count() const { return cells.size(); }
  std::size_t row_count_hint() const { return 1; }
  sequent::driver::value_shape shape_of(std::size_t) const { return sequent::driver::value_shape::other; }
  sequent::driver::column_place place_of(std::size_t column) const {
    return {"SELECT fake", "fake", column, 3, "fakes"};
  }
  bool is_null(std::size_t column) const { return std::holds_alternative<std::monostate>(cells[column]); }
  template <class Stored>
  Stored get(std::size_t column) const {
    if (is_null(column)) sequent::driver::raise_unexpected_null(place_of(column), sequent::driver::type_name<Stored>());
    return std::get<Stored>(cells[column]);
  }
  std::string_view get_text(std::size_t column) const {
    if (is_null(column)) sequent::driver::raise_unexpected_null(place_of(column), "std::string");
    return std::get<std::string>(cells[column]);
  }
  std::int64_t rowcount() const { return 1; }
};

/// Records what is bound, and how.
struct fake_call {
  std::vector<cell> bound;
  std::vector<const void*> addresses;
  std::vector<std::string> nulls;
  std::vector<std::string> owned;

  void bind(std::same_as<bool> auto value) { bound.emplace_back(value); }
  void bind(std::int16_t value) { bound.emplace_back(value); }
  void bind(std::int32_t value) { bound.emplace_back(value); }
  void bind(std::int64_t value) { bound.emplace_back(value); }
  void bind(float value) { bound.emplace_back(value); }
  void bind(double value) { bound.emplace_back(value); }
  void bind(const sequent::exact_number& value) {
    EXPECT_EQ(value.scale, 2);
    bound.emplace_back(sequent::decimal<18, 2>::from_units(static_cast<std::int64_t>(value.units)));
  }
  void bind(std::string_view value) {
    bound.emplace_back(std::string(value));
    addresses.push_back(value.data());
  }
  void bind(std::span<const std::byte> value) { bound.emplace_back(sequent::bytes(value.begin(), value.end())); }
  void bind(sequent::timestamp value) { bound.emplace_back(value); }
  void bind(sequent::date value) { bound.emplace_back(value); }
  void bind_owned(std::string value) { owned.push_back(std::move(value)); }
  void bind_owned(const sequent::bytes& value) { bound.emplace_back(value); }
  template <class Stored>
  void bind_null() {
    nulls.emplace_back(sequent::driver::type_name<Stored>());
  }

  struct array {
    fake_call& call;
    void add(std::string_view value) { call.bound.emplace_back(std::string(value)); }
    void add(std::int64_t value) { call.bound.emplace_back(value); }
    void add_null() { call.bound.emplace_back(); }
    void finish() { call.nulls.emplace_back("finished"); }
  };
  template <class Stored>
  array begin_array(std::size_t count_hint) {
    nulls.push_back(std::string(sequent::driver::type_name<Stored>()) + " x " + std::to_string(count_hint));
    return {*this};
  }
  void reset_parameters() {}
  fake_cursor execute() { return {}; }
};

TEST(driver_codec, stored_types_pass_as_they_are) {
  using namespace std::chrono_literals;
  const sequent::timestamp time{1us};
  const sequent::date day = 2026y / 2 / 28;
  const sequent::bytes binary{std::byte{0}, std::byte{255}};
  const sequent::decimal<18, 2> price("-1.25");
  fake_call call;
  encode(call, true);
  encode(call, std::int16_t{1});
  encode(call, std::int32_t{2});
  encode(call, std::int64_t{3});
  encode(call, 4.5F);
  encode(call, 5.5);
  encode(call, std::string("six"));
  encode(call, binary);
  encode(call, time);
  encode(call, day);
  encode(call, price);
  EXPECT_EQ(call.bound, (std::vector<cell>{true, std::int16_t{1}, std::int32_t{2}, std::int64_t{3}, 4.5F, 5.5,
                                           std::string("six"), binary, time, day, price}));
  const fake_cursor row{call.bound};
  EXPECT_EQ(decode<bool>(row, 0), true);
  EXPECT_EQ(decode<std::int16_t>(row, 1), 1);
  EXPECT_EQ(decode<std::int32_t>(row, 2), 2);
  EXPECT_EQ(decode<std::int64_t>(row, 3), 3);
  EXPECT_EQ(decode<float>(row, 4), 4.5F);
  EXPECT_EQ(decode<double>(row, 5), 5.5);
  EXPECT_EQ(decode<std::string>(row, 6), "six");
  EXPECT_EQ(decode<std::string_view>(row, 6), "six");
  EXPECT_EQ(decode<sequent::bytes>(row, 7), binary);
  EXPECT_EQ(decode<sequent::timestamp>(row, 8), time);
  EXPECT_EQ(decode<sequent::date>(row, 9), day);
  EXPECT_EQ((decode<sequent::decimal<18, 2>>(row, 10)), price);
}

TEST(driver_codec, text_is_not_copied) {
  const std::string text = "a text that is too long for the small buffer of a string";
  fake_call call;
  encode(call, text);
  encode(call, std::optional<std::string>(text));
  const email address{text};
  encode(call, address);
  EXPECT_EQ(call.addresses[0], text.data());
  EXPECT_EQ(call.addresses[2], address.text.data());
}

TEST(driver_codec, a_mapped_temporary_is_handed_over) {
  fake_call call;
  encode(call, money{250});
  EXPECT_THAT(call.owned, testing::ElementsAre("250 cents"));
}

TEST(driver_codec, an_empty_optional_is_a_null_of_the_stored_type) {
  fake_call call;
  encode(call, std::optional<std::int32_t>());
  encode(call, std::optional<user_id>());
  encode(call, std::optional<priority>());
  encode(call, std::optional<money>());
  EXPECT_THAT(call.nulls, testing::ElementsAre("std::int32_t", "std::int64_t", "std::string", "std::string"));
}

TEST(driver_codec, null_reads_as_an_empty_optional_only) {
  const fake_cursor row{{std::monostate(), std::int64_t{7}}};
  EXPECT_EQ(decode<std::optional<std::int64_t>>(row, 0), std::nullopt);
  EXPECT_EQ(decode<std::optional<std::int64_t>>(row, 1), 7);
  EXPECT_EQ(decode<std::optional<priority>>(row, 0), std::nullopt);
  EXPECT_THROW(decode<std::int64_t>(row, 0), sequent::decode_error);
  EXPECT_THROW(decode<user_id>(row, 0), sequent::decode_error);
  EXPECT_THROW(decode<priority>(row, 0), sequent::decode_error);
}

TEST(driver_codec, mapped_types_go_through_their_stored_type) {
  fake_call call;
  encode(call, user_id{42});
  EXPECT_EQ(call.bound.at(0), cell(std::int64_t{42}));
  const fake_cursor row{{std::int64_t{42}, std::string("250 cents"), std::string("a@b")}};
  EXPECT_EQ(decode<user_id>(row, 0), user_id{42});
  EXPECT_EQ(decode<std::optional<user_id>>(row, 0), user_id{42});
  EXPECT_EQ(decode<money>(row, 1), money{250});
  EXPECT_EQ(decode<email>(row, 2).text, "a@b");
}

TEST(driver_codec, what_a_mapping_refuses_says_where_it_stands) {
  const fake_cursor row{{std::string("no money")}};
  try {
    decode<money>(row, 0);
    ADD_FAILURE();
  } catch (const sequent::decode_error& refused) {
    EXPECT_EQ(refused.row_number(), 3U);
    EXPECT_EQ(refused.table_name(), "fakes");
    EXPECT_THROW(std::rethrow_if_nested(refused), std::invalid_argument);
  }
}

TEST(driver_codec, enumerations_are_their_names) {
  fake_call call;
  encode(call, priority::high);
  EXPECT_EQ(call.bound.at(0), cell(std::string("high")));
  EXPECT_EQ(decode<priority>(fake_cursor{{std::string("low")}}, 0), priority::low);
}

TEST(driver_codec, an_enumerator_without_a_name_is_refused) {
  fake_call call;
  try {
    encode(call, priority::unnamed);
    FAIL();
  } catch (const sequent::encode_error& refused) {
    EXPECT_THAT(refused.what(), HasSubstr("the value 2"));
  }
}

TEST(driver_codec, an_unknown_name_is_refused_with_the_names_there_are) {
  const fake_cursor row{{std::string("urgent")}};
  try {
    decode<priority>(row, 0);
    FAIL();
  } catch (const sequent::decode_error& refused) {
    EXPECT_THAT(refused.what(), HasSubstr("column \"fake\""));
    EXPECT_THAT(refused.what(), HasSubstr("'low' 'high'"));
    EXPECT_THAT(refused.what(), testing::Not(HasSubstr("urgent")));
    EXPECT_EQ(refused.detail(), "urgent");
  }
}

TEST(driver_codec, a_range_becomes_one_array) {
  fake_call call;
  sequent::driver::encode_array<user_id>(call, std::vector{user_id{1}, user_id{2}});
  sequent::driver::encode_array<std::optional<priority>>(
      call, std::vector<std::optional<priority>>{priority::low, std::nullopt});
  sequent::driver::encode_array<money>(call, std::vector{money{3}});
  EXPECT_THAT(call.nulls, testing::ElementsAre("std::int64_t x 2", "finished", "std::string x 2", "finished",
                                               "std::string x 1", "finished"));
  EXPECT_EQ(call.bound, (std::vector<cell>{std::int64_t{1}, std::int64_t{2}, std::string("low"), std::monostate(),
                                           std::string("3 cents")}));
}

}  // namespace
