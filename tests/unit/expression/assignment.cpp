// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>

#include <gtest/gtest.h>

#include <sequent/expression/assignment.hpp>
#include <sequent/sequent.hpp>

#include "support/parameters.hpp"
#include "support/query.hpp"
#include "support/schema.hpp"
#include "support/sql.hpp"

namespace {

using namespace shop;

template <class Assignment>
texts sent(const Assignment& assignment) {
  return parameters_of(assignment);
}

TEST(expression_assignment, sends_a_value_in_the_type_of_the_column) {
  EXPECT_EQ(sent(items.small = 5), texts{"int16 5"});
  EXPECT_EQ(sent(items.medium = std::int64_t{5}), texts{"int32 5"});
  EXPECT_EQ(sent(items.large = 5), texts{"int64 5"});
  EXPECT_EQ(sent(items.price = 5), texts{"double 5.000000"});
  EXPECT_EQ(sent(items.ratio = 0.5F), texts{"float 0.500000"});
  EXPECT_EQ(sent(items.label = "x"), texts{"text x"});
  EXPECT_EQ(sent(items.active = true), texts{"bool true"});
  EXPECT_EQ(sent(items.item_state = state::draft), texts{"enum draft"});
  EXPECT_EQ(sent(items.seller = seller_id{3}), texts{"mapped 3"});
}

TEST(expression_assignment, throws_rather_than_cut_a_number) {
  EXPECT_THROW(static_cast<void>(items.small = 32768), std::out_of_range);
  EXPECT_THROW(static_cast<void>(items.medium = std::int64_t{5000000000}), std::out_of_range);
  EXPECT_THROW(static_cast<void>(items.large = ~std::uint64_t{0}), std::out_of_range);
  EXPECT_EQ(sent(items.small = -32768), texts{"int16 -32768"});
}

TEST(expression_assignment, sends_null_to_a_column_that_takes_it) {
  EXPECT_EQ(sent(users.email = std::nullopt), texts{"text NULL"});
  EXPECT_EQ(sent(users.email = std::optional<std::string>()), texts{"text NULL"});
  EXPECT_EQ(sent(users.email = std::optional<const char*>("x")), texts{"text x"});
  EXPECT_EQ(sent(items.large = std::optional<int>(7)), texts{"int64 7"});
  EXPECT_EQ(sent(items.large = nullptr), texts{"int64 NULL"});
}

TEST(expression_assignment, takes_expressions) {
  EXPECT_EQ(in_both(sq::update(users).set(users.age = users.age * 2 + 1).all_rows()),
            "UPDATE users SET age = users.age * $1 + $2");
  EXPECT_EQ(in_both(sq::update(users).set(users.email = users.name + "@home").all_rows()),
            "UPDATE users SET email = users.name || $1");
  EXPECT_EQ(in_both(sq::update(users).set(users.name = sq::coalesce(users.email, "none")).all_rows()),
            "UPDATE users SET name = coalesce(users.email, $1)");
  EXPECT_EQ(in_both(sq::update(items).set(items.active = items.price > 5).all_rows()),
            "UPDATE items SET active = items.price > $1");
}

TEST(expression_assignment, names_the_proposed_row) {
  EXPECT_EQ(in_both(sq::excluded(users.name)), "excluded.name");
  EXPECT_EQ(in_both(sq::excluded(users.age) + users.age), "excluded.age + users.age");
  EXPECT_EQ(in_postgres(sq::excluded(order.user)), "excluded.\"user\"");
  const auto upsert = sq::insert_into(users).set(users.name = "Ada", users.org_id = 7).on_conflict(users.email);
  EXPECT_EQ(in_both(upsert.do_update(users.name = sq::coalesce(sq::excluded(users.email), "none"))),
            "INSERT INTO users (name, org_id) VALUES ($1, $2) ON CONFLICT (email) "
            "DO UPDATE SET name = coalesce(excluded.email, $3)");
}

}  // namespace
