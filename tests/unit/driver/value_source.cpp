// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <gtest/gtest.h>

#include <sequent/driver/codec.hpp>
#include <sequent/driver/value_source.hpp>

namespace {

using sequent::driver::decode;

/// A row of which each type has another value; it notes what is asked of it.
class fixed_source final : public sequent::driver::value_source {
 public:
  mutable int precision = 0;
  mutable int scale = 0;
  std::string text = std::string(100, 'x');

  bool is_null(std::size_t column) const override { return column == 9; }
  std::string_view get_text(std::size_t) const override { return text; }
  sequent::driver::value_shape shape_of(std::size_t) const override { return sequent::driver::value_shape::other; }
  sequent::driver::column_place place_of(std::size_t column) const override {
    return {"SELECT", column == 9 ? "empty" : "full", column};
  }
  void get_array(std::size_t, sequent::driver::element_sink& elements) const override { elements.take(*this); }

 private:
  bool get_bool(std::size_t) const override { return true; }
  std::int16_t get_int16(std::size_t) const override { return 16; }
  std::int32_t get_int32(std::size_t) const override { return 32; }
  std::int64_t get_int64(std::size_t column) const override { return 64 + static_cast<std::int64_t>(column); }
  float get_float(std::size_t) const override { return 1.5F; }
  double get_double(std::size_t) const override { return 2.5; }
  sequent::wide_integer get_units(std::size_t, int asked_precision, int asked_scale) const override {
    precision = asked_precision;
    scale = asked_scale;
    return sequent::wide_integer(std::int64_t{-125});
  }
  sequent::bytes get_bytes(std::size_t) const override { return sequent::bytes(3); }
  sequent::timestamp get_timestamp(std::size_t) const override {
    return sequent::timestamp(std::chrono::microseconds(7));
  }
  sequent::date get_date(std::size_t) const override { return std::chrono::year(2026) / 2 / 28; }
};

TEST(driver_value_source, gives_each_stored_type) {
  const fixed_source row;
  EXPECT_EQ(row.get<bool>(0), true);
  EXPECT_EQ(row.get<std::int16_t>(0), 16);
  EXPECT_EQ(row.get<std::int32_t>(0), 32);
  EXPECT_EQ(row.get<std::int64_t>(3), 67);
  EXPECT_EQ(row.get<float>(0), 1.5F);
  EXPECT_EQ(row.get<double>(0), 2.5);
  EXPECT_EQ(row.get<std::string>(0), row.text);
  EXPECT_EQ(row.get<sequent::bytes>(0).size(), 3U);
  EXPECT_EQ(row.get<sequent::timestamp>(0).time_since_epoch(), std::chrono::microseconds(7));
  EXPECT_EQ(row.get<sequent::date>(0), std::chrono::year(2026) / 2 / 28);
}

TEST(driver_value_source, asks_for_the_units_of_a_decimal_by_its_digits) {
  const fixed_source row;
  EXPECT_EQ((row.get<sequent::decimal<18, 2>>(0)), (sequent::decimal<18, 2>("-1.25")));
  EXPECT_EQ(row.precision, 18);
  EXPECT_EQ(row.scale, 2);
  EXPECT_EQ((row.get<sequent::decimal<30, 3>>(0)), (sequent::decimal<30, 3>("-0.125")));
  EXPECT_EQ(row.precision, 30);
  EXPECT_EQ(row.scale, 3);
}

TEST(driver_value_source, is_a_row_that_values_are_decoded_from) {
  const fixed_source row;
  EXPECT_EQ(decode<std::int64_t>(row, 1), 65);
  EXPECT_EQ(decode<std::string_view>(row, 1).data(), row.text.data());
  EXPECT_EQ(decode<std::optional<std::int64_t>>(row, 1), 65);
  EXPECT_EQ(decode<std::optional<std::int64_t>>(row, 9), std::nullopt);
}

}  // namespace
