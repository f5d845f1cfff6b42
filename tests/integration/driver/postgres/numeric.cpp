// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <cstddef>
#include <cstdint>
#include <integration/driver/backend.hpp>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include <sequent/driver/postgres/numeric.hpp>
#include <sequent/meta/wide_integer.hpp>
#include <sequent/schema/decimal.hpp>
#include <sequent/schema/decimal_arithmetic.hpp>
#include <sequent/schema/decimal_text.hpp>
#include <sequent/schema/type.hpp>

namespace {

using sequent::wide_integer;
using sequent::driver::postgres::numeric;
using sequent::driver::postgres::numeric_problem;
using sequent::driver::postgres::numeric_units;
using sequent::driver::postgres::units_from_numeric;

sequent::bytes wire_of(wide_integer units, int scale) {
  const numeric wire(units, scale);
  const auto bytes = std::as_bytes(wire.view());
  return {bytes.begin(), bytes.end()};
}

class integration_postgres_numeric : public driver_test::connection_test<driver_test::postgres_backend> {
 protected:
  /// The bytes that the server sends for a number of that text.
  sequent::bytes sent(const std::string& text, int scale) {
    return value_of<sequent::bytes>("SELECT numeric_send($1::numeric(38, " + std::to_string(scale) + "))", text);
  }

  numeric_units read(std::string_view select_list, int precision, int scale) {
    const auto wire = value_of<sequent::bytes>("SELECT numeric_send(x) FROM (SELECT " + std::string(select_list) +
                                               ") AS calculated (x)");
    return units_from_numeric({reinterpret_cast<const char*>(wire.data()), wire.size()}, precision, scale);
  }
  wide_integer units_of(std::string_view select_list, int precision, int scale) {
    const numeric_units found = read(select_list, precision, scale);
    EXPECT_EQ(found.problem, numeric_problem::none) << select_list;
    return found.units;
  }
  numeric_problem problem_of(std::string_view select_list, int precision, int scale) {
    return read(select_list, precision, scale).problem;
  }
};

TEST_F(integration_postgres_numeric, the_bytes_are_those_of_the_server) {
  constexpr auto largest = sequent::decimal<38>::max().units();
  std::mt19937_64 random(5);
  for (int scale = 0; scale <= 38; ++scale) {
    std::vector<wide_integer> numbers{0, 1, -1, 9999, 10'000, largest, -largest};
    for (int i = 0; i < 50; ++i) {
      wide_integer units = 0;
      for (auto digits = random() % 38 + 1; digits > 0; --digits)
        units = units * 10 + (random() % 3 == 0 ? 0 : random() % 10);
      numbers.push_back(random() % 2 == 0 ? units : -units);
    }
    for (const wide_integer units : numbers) {
      const std::string text(sequent::decimal_text(units, scale).view());
      const sequent::bytes expected = sent(text, scale);
      ASSERT_EQ(wire_of(units, scale), expected) << text;
      const auto found =
          units_from_numeric({reinterpret_cast<const char*>(expected.data()), expected.size()}, 38, scale);
      ASSERT_EQ(found.problem, numeric_problem::none) << text;
      ASSERT_EQ(found.units, units) << text;
    }
  }
}

TEST_F(integration_postgres_numeric, what_the_server_calculates_is_read) {
  EXPECT_EQ(units_of("sum(x) FROM generate_series(1.0, 1000) AS s (x)", 18, 2), 50'050'000);
  EXPECT_EQ(units_of("sum(x) FROM (VALUES (0.1::numeric(18, 2)), (0.2)) AS v (x)", 18, 2), 30);
  EXPECT_EQ(units_of("avg(x) FROM (VALUES (1::bigint), (2)) AS v (x)", 18, 2), 150);
  EXPECT_EQ(units_of("1.50 * 2.50", 18, 4), 37'500);
  EXPECT_EQ(units_of("-0.00", 18, 2), 0);
  EXPECT_EQ(units_of("1e30::numeric", 38, 2), sequent::detail::power_of_ten(32));
  EXPECT_EQ(units_of("round(2.5)", 1, 0), 3);
  EXPECT_EQ(units_of("1.500000000000000000000000000000000000000000000000000", 2, 1), 15);
}

TEST_F(integration_postgres_numeric, what_is_no_decimal_of_the_type_is_refused) {
  EXPECT_EQ(problem_of("'NaN'::numeric", 38, 2), numeric_problem::not_a_number);
  EXPECT_EQ(problem_of("'infinity'::numeric", 38, 2), numeric_problem::infinite);
  EXPECT_EQ(problem_of("'-infinity'::numeric", 38, 2), numeric_problem::infinite);
  EXPECT_EQ(problem_of("1.0 / 3", 38, 2), numeric_problem::too_fine);
  EXPECT_EQ(problem_of("1e-1000", 38, 38), numeric_problem::too_fine);
  EXPECT_EQ(problem_of("1000::numeric", 5, 2), numeric_problem::too_large);
  EXPECT_EQ(problem_of("1e1000::numeric", 38, 0), numeric_problem::too_large);
  EXPECT_EQ(problem_of("1e38::numeric", 38, 0), numeric_problem::too_large);
}

TEST_F(integration_postgres_numeric, arithmetic_agrees_with_that_of_the_server) {
  using price = sequent::decimal<18, 2>;
  using rate = sequent::decimal<12, 5>;
  std::mt19937_64 random(6);
  const auto number = [&](std::int64_t limit) {
    return static_cast<std::int64_t>(random() % (2 * static_cast<std::uint64_t>(limit))) - limit;
  };
  for (int round = 0; round < 200; ++round) {
    const auto left = price::from_units(number(999'999'999'999'999'999));
    const auto right = rate::from_units(number(999'999'999'999) | 1);
    const std::string operands = left.to_string() + " AS l, " + right.to_string() + " AS r";
    const auto text_of = [&](const std::string& expression) {
      return value_of<std::string>("SELECT (" + expression + ")::text FROM (SELECT " + operands + ") AS operands");
    };
    ASSERT_EQ((left + right).to_string(), text_of("l + r"));
    ASSERT_EQ((left - right).to_string(), text_of("l - r"));
    ASSERT_EQ((left * right).to_string(), text_of("l * r"));
    ASSERT_EQ((sequent::rounded<18, 1>(left)).to_string(), text_of("round(l, 1)"));
    ASSERT_EQ(sequent::divided<6>(left, right).to_string(), text_of("round(l::numeric(60, 30) / r, 6)"));
    ASSERT_EQ(left < right ? "true" : "false", text_of("l < r"));
  }
}

}  // namespace
