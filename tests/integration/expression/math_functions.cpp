// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <chrono>
#include <cstdint>
#include <integration/expression/scalars.hpp>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <gmock/gmock.h>

#include <sequent/expression/math_functions.hpp>

namespace {

using namespace scalars_test;

template <class Kind>
using integration_math_functions = samples_test<Kind>;
TYPED_TEST_SUITE(integration_math_functions, every_engine);

TYPED_TEST(integration_math_functions, calculates) {
  EXPECT_EQ(this->of(sq::abs(samples.ratio)), 2.5);
  EXPECT_EQ(this->of(sq::abs(samples.missing)), std::nullopt);
  EXPECT_EQ(this->of(sq::sign(samples.ratio)), -1);
  EXPECT_EQ(this->of(sq::sign(samples.count) + sq::sign(samples.count - 7)), 1);
  EXPECT_EQ(this->of(sq::ceil(samples.ratio)), -2);
  EXPECT_EQ(this->of(sq::floor(samples.ratio)), -3);
  EXPECT_EQ(this->of(sq::trunc(samples.ratio)), -2);
  EXPECT_EQ(this->of(sq::floor(samples.part)), 0);
  EXPECT_EQ(this->of(sq::sqrt(samples.size + 9)), 7);
  EXPECT_EQ(this->of(sq::power(samples.count, 2)), 49);
  EXPECT_EQ(this->of(sq::exp(samples.count - 7)), 1);
  EXPECT_EQ(this->of(sq::ln(sq::exp(samples.part))), 0.5);
  EXPECT_EQ(this->of(sq::atan2(samples.count - 7, 1)), 0);
  EXPECT_EQ(this->of(sq::cos(samples.count - 7) + sq::sin(samples.count - 7) + sq::tan(samples.count - 7)), 1);
  EXPECT_EQ(this->of(sq::acos(samples.count - 6) + sq::asin(samples.count - 7) + sq::atan(samples.count - 7)), 0);
}

TYPED_TEST(integration_math_functions, rounds_a_half_away_from_zero) {
  const std::vector<std::pair<double, double>> expected{{0.5, 1},
                                                        {1.5, 2},
                                                        {2.5, 3},
                                                        {-0.5, -1},
                                                        {-2.5, -3},
                                                        {2.4, 2},
                                                        {-2.6, -3},
                                                        {4503599627370497.0, 4503599627370497.0},
                                                        {4503599627370495.5, 4503599627370496.0},
                                                        {-1e300, -1e300}};
  for (const auto& [given, rounded] : expected) {
    this->db.execute(sq::update(samples).set(samples.ratio = given).all_rows());
    EXPECT_EQ(this->of(sq::round(samples.ratio)), rounded) << given;
  }
  const std::vector<std::pair<double, double>> digits{
      {1.005, 1.0}, {1.125, 1.13}, {-1.125, -1.13}, {2.0, 2.0}, {3.14159, 3.14}};
  for (const auto& [given, rounded] : digits) {
    this->db.execute(sq::update(samples).set(samples.ratio = given).all_rows());
    EXPECT_EQ(this->of(sq::round<2>(samples.ratio)), rounded) << given;
  }
  EXPECT_EQ(this->of(sq::round(samples.count)), 7);
  EXPECT_EQ(this->of(sq::round<1>(samples.count)), 7);
  EXPECT_EQ(this->of(sq::round(samples.part)), 1);
}

TEST(integration_math_functions_on_postgres, has_more) {
  sq::engine<sq::postgres> db{on_postgres::url()};
  EXPECT_EQ(db.execute(sq::select(sq::log10(sq::literal<1000>).as<"x">())).scalar(), 3);
}

}  // namespace
