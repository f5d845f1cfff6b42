// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <string_view>

#include <gtest/gtest.h>

#include <sequent/dialect/names.hpp>
#include <sequent/sequent.hpp>
#include <sequent/statement/named_table.hpp>

#include "support/schema.hpp"

namespace {

using namespace shop;
using namespace std::string_view_literals;
using sq::detail::joined_names;

template <class Statement>
std::string_view joined(const Statement& statement) {
  return joined_names(statement.bound_values).view();
}

TEST(dialect_names, are_found_among_the_values_in_their_order) {
  const auto staff = users.named("a");
  const auto companies = orgs.in_schema("b");
  const auto query =
      sq::select(staff.id).where(staff.age > 1).from(staff).join(companies, companies.id == staff.org_id);
  using values = decltype(query)::values_type;
  static_assert(sq::detail::has_names<values>);
  EXPECT_EQ(joined_names(query.bound_values).view(), "\0a\0b\0orgs\0"sv);
}

TEST(dialect_names, are_lent_where_there_is_one) {
  const auto staff = users.named("a");
  const auto query = sq::select(staff.id).from(staff);
  EXPECT_EQ(joined(query).data(), sq::detail::shared_name_of(staff)->content().data());
}

TEST(dialect_names, are_none_of_declared_tables) {
  static_assert(!sq::detail::has_names<decltype(sq::select(users.id).where(users.age > 1))::values_type>);
}

}  // namespace
