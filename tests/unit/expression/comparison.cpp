// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <chrono>
#include <cstdint>
#include <limits>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

#include <gtest/gtest.h>

#include <sequent/expression/comparison.hpp>
#include <sequent/sequent.hpp>

#include "support/parameters.hpp"
#include "support/query.hpp"
#include "support/schema.hpp"
#include "support/sql.hpp"

namespace {

using namespace shop;

TEST(expression_comparison, has_the_operators_of_sql) {
  EXPECT_EQ(in_both(users.id == users.org_id), "users.id = users.org_id");
  EXPECT_EQ(in_both(users.id != users.org_id), "users.id <> users.org_id");
  EXPECT_EQ(in_both(users.id < users.org_id), "users.id < users.org_id");
  EXPECT_EQ(in_both(users.id <= users.org_id), "users.id <= users.org_id");
  EXPECT_EQ(in_both(users.id > users.org_id), "users.id > users.org_id");
  EXPECT_EQ(in_both(users.id >= users.org_id), "users.id >= users.org_id");
}

TEST(expression_comparison, keeps_a_value_on_its_side) {
  EXPECT_EQ(in_both(users.age >= 18), "users.age >= $1");
  EXPECT_EQ(in_both(18 >= users.age), "$1 >= users.age");
  EXPECT_EQ(in_both(18 == users.age), "$1 = users.age");
  EXPECT_EQ(in_both(18 != users.age), "$1 <> users.age");
  EXPECT_EQ(in_both(18 < users.age), "$1 < users.age");
  EXPECT_EQ(in_both("Ada" == users.name), "$1 = users.name");
}

TEST(expression_comparison, sends_a_number_in_the_wider_of_the_two_types) {
  EXPECT_EQ(parameters_of(items.small == std::int16_t{1}), texts{"int16 1"});
  EXPECT_EQ(parameters_of(items.small == 70000), texts{"int32 70000"});
  EXPECT_EQ(parameters_of(items.medium == std::int16_t{1}), texts{"int32 1"});
  EXPECT_EQ(parameters_of(items.medium == std::int64_t{5000000000}), texts{"int64 5000000000"});
  EXPECT_EQ(parameters_of(items.medium == 1U), texts{"int64 1"});
  EXPECT_EQ(parameters_of(items.medium == 1.5), texts{"double 1.500000"});
  EXPECT_EQ(parameters_of(items.ratio == 0.5F), texts{"float 0.500000"});
  EXPECT_EQ(parameters_of(items.ratio == 1), texts{"double 1.000000"});
  EXPECT_EQ(parameters_of(items.large == 1), texts{"int64 1"});
}

TEST(expression_comparison, refuses_a_number_that_no_database_holds) {
  EXPECT_EQ(parameters_of(items.large == std::uint64_t{1} << 62), texts{"int64 4611686018427387904"});
  EXPECT_THROW(static_cast<void>(items.large == std::numeric_limits<std::uint64_t>::max()), std::out_of_range);
}

TEST(expression_comparison, sends_each_type_as_it_is) {
  using namespace std::chrono_literals;
  EXPECT_EQ(parameters_of(users.name == "Ada"), texts{"text Ada"});
  EXPECT_EQ(parameters_of(users.name == std::string_view("Ada")), texts{"text Ada"});
  EXPECT_EQ(parameters_of(users.name == std::string("a\0b", 3)), texts{std::string("text a\0b", 8)});
  EXPECT_EQ(parameters_of(users.email == "a@b"), texts{"text a@b"});
  EXPECT_EQ(parameters_of(items.active == true), texts{"bool true"});
  EXPECT_EQ(parameters_of(items.picture == sq::bytes(3)), texts{"bytes 3"});
  EXPECT_EQ(parameters_of(items.made < sq::timestamp(7us)), texts{"timestamp 7"});
  EXPECT_EQ(parameters_of(items.made < std::chrono::sys_days(std::chrono::days(1))), texts{"timestamp 86400000000"});
  EXPECT_EQ(parameters_of(items.day == std::chrono::year(1970) / 1 / 3), texts{"date 2"});
  EXPECT_EQ(parameters_of(items.item_state == state::sold), texts{"enum sold"});
  EXPECT_EQ(parameters_of(items.seller == seller_id{9}), texts{"mapped 9"});
}

TEST(expression_comparison, numbers_parameters_from_left_to_right) {
  const auto condition = users.age >= 18 && "Ada" == users.name && users.age + 1 < 3;
  EXPECT_EQ(in_both(condition), "users.age >= $1 AND $2 = users.name AND users.age + $3 < $4");
  EXPECT_EQ(parameters_of(condition), (texts{"int32 18", "text Ada", "int32 1", "int32 3"}));
}

TEST(expression_comparison, puts_a_comparison_inside_a_comparison_in_parentheses) {
  EXPECT_EQ(in_both((users.age > 1) == (users.id > 2)), "(users.age > $1) = (users.id > $2)");
  EXPECT_EQ(in_both((users.age > 1) == true), "(users.age > $1) = $2");
  EXPECT_EQ(in_both(items.active == (users.email.is_null())), "items.active = (users.email IS NULL)");
  EXPECT_EQ(in_both(items.active == (items.active && items.active)), "items.active = (items.active AND items.active)");
  EXPECT_EQ(in_both(items.active == !items.active), "items.active = (NOT items.active)");
}

TEST(expression_comparison, compares_null_as_a_value_where_that_is_said) {
  EXPECT_EQ(in_postgres(users.email.is_distinct_from(users.name)), "users.email IS DISTINCT FROM users.name");
  EXPECT_EQ(in_sqlite(users.email.is_distinct_from(users.name)), "users.email IS NOT users.name");
  EXPECT_EQ(in_postgres(users.email.is_not_distinct_from("a@b")), "users.email IS NOT DISTINCT FROM $1");
  EXPECT_EQ(in_sqlite(users.email.is_not_distinct_from("a@b")), "users.email IS ?1");
  EXPECT_EQ(in_sqlite((users.age + 1).is_not_distinct_from(2)), "users.age + ?1 IS ?2");
  EXPECT_EQ(in_sqlite((users.age > 1).is_not_distinct_from(true)), "(users.age > ?1) IS ?2");

  EXPECT_EQ(parameters_of(users.email.is_distinct_from(std::nullopt)), texts{"text NULL"});
  EXPECT_EQ(parameters_of(users.email.is_distinct_from(std::optional<std::string>())), texts{"text NULL"});
  EXPECT_EQ(parameters_of(users.email.is_distinct_from(std::optional<std::string_view>("x"))), texts{"text x"});
  EXPECT_EQ(parameters_of(items.large.is_not_distinct_from(std::optional<int>(5))), texts{"int64 5"});
}

TEST(expression_comparison, knows_whether_it_can_be_null) {
  static_assert(!may_be_null<decltype(users.age == 1)> && may_be_null<decltype(users.email == "x")>);
  static_assert(!may_be_null<decltype(users.email.is_distinct_from("x"))>);
  static_assert(!may_be_null<decltype(users.email.is_not_distinct_from(std::nullopt))>);
}

}  // namespace
