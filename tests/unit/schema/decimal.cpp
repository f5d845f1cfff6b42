// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <compare>
#include <concepts>
#include <cstdint>
#include <limits>
#include <optional>
#include <sstream>
#include <stdexcept>
#include <string>
#include <type_traits>
#include <unordered_set>

#include <boost/pfr/core.hpp>
#include <gtest/gtest.h>

#include <sequent/meta/wide_integer.hpp>
#include <sequent/schema/attribute.hpp>
#include <sequent/schema/decimal.hpp>

namespace {

using sequent::decimal;
using money = decimal<18, 2>;

// The size is that of the count of units.
static_assert(std::same_as<decimal<18, 2>::units_type, std::int64_t> && sizeof(decimal<18, 2>) == 8);
static_assert(std::same_as<decimal<19, 2>::units_type, sequent::wide_integer> && sizeof(decimal<19, 2>) == 16);
static_assert(std::is_trivially_copyable_v<money> && std::is_nothrow_default_constructible_v<money>);
static_assert(std::is_trivially_copyable_v<decimal<38, 38>>);
static_assert(money::precision == 18 && money::scale == 2 && decimal<5>::scale == 0);

// A decimal is the argument of a template.
template <money Value>
inline constexpr money argument = Value;
static_assert(argument<money("1.25")>.units() == 125);
template <class Attribute>
inline constexpr bool is_default = sequent::detail::is_default<std::remove_cvref_t<Attribute>>;
static_assert(is_default<decltype(sequent::default_value<money("1.25")>)>);
static_assert(is_default<decltype(sequent::default_value<decimal<38, 2>("1.25")>)>);

// What cannot lose a digit after the point converts by itself, and nothing else does.
static_assert(std::convertible_to<int, money> && std::convertible_to<std::uint64_t, money>);
static_assert(std::convertible_to<money, decimal<18, 4>> && std::convertible_to<decimal<38, 1>, money>);
static_assert(!std::constructible_from<money, decimal<18, 3>>);
static_assert(!std::constructible_from<money, double> && !std::constructible_from<money, float>);
static_assert(!std::constructible_from<money, long double>);
static_assert(!std::constructible_from<money, bool> && !std::constructible_from<money, char>);
static_assert(!std::constructible_from<money, char8_t> && !std::constructible_from<money, wchar_t>);
static_assert(!std::constructible_from<money, std::string> && !std::convertible_to<const char (&)[5], money>);
static_assert(!std::convertible_to<money, double> && !std::constructible_from<double, money>);
template <class Number>
concept counts_units = requires(Number number) { money::from_units(number); };
static_assert(counts_units<int> && !counts_units<double> && !counts_units<float>);

// A member of a row, which is read through Boost.PFR.
struct priced {
  int id;
  money price;
  std::optional<decimal<38, 4>> rate;
  bool operator==(const priced&) const = default;
};
static_assert(boost::pfr::tuple_size_v<priced> == 3);
static_assert(std::same_as<boost::pfr::tuple_element_t<1, priced>, money>);
static_assert(priced{.id = 1, .price = 5, .rate = 2} == priced{1, money("5.00"), decimal<38, 4>("2")});

TEST(decimal, is_zero_at_first) {
  EXPECT_EQ(money().units(), 0);
  EXPECT_EQ(decimal<38>().units(), 0);
}

TEST(decimal, of_integers) {
  EXPECT_EQ(money(5).units(), 500);
  EXPECT_EQ(money(-5).units(), -500);
  EXPECT_EQ(decimal<19>(std::numeric_limits<std::int64_t>::min()).units(), std::numeric_limits<std::int64_t>::min());
  EXPECT_EQ(decimal<20>(std::numeric_limits<std::uint64_t>::max()).to_string(), "18446744073709551615");
  EXPECT_EQ((decimal<5, 2>(999).units()), 99900);
  EXPECT_EQ((decimal<2, 2>(0).units()), 0);
}

TEST(decimal, of_integers_out_of_range) {
  EXPECT_THROW((decimal<5, 2>(1000)), std::out_of_range);
  EXPECT_THROW((decimal<5, 2>(-1000)), std::out_of_range);
  EXPECT_THROW((decimal<2, 2>(1)), std::out_of_range);
  EXPECT_THROW(static_cast<void>(money(std::numeric_limits<std::int64_t>::max())), std::out_of_range);
  EXPECT_THROW((decimal<38, 38>(std::numeric_limits<std::int64_t>::max())), std::out_of_range);
}

TEST(decimal, of_units) {
  EXPECT_EQ(money::from_units(125), money("1.25"));
  EXPECT_EQ((decimal<3, 2>::from_units(-999).units()), -999);
  EXPECT_THROW((decimal<3, 2>::from_units(1000)), std::out_of_range);
  EXPECT_THROW((decimal<3, 2>::from_units(-1000)), std::out_of_range);
  EXPECT_THROW(money::from_units(std::numeric_limits<std::int64_t>::min()), std::out_of_range);
  EXPECT_THROW(decimal<38>::from_units(decimal<38>::max().units() + 1), std::out_of_range);
}

TEST(decimal, of_other_decimals) {
  const decimal<10, 1> tenths("-12.3");
  EXPECT_EQ((decimal<18, 4>(tenths).units()), -123000);
  EXPECT_EQ((decimal<4, 2>(tenths).units()), -1230);
  EXPECT_THROW((decimal<3, 2>(tenths)), std::out_of_range);
  EXPECT_THROW((decimal<38, 38>(decimal<38>(1))), std::out_of_range);
  EXPECT_EQ((decimal<38, 38>(decimal<38>(0)).units()), 0);
}

TEST(decimal, of_text) {
  EXPECT_EQ(money::parse("12.34").units(), 1234);
  EXPECT_EQ(money::parse("-12.3").units(), -1230);
  EXPECT_EQ(money::parse("-0.00"), 0);
  EXPECT_THROW(money::parse("12.345"), std::out_of_range);
  EXPECT_THROW(money::parse("10000000000000000"), std::out_of_range);
  EXPECT_THROW(money::parse("12,34"), std::invalid_argument);
  EXPECT_THROW(money::parse(""), std::invalid_argument);
}

TEST(decimal, of_doubles_by_name) {
  EXPECT_EQ(money::rounded(1.5), money("1.50"));
  EXPECT_EQ(money::rounded(-0.125), money("-0.13"));
  EXPECT_EQ(money::rounded(9999999999999998.0).units(), 999'999'999'999'999'800);
  EXPECT_THROW(money::rounded(1e16), std::out_of_range);
  EXPECT_THROW((decimal<3, 1>::rounded(99.95)), std::out_of_range);
  EXPECT_THROW(money::rounded(std::numeric_limits<double>::quiet_NaN()), std::out_of_range);
  EXPECT_THROW(money::rounded(-std::numeric_limits<double>::infinity()), std::out_of_range);
}

TEST(decimal, to_double_by_name) {
  EXPECT_EQ(money("-12.34").to_double(), -12.34);
  EXPECT_EQ((decimal<38, 2>::max().to_double()), 1e36);
}

TEST(decimal, ends) {
  EXPECT_EQ((decimal<3, 2>::max().to_string()), "9.99");
  EXPECT_EQ((decimal<3, 2>::min().to_string()), "-9.99");
  EXPECT_EQ((decimal<18, 18>::min().units()), -999999999999999999);
  EXPECT_EQ((decimal<38, 38>::max().to_string()), "0." + std::string(38, '9'));
  EXPECT_EQ((decimal<38>::min().to_string()), "-" + std::string(38, '9'));
}

TEST(decimal, as_text) {
  EXPECT_EQ(money("1.5").to_string(), "1.50");
  EXPECT_EQ(decimal<18>(-7).to_string(), "-7");
  std::ostringstream out;
  out << money("-0.05") << ' ' << decimal<38, 1>(3);
  EXPECT_EQ(out.str(), "-0.05 3.0");
  static_assert(money("-0.05").text().view() == "-0.05");
}

TEST(decimal, texts_round_trip_at_any_scale) {
  EXPECT_EQ(money::parse(money::min().to_string()), money::min());
  EXPECT_EQ((decimal<38, 38>::parse(decimal<38, 38>::min().to_string())), (decimal<38, 38>::min()));
  EXPECT_EQ((decimal<38, 19>::parse(decimal<38, 19>::max().to_string())), (decimal<38, 19>::max()));
}

TEST(decimal, the_number_is_compared_whatever_the_type) {
  EXPECT_EQ(money("1.50"), (decimal<3, 1>("1.5")));
  EXPECT_LT(money("1.49"), (decimal<3, 1>("1.5")));
  EXPECT_GT((decimal<3, 1>("-1.5")), money("-1.51"));
  EXPECT_GT(decimal<38>::max(), (decimal<38, 38>::max()));
  EXPECT_LT(decimal<38>::min(), (decimal<38, 38>::min()));
  static_assert(std::same_as<decltype(money() <=> decimal<5, 4>()), std::strong_ordering>);
}

TEST(decimal, compared_with_integers) {
  EXPECT_EQ(money(5), 5);
  EXPECT_EQ(5, money(5));
  EXPECT_NE(money("5.01"), 5);
  EXPECT_LT(money("4.99"), 5);
  EXPECT_GT(5, money("4.99"));
  EXPECT_GE(money(5), 5U);
  EXPECT_LT(-1, money());
  EXPECT_LT(money::max(), std::numeric_limits<std::int64_t>::max());
  EXPECT_GT(money::min(), std::numeric_limits<std::int64_t>::min());
  EXPECT_LT((decimal<38, 38>::max()), 1);
  EXPECT_GT(decimal<38>::max(), std::numeric_limits<std::uint64_t>::max());
}

TEST(decimal, is_hashed) {
  EXPECT_EQ(std::hash<money>()(money("1.50")), std::hash<money>()(money("1.5")));
  std::unordered_set<decimal<38>> numbers;
  for (int i = 0; i < 100; ++i) numbers.insert(decimal<38>::from_units(decimal<38>::max().units() / 100 * i));
  EXPECT_EQ(numbers.size(), 100U);
  EXPECT_TRUE(numbers.contains(0));
  // Both halves of the count are in it.
  EXPECT_NE(std::hash<decimal<38>>()(decimal<38>(1)),
            std::hash<decimal<38>>()(decimal<38>::from_units((sequent::wide_integer{1} << 64) + 1)));
}

}  // namespace
