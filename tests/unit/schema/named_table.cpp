// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <string>
#include <type_traits>
#include <utility>

#include <gtest/gtest.h>

#include <sequent/schema/named_table.hpp>
#include <sequent/sequent.hpp>

#include "support/schema.hpp"

namespace {

using namespace shop;

template <class Table>
std::string name_of(const Table& table) {
  const auto& name = *sq::detail::shared_name_of(table);
  return std::string(name.schema()) + "." + std::string(name.table());
}

TEST(schema_named_table, has_the_names_that_it_was_given) {
  EXPECT_EQ(name_of(users.named("a")), ".a");
  EXPECT_EQ(name_of(users.in_schema("s")), "s.users");
  EXPECT_EQ(name_of(invoices.named("a")), "billing.a");
  EXPECT_EQ(name_of(invoices.in_schema("s")), "s.invoices");
  EXPECT_EQ(name_of(users.named("a").in_schema("s")), "s.a");
  EXPECT_EQ(name_of(users.in_schema("s").named("a").named("b")), "s.b");
}

TEST(schema_named_table, keeps_its_name_under_another_alias_and_in_copies) {
  auto own = users.named("a");
  EXPECT_EQ(name_of(own.as<"other">()), ".a");
  EXPECT_EQ(name_of(users.as<"other">().named("a")), ".a");
  static_assert(std::is_same_v<decltype(own.as<"other">()), decltype(users.as<"other">().named("b"))>);
  const auto copy = std::move(own);
  EXPECT_EQ(name_of(copy), ".a");
  EXPECT_EQ(name_of(own), ".a");  // NOLINT(bugprone-use-after-move): there is no moving.
  own = users.named("b");
  EXPECT_EQ(name_of(own) + name_of(copy), ".b.a");
}

TEST(schema_named_table, has_the_columns_of_its_shape_whatever_they_are_called) {
  // Its own members are few, and those that are not to be used have names that no column has.
  const auto named = order.named("o");
  static_assert(sq::expression<decltype(named.key)> && sq::expression<decltype(named.first)>);
  static_assert(sq::table_or_named<decltype(named)> && !sq::table_like<decltype(named)>);
  static_assert(sq::table_or_named<decltype(order)>);
}

}  // namespace
