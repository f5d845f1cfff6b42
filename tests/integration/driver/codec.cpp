// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <chrono>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <integration/driver/backend.hpp>
#include <limits>
#include <optional>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sequent/driver/codec.hpp>
#include <sequent/schema/decimal.hpp>

namespace {

using namespace std::chrono_literals;
using driver_test::thrown_by;
using testing::HasSubstr;

template <class Backend>
class integration_codec : public driver_test::connection_test<Backend> {
 protected:
  /// Stores a value in a table, and reads it back.
  template <class T>
  T round_trip(const T& value) {
    this->script("DROP TABLE IF EXISTS kept");
    this->script("CREATE TEMPORARY TABLE kept (v " +
                 std::string(Backend::template column_type<sequent::not_null<T>>()) + ")");
    this->run("INSERT INTO kept VALUES (?1)", value);
    return this->template value_of<T>("SELECT v FROM kept");
  }

  template <class T>
  void expect_kept(const T& value) {
    EXPECT_EQ(round_trip(value), value);
  }

  /// Whether a list with these values, and only they, match themselves as stored in a table.
  template <class T>
  void expect_listed(const std::vector<T>& values) {
    this->script("DROP TABLE IF EXISTS listed");
    this->script("CREATE TEMPORARY TABLE listed (v " + std::string(Backend::template column_type<T>()) + ")");
    for (const T& value : values) this->run("INSERT INTO listed VALUES (?1)", value);
    EXPECT_EQ(count_of_listed(values), values.size());
    EXPECT_EQ(count_of_listed(std::vector<T>()), 0U);
    for (const T& value : values) EXPECT_EQ(count_of_listed(std::vector<T>{value}), 1U);
    EXPECT_EQ(count_of_listed(std::vector<std::optional<T>>{std::nullopt, values.front()}), 1U);
  }

  template <class T>
  std::size_t count_of_listed(const std::vector<T>& values) {
    auto call = this->session().begin(Backend::count_in_list);
    sequent::driver::encode_array<T>(call, values);
    auto rows = call.execute();
    rows.next();
    return static_cast<std::size_t>(sequent::driver::decode<std::int64_t>(rows, 0));
  }

  template <class T>
  void expect_all_kept(std::initializer_list<T> values) {
    for (const T& value : values) {
      expect_kept(value);
      expect_kept(std::optional<T>(value));
    }
    expect_kept(std::optional<T>());
  }
};

TYPED_TEST_SUITE(integration_codec, driver_test::every_backend);

template <class Number>
constexpr Number lowest = std::numeric_limits<Number>::lowest();
template <class Number>
constexpr Number highest = std::numeric_limits<Number>::max();

TYPED_TEST(integration_codec, bools) {
  this->expect_all_kept({true, false});
}

TYPED_TEST(integration_codec, integers) {
  this->template expect_all_kept<std::int16_t>({0, -1, lowest<std::int16_t>, highest<std::int16_t>});
  this->template expect_all_kept<std::int32_t>({0, -1, lowest<std::int32_t>, highest<std::int32_t>});
  this->template expect_all_kept<std::int64_t>({0, -1, lowest<std::int64_t>, highest<std::int64_t>});
}

TYPED_TEST(integration_codec, floating_point_numbers) {
  this->expect_all_kept({0.0, 0.1, 1.0 / 3, 1e22, -2.5, lowest<double>, highest<double>,
                         std::numeric_limits<double>::min(), std::numeric_limits<double>::denorm_min(),
                         std::numeric_limits<double>::infinity(), -std::numeric_limits<double>::infinity()});
  this->expect_all_kept({0.0F, 0.1F, 1.0F / 3, lowest<float>, highest<float>, std::numeric_limits<float>::denorm_min(),
                         std::numeric_limits<float>::infinity()});
}

using price = sequent::decimal<18, 2>;
using wide = sequent::decimal<38, 10>;

TYPED_TEST(integration_codec, decimals) {
  this->template expect_all_kept<price>({0, price("0.01"), price("-0.01"), price("19.90"), 10'000, price("9999.99"),
                                         -100'000'000, price::min(), price::max()});
  this->template expect_all_kept<sequent::decimal<18, 18>>(
      {0, sequent::decimal<18, 18>("0.000000000000000001"), sequent::decimal<18, 18>::max()});
  this->template expect_all_kept<sequent::decimal<18>>({-1, sequent::decimal<18>::min(), sequent::decimal<18>::max()});
  this->expect_kept(wide("12345678.0000000001"));
}

TYPED_TEST(integration_codec, decimals_of_more_than_18_digits_are_kept_or_refused) {
  if constexpr (TypeParam::has_wide_decimals) {
    this->template expect_all_kept<wide>({wide::min(), wide::max(), wide("1234567890123456789.0123456789")});
    this->template expect_all_kept<sequent::decimal<38, 38>>({sequent::decimal<38, 38>::min()});
    this->template expect_listed<wide>({wide::min(), wide("0.0000000001"), wide::max()});
  } else {
    const auto refused = thrown_by<sequent::encode_error>([&] { this->round_trip(wide::max()); });
    EXPECT_THAT(refused.what(), HasSubstr("a decimal of more than 18 digits cannot be sent to SQLite"));
    this->script("CREATE TEMPORARY TABLE listed (v INTEGER)");
    EXPECT_THROW(this->count_of_listed(std::vector{wide::min()}), sequent::encode_error);
    EXPECT_TRUE(this->answers());
  }
}

TYPED_TEST(integration_codec, lists_of_decimals) {
  this->template expect_listed<price>({0, price("0.01"), -7, price("19.90"), price::min(), price::max()});
}

TYPED_TEST(integration_codec, a_decimal_that_does_not_fit_is_refused) {
  this->script("CREATE TEMPORARY TABLE kept (v " + std::string(TypeParam::template column_type<price>()) + ")");
  this->run("INSERT INTO kept VALUES (?1)", price::max());
  const auto refused =
      thrown_by<sequent::decode_error>([&] { this->template value_of<sequent::decimal<17, 2>>("SELECT v FROM kept"); });
  EXPECT_THAT(refused.what(), HasSubstr("in row 1 of the result holds"));
  EXPECT_THAT(refused.what(), HasSubstr("larger precision"));
  EXPECT_THAT(refused.what(), testing::Not(HasSubstr("9999")));
  EXPECT_EQ((this->template value_of<sequent::decimal<38, 2>>("SELECT v FROM kept")), price::max());
  this->script("UPDATE kept SET v = NULL");
  const auto null = thrown_by<sequent::decode_error>([&] { this->template value_of<price>("SELECT v FROM kept"); });
  EXPECT_THAT(null.what(), HasSubstr("sequent::decimal cannot be NULL"));
  EXPECT_TRUE(this->answers());
}

TYPED_TEST(integration_codec, negative_zero) {
  EXPECT_EQ(std::signbit(this->round_trip(-0.0)), TypeParam::keeps_negative_zero_in_tables);
  EXPECT_EQ(this->round_trip(-0.0), 0.0);
}

TYPED_TEST(integration_codec, nan_is_kept_or_refused) {
  constexpr double nan = std::numeric_limits<double>::quiet_NaN();
  if constexpr (TypeParam::has_nan) {
    EXPECT_TRUE(std::isnan(this->round_trip(nan)));
    EXPECT_TRUE(std::isnan(this->round_trip(std::numeric_limits<float>::quiet_NaN())));
  } else {
    EXPECT_THROW(this->round_trip(nan), sequent::encode_error);
    EXPECT_THROW(this->round_trip(std::numeric_limits<float>::quiet_NaN()), sequent::encode_error);
    EXPECT_TRUE(this->answers());
  }
}

TYPED_TEST(integration_codec, texts) {
  this->template expect_all_kept<std::string>({"", " ", "it's", R"(back\slash)", "100%", "\"quoted\"", "$1 ?1 :a",
                                               "NULL", "line\nfeed\ttab\r", "äöü€😀", std::string(10'000'000, 'x')});
}

TYPED_TEST(integration_codec, binary_data) {
  sequent::bytes every_byte;
  for (int value = 0; value < 256; ++value) every_byte.push_back(static_cast<std::byte>(value));
  this->template expect_all_kept<sequent::bytes>({{}, {std::byte{0}}, every_byte});
  this->expect_kept(sequent::bytes(10'000'000, std::byte{0xAB}));
}

TYPED_TEST(integration_codec, timestamps) {
  const sequent::timestamp year_one = std::chrono::sys_days(1y / 1 / 1);
  const sequent::timestamp last = std::chrono::sys_days(9999y / 12 / 31) + (24h - 1us);
  this->template expect_all_kept<sequent::timestamp>({sequent::timestamp(), sequent::timestamp(-1us),
                                                      sequent::timestamp(1us), year_one, last,
                                                      std::chrono::sys_days(2024y / 2 / 29) + 12h + 123456us});
}

TYPED_TEST(integration_codec, dates) {
  this->template expect_all_kept<sequent::date>({1970y / 1 / 1, 1y / 1 / 1, 9999y / 12 / 31, 2024y / 2 / 29});
}

TYPED_TEST(integration_codec, what_is_in_no_calendar_is_refused_before_it_is_sent) {
  this->script("CREATE TEMPORARY TABLE listed (v date)");
  const sequent::timestamp too_early = std::chrono::sys_days(-4713y / 11 / 24) - 1us;
  EXPECT_THROW(this->round_trip(too_early), sequent::encode_error);
  EXPECT_THROW(this->count_of_listed(std::vector{too_early}), sequent::encode_error);
  for (const sequent::date day : {2026y / 2 / 29, 2026y / 13 / 1, sequent::date(), -4713y / 11 / 23, -32767y / 1 / 1}) {
    EXPECT_THROW(this->round_trip(day), sequent::encode_error);
    EXPECT_THROW(this->count_of_listed(std::vector{day}), sequent::encode_error);
    EXPECT_TRUE(this->answers());
  }
}

TYPED_TEST(integration_codec, lists_of_integers) {
  this->template expect_listed<std::int16_t>({lowest<std::int16_t>, 0, highest<std::int16_t>});
  this->template expect_listed<std::int32_t>({lowest<std::int32_t>, 0, highest<std::int32_t>});
  this->template expect_listed<std::int64_t>({lowest<std::int64_t>, 0, highest<std::int64_t>});
  this->template expect_listed<bool>({true});
}

TYPED_TEST(integration_codec, lists_of_floating_point_numbers) {
  this->template expect_listed<double>({0.1, 1.0, 1.0 / 3, 1e22, lowest<double>, highest<double>, 5e-324, 1e19,
                                        2.2250738585072011e-308, 9007199254740993.0, 123456789.123456789});
  this->template expect_listed<float>({0.1F, 1.0F / 3, lowest<float>, highest<float>});
}

TYPED_TEST(integration_codec, lists_of_texts_and_times) {
  this->template expect_listed<std::string>({"", "it's", R"("\\)", "line\nfeed\x01", "äöü€😀", "NULL", "{a,b}"});
  this->template expect_listed<sequent::timestamp>({sequent::timestamp(1us), sequent::timestamp(-1us)});
  this->template expect_listed<sequent::date>({1970y / 1 / 1, 9999y / 12 / 31});
}

TYPED_TEST(integration_codec, null_does_not_fit_a_plain_type) {
  this->script("CREATE TEMPORARY TABLE empty (v " + std::string(TypeParam::template column_type<std::int64_t>()) +
               ", t " + std::string(TypeParam::template column_type<std::string>()) + ")");
  this->script("INSERT INTO empty VALUES (NULL, NULL)");
  const auto number =
      thrown_by<sequent::decode_error>([&] { this->template value_of<std::int64_t>("SELECT v FROM empty"); });
  EXPECT_THAT(number.what(), HasSubstr("in row 1 of the result is NULL, and std::int64_t cannot be NULL"));
  const auto text =
      thrown_by<sequent::decode_error>([&] { this->template value_of<std::string>("SELECT t FROM empty"); });
  EXPECT_THAT(text.what(), HasSubstr("in row 1 of the result is NULL, and std::string cannot be NULL"));
  EXPECT_EQ(text.statement(), "SELECT t FROM empty");
  EXPECT_TRUE(this->answers());
}

TYPED_TEST(integration_codec, an_integer_that_does_not_fit_is_refused) {
  this->script("CREATE TEMPORARY TABLE big (v bigint)");
  this->script("INSERT INTO big VALUES (3000000000)");
  const auto refused =
      thrown_by<sequent::decode_error>([&] { this->template value_of<std::int32_t>("SELECT v FROM big"); });
  EXPECT_THAT(refused.what(),
              HasSubstr("in row 1 of the result holds an integer that std::int32_t cannot hold; use std::int64_t"));
  EXPECT_THROW(this->template value_of<std::int16_t>("SELECT v FROM big"), sequent::decode_error);
  EXPECT_EQ(this->template value_of<std::int64_t>("SELECT v FROM big"), 3'000'000'000);
  EXPECT_EQ(this->template value_of<double>("SELECT v FROM big"), 3'000'000'000.0);
  this->script("UPDATE big SET v = 9007199254740993");
  EXPECT_THROW(this->template value_of<double>("SELECT v FROM big"), sequent::decode_error);
}

TYPED_TEST(integration_codec, another_type_is_refused) {
  this->script("CREATE TEMPORARY TABLE other (n bigint, t text)");
  this->script("INSERT INTO other VALUES (2, 'two')");
  EXPECT_THROW(this->template value_of<std::string>("SELECT n FROM other"), sequent::decode_error);
  EXPECT_THROW(this->template value_of<sequent::bytes>("SELECT n FROM other"), sequent::decode_error);
  EXPECT_THROW(this->template value_of<bool>("SELECT n FROM other"), sequent::decode_error);
  EXPECT_THROW(this->template value_of<sequent::timestamp>("SELECT n FROM other"), sequent::decode_error);
  EXPECT_THROW(this->template value_of<sequent::date>("SELECT n FROM other"), sequent::decode_error);
  EXPECT_THROW(this->template value_of<std::int64_t>("SELECT t FROM other"), sequent::decode_error);
  EXPECT_THROW(this->template value_of<double>("SELECT t FROM other"), sequent::decode_error);
  EXPECT_THROW(this->template value_of<float>("SELECT t FROM other"), sequent::decode_error);
  EXPECT_THROW(this->template value_of<price>("SELECT t FROM other"), sequent::decode_error);
  EXPECT_THROW(this->template value_of<price>("SELECT CAST(0.5 AS real)"), sequent::decode_error);
  EXPECT_TRUE(this->answers());
}

}  // namespace
