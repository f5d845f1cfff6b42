// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <gtest/gtest.h>

#include <sequent/sequent.hpp>
#include <sequent/statement/quantified.hpp>

#include "support/query.hpp"
#include "support/schema.hpp"
#include "support/sql.hpp"

namespace {

using namespace shop;

constexpr auto ids = sq::select(orgs.id);

TEST(statement_quantified, is_compared_with_the_rows_of_a_query) {
  EXPECT_EQ(in_postgres(users.id < sq::any(ids)), "users.id < ANY (SELECT orgs.id FROM orgs)");
  EXPECT_EQ(in_postgres(users.id >= sq::all(ids)), "users.id >= ALL (SELECT orgs.id FROM orgs)");
  EXPECT_EQ(in_postgres(users.id == sq::all(ids)), "users.id = ALL (SELECT orgs.id FROM orgs)");
  EXPECT_EQ(in_postgres(users.id != sq::any(ids)), "users.id <> ANY (SELECT orgs.id FROM orgs)");
}

TEST(statement_quantified, is_in_where_every_database_has_that) {
  EXPECT_EQ(in_both(users.id == sq::any(ids)), "users.id IN (SELECT orgs.id FROM orgs)");
  EXPECT_EQ(in_both(users.id != sq::all(ids)), "users.id NOT IN (SELECT orgs.id FROM orgs)");
}

TEST(statement_quantified, may_be_null_where_a_side_may) {
  constexpr auto plain = users.id < sq::any(ids);
  constexpr auto nullable = orgs.name < sq::all(sq::select(users.email));
  static_assert(!may_be_null<decltype(plain)>);
  static_assert(
      sq::is_optional<std::tuple_element_t<0, sq::row_type_of<decltype(sq::select(nullable.as<"x">()).from(orgs))>>>);
}

}  // namespace
