// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <integration/expression/scalars.hpp>
#include <vector>

#include <sequent/expression/arithmetic.hpp>
#include <sequent/expression/case.hpp>
#include <sequent/expression/choosing.hpp>
#include <sequent/expression/math_functions.hpp>
#include <sequent/expression/window.hpp>
#include <sequent/expression/window_function.hpp>
#include <sequent/statement/set_operation.hpp>

namespace {

using namespace scalars_test;

template <class Kind>
using integration_arithmetic = samples_test<Kind>;
TYPED_TEST_SUITE(integration_arithmetic, every_engine);

// SQLite gives an integer where one is chosen, whatever the type in which all choices meet.
TYPED_TEST(integration_arithmetic, keeps_the_fraction_of_a_quotient_whose_type_has_one) {
  constexpr auto two = sq::literal<2>;
  EXPECT_EQ(this->of(sq::coalesce(samples.count, 0.5) / two), 3.5);
  EXPECT_EQ(this->of(sq::coalesce(samples.missing, samples.count, 0.5) / two), 3.5);
  EXPECT_EQ(this->of(sq::case_(sq::when(samples.is_on, samples.count), sq::else_(0.5)) / two), 3.5);
  EXPECT_EQ(this->of(sq::greatest(samples.count, 0.5) / two), 3.5);
  EXPECT_EQ(this->of(sq::floor(samples.count) / two), 3.5);
  EXPECT_EQ(this->of(two / sq::ceil(samples.size)), 0.05);
  EXPECT_EQ(this->of((sq::coalesce(samples.count, 0.5) + 2) * two / (samples.count - 3)), 4.5);
  EXPECT_EQ(this->of(samples.ratio / two), -1.25);
  EXPECT_EQ(this->of(samples.count / two), 3);
}

TYPED_TEST(integration_arithmetic, keeps_the_fraction_of_what_other_rows_gave) {
  const auto numbers =
      sq::union_all(sq::select(samples.count.as<"n">()), sq::select(samples.ratio.as<"n">())).template as<"numbers">();
  const auto halves = sq::select((numbers.template get<"n">() / sq::literal<2>).template as<"half">()).from(numbers);
  EXPECT_EQ(this->db.execute(halves.order_by(sq::label<"half">)).scalars(), (std::vector<double>{-1.25, 3.5}));
  EXPECT_EQ(this->of(sq::over(sq::lag(samples.count, 0, 0.5), sq::order_by(samples.id)) / sq::literal<2>), 3.5);
}

}  // namespace
