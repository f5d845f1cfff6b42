// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include <sequent/schema/conversion.hpp>

#include "support/schema.hpp"

namespace {

using sequent::conversion;
using sequent::conversion_to;
using sequent::converted;

template <class To, class... From>
constexpr bool is_exact = ((conversion_to<To, From> == conversion::exact) && ...);
template <class To, class... From>
constexpr bool is_checked = ((conversion_to<To, From> == conversion::checked) && ...);
template <class To, class... From>
constexpr bool is_refused = ((conversion_to<To, From> == conversion::refused) && ...);

// Integers: exact where every value fits, checked where not all do.
static_assert(is_exact<std::int16_t, std::int16_t, signed char, unsigned char>);
static_assert(is_checked<std::int16_t, std::uint16_t, int, unsigned, long, std::int64_t, std::uint64_t>);
static_assert(is_exact<std::int32_t, short, unsigned short, int>);
static_assert(is_checked<std::int32_t, unsigned, std::int64_t, std::uint64_t>);
static_assert(is_exact<std::int64_t, int, unsigned, long, long long>);
static_assert(is_checked<std::int64_t, unsigned long, unsigned long long, std::size_t>);
static_assert(is_checked<std::uint32_t, int, std::int64_t> && is_exact<std::uint64_t, std::uint32_t>);

// An integer is a fraction where the mantissa holds it; a fraction is no integer, and is not cut.
static_assert(is_exact<double, int, unsigned, short> && is_checked<double, std::int64_t, std::uint64_t>);
static_assert(is_exact<float, short, unsigned short> && is_checked<float, int, std::int64_t>);
static_assert(is_exact<double, float, double> && is_refused<float, double> && is_refused<double, long double>);
static_assert(is_refused<int, float, double> && is_refused<std::int64_t, double>);

// Truth values and characters are no numbers, and numbers are neither.
static_assert(is_refused<int, bool, char, wchar_t, char8_t, char16_t, char32_t, std::string, std::nullptr_t>);
static_assert(is_exact<bool, bool> && is_refused<bool, int, double, const char*, std::nullptr_t>);
static_assert(is_refused<double, bool, char>);

// A decimal takes integers and decimals of no more digits after the point, and is nothing else itself.
using price = sequent::decimal<18, 2>;
static_assert(is_exact<price, price, sequent::decimal<17, 1>, sequent::decimal<16>, int, unsigned, short>);
static_assert(is_checked<price, sequent::decimal<38, 2>, sequent::decimal<18, 1>, std::int64_t, std::uint64_t>);
static_assert(is_exact<sequent::decimal<38, 18>, std::int64_t, std::uint64_t, price>);
static_assert(is_refused<price, sequent::decimal<18, 3>, double, float, bool, char, const char*, std::nullptr_t>);
static_assert(is_refused<double, price> && is_refused<std::int64_t, price, sequent::decimal<3>> &&
              is_refused<std::string, price>);

// Whatever is a text; a null pointer constant and a character are none.
static_assert(is_exact<std::string, std::string, std::string_view, const char*, char*>);
static_assert(is_refused<std::string, char, int, std::nullptr_t, std::optional<std::string>, sequent::bytes>);

// Whatever are bytes.
static_assert(is_exact<sequent::bytes, sequent::bytes, std::span<const std::byte>, std::span<std::byte>>);
static_assert(is_refused<sequent::bytes, std::string, std::vector<char>, int>);

// Times of the same precision or a coarser one; days are instants, and instants are no days.
using std::chrono::sys_days;
using std::chrono::sys_seconds;
using nanoseconds = std::chrono::sys_time<std::chrono::nanoseconds>;
static_assert(is_exact<sequent::timestamp, sequent::timestamp, sys_seconds, sys_days>);
static_assert(is_refused<sequent::timestamp, nanoseconds, std::int64_t, std::string>);
static_assert(is_exact<sequent::date, sequent::date, sys_days> && is_refused<sequent::date, sys_seconds, std::string>);

// A type of the user's own is only itself.
static_assert(is_exact<shop::state, shop::state> && is_refused<shop::state, int, const char*, shop::seller_id>);
static_assert(is_exact<shop::seller_id, shop::seller_id> && is_refused<shop::seller_id, std::int64_t>);
static_assert(is_refused<std::int64_t, shop::seller_id>);

template <class T>
using limits = std::numeric_limits<T>;

template <class To, class From>
bool throws(From value) {
  try {
    static_cast<void>(converted<To>(value));
    return false;
  } catch (const std::out_of_range&) {
    return true;
  }
}

TEST(schema_conversion, keeps_the_ends_of_each_integer_and_nothing_beyond) {
  EXPECT_EQ(converted<std::int16_t>(32767), 32767);
  EXPECT_EQ(converted<std::int16_t>(-32768), -32768);
  EXPECT_TRUE(throws<std::int16_t>(32768) && throws<std::int16_t>(-32769));
  EXPECT_EQ(converted<std::int32_t>(std::int64_t{limits<int>::max()}), limits<int>::max());
  EXPECT_EQ(converted<std::int32_t>(std::int64_t{limits<int>::min()}), limits<int>::min());
  EXPECT_TRUE(throws<std::int32_t>(std::int64_t{limits<int>::max()} + 1));
  EXPECT_TRUE(throws<std::int32_t>(std::int64_t{limits<int>::min()} - 1));
  EXPECT_EQ(converted<std::int64_t>(std::uint64_t{1} << 62), std::int64_t{1} << 62);
  EXPECT_TRUE(throws<std::int64_t>(std::uint64_t{1} << 63) && throws<std::int64_t>(limits<std::uint64_t>::max()));
  EXPECT_TRUE(throws<std::uint32_t>(-1));
}

TEST(schema_conversion, keeps_the_ends_of_a_decimal_and_nothing_beyond) {
  EXPECT_EQ(converted<price>(7), price("7.00"));
  EXPECT_EQ((converted<price>(sequent::decimal<3, 1>("0.5"))), price("0.50"));
  EXPECT_EQ(converted<price>(std::int64_t{9'999'999'999'999'999}).to_string(), "9999999999999999.00");
  EXPECT_TRUE(throws<price>(std::int64_t{10'000'000'000'000'000}));
  EXPECT_TRUE(throws<price>(limits<std::uint64_t>::max()) && throws<price>(sequent::decimal<38>::max()));
}

TEST(schema_conversion, keeps_integers_that_a_fraction_holds_exactly) {
  constexpr std::int64_t last = std::int64_t{1} << 53;
  EXPECT_EQ(converted<double>(last), 9007199254740992.0);
  EXPECT_EQ(converted<double>(-last), -9007199254740992.0);
  EXPECT_TRUE(throws<double>(last + 1) && throws<double>(-last - 1));
  EXPECT_FALSE(throws<double>(last + 2));
  EXPECT_FALSE(throws<double>(limits<std::int64_t>::min()));
  EXPECT_TRUE(throws<double>(limits<std::int64_t>::max()));
  EXPECT_FALSE(throws<double>(std::uint64_t{1} << 63));
  EXPECT_TRUE(throws<double>(limits<std::uint64_t>::max()));
  EXPECT_EQ(converted<float>(1 << 24), 16777216.0F);
  EXPECT_TRUE(throws<float>((1 << 24) + 1) && throws<float>(limits<int>::max()));
  EXPECT_FALSE(throws<float>(limits<int>::min()));
}

TEST(schema_conversion, is_known_while_compiling) {
  static_assert(converted<std::int64_t>(5U) == 5 && converted<double>(0.5F) == 0.5 && converted<std::int16_t>(7) == 7);
}

TEST(schema_conversion, copies_texts_and_bytes_with_their_zeros) {
  EXPECT_EQ(converted<std::string>(std::string_view("a\0b", 3)), std::string("a\0b", 3));
  const std::byte bytes[] = {std::byte{1}, std::byte{0}};
  EXPECT_EQ(converted<sequent::bytes>(std::span<const std::byte>(bytes)), (sequent::bytes{std::byte{1}, std::byte{0}}));
}

TEST(schema_conversion, refuses_a_null_pointer_for_a_text) {
  const char* nothing = nullptr;
  EXPECT_THROW(static_cast<void>(converted<std::string>(nothing)), std::invalid_argument);
}

TEST(schema_conversion, keeps_times) {
  using namespace std::chrono_literals;
  EXPECT_EQ(converted<sequent::timestamp>(sys_seconds(7s)), sequent::timestamp(7s));
  EXPECT_EQ(converted<sequent::date>(sys_days(std::chrono::days(1))), std::chrono::year(1970) / 1 / 2);
}

// What nothing else decides travels in the narrowest type that holds all values of its own.
using sequent::detail::natural_value;
template <class Value, class Natural>
constexpr bool travels_as = std::is_same_v<typename natural_value<Value>::type, Natural>;
static_assert(travels_as<short, std::int16_t> && travels_as<unsigned char, std::int16_t>);
static_assert(travels_as<int, std::int32_t> && travels_as<unsigned short, std::int32_t>);
static_assert(travels_as<unsigned, std::int64_t> && travels_as<std::uint64_t, std::int64_t>);
static_assert(travels_as<float, float> && travels_as<double, double> && travels_as<const char*, std::string>);
static_assert(travels_as<bool, bool> && travels_as<shop::state, shop::state>);

}  // namespace
