// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <cstdint>
#include <optional>
#include <set>
#include <tuple>
#include <type_traits>

#include <gtest/gtest.h>

#include <sequent/sequent.hpp>
#include <sequent/statement/subquery.hpp>

#include "support/parameters.hpp"
#include "support/schema.hpp"
#include "support/sql.hpp"

namespace {

using namespace shop;

template <class Statement>
std::uint64_t identity(const Statement&) {
  return sq::detail::id_of(sq::detail::info_of<typename Statement::tag>);
}

// A field and a column of a derived table are found by the identities of queries, and texts are told apart by them.
TEST(statement_subquery, has_the_identity_of_all_that_it_says) {
  const auto query = sq::select(users.age);
  const auto works_at = users.org_id == orgs.id;
  const auto inner = sq::select(orgs.id).as<"inner">();
  const auto other = sq::select(orgs.id).limit(1).as<"inner">();
  const std::set<std::uint64_t> identities{identity(query),
                                           identity(query.distinct()),
                                           identity(query.limit(1)),
                                           identity(query.offset(1)),
                                           identity(query.where(users.id == 1)),
                                           identity(query.where(users.id != 1)),
                                           identity(query.group_by(users.age)),
                                           identity(query.order_by(users.age)),
                                           identity(query.order_by(users.age.desc())),
                                           identity(query.order_by(users.age.nulls_last())),
                                           identity(query.from(users).join(orgs, works_at)),
                                           identity(query.from(users).left_join(orgs, works_at)),
                                           identity(query.from(users).right_join(orgs, works_at)),
                                           identity(query.from(users).cross_join(inner)),
                                           identity(query.from(users).cross_join(other)),
                                           identity(sq::select(users.id))};
  EXPECT_EQ(identities.size(), 16U);
  EXPECT_EQ(identity(query.where(users.id == 1)), identity(query.where(users.id == 2)));
}

TEST(statement_subquery, stands_for_a_value) {
  constexpr auto all = users.as<"all">();
  EXPECT_EQ(in_sqlite(sq::select(users.name).where(users.age > sq::select(sq::avg(all.age)).scalar_subquery())),
            "SELECT users.name FROM users WHERE users.age > (SELECT avg(\"all\".age) FROM users AS \"all\")");
  EXPECT_EQ(in_both(sq::select(users.name, sq::select(sq::count()).from(orgs).scalar_subquery().as<"orgs">())),
            "SELECT users.name, (SELECT count(*) FROM orgs) AS orgs FROM users");
  EXPECT_EQ(in_both(sq::select(sq::max(users.age)).scalar_subquery() + 1), "(SELECT max(users.age) FROM users) + $1");
}

TEST(statement_subquery, asks_whether_there_is_a_row) {
  EXPECT_EQ(in_both(sq::select(users.name)
                        .where(sq::exists(sq::select(orgs.id).correlate(users).where(orgs.id == users.org_id)))),
            "SELECT users.name FROM users WHERE EXISTS (SELECT orgs.id FROM orgs WHERE orgs.id = users.org_id)");
  EXPECT_EQ(in_both(!sq::exists(sq::select(orgs.id))), "NOT EXISTS (SELECT orgs.id FROM orgs)");
  EXPECT_EQ(in_both(sq::exists(sq::select(orgs.id)) == true), "EXISTS (SELECT orgs.id FROM orgs) = $1");
}

TEST(statement_subquery, borrows_from_the_query_around_it) {
  const auto colleagues = users.as<"colleagues">();
  const auto count = sq::select(sq::count()).from(colleagues).correlate(users).where(colleagues.org_id == users.org_id);
  EXPECT_EQ(in_both(sq::select(users.name, count.scalar_subquery().as<"n">())),
            "SELECT users.name, (SELECT count(*) FROM users AS colleagues WHERE colleagues.org_id = users.org_id) AS n "
            "FROM users");
}

TEST(statement_subquery, borrows_through_two_levels) {
  const auto inner = sq::select(items.id).correlate(users).where(items.id == users.id);
  const auto middle = sq::select(orgs.id).correlate(users).where(sq::exists(inner));
  EXPECT_EQ(in_both(sq::select(users.id).where(sq::exists(middle))),
            "SELECT users.id FROM users WHERE EXISTS (SELECT orgs.id FROM orgs WHERE EXISTS "
            "(SELECT items.id FROM items WHERE items.id = users.id))");
}

TEST(statement_subquery, keeps_the_order_of_the_parameters) {
  const auto query =
      sq::select((users.age + 1).as<"a">())
          .where(users.id > 2 && users.org_id.in(sq::select(orgs.id).where(orgs.name == "three")) && users.age == 4)
          .limit(5);
  EXPECT_EQ(in_both(query),
            "SELECT users.age + $1 AS a FROM users WHERE users.id > $2 AND users.org_id IN "
            "(SELECT orgs.id FROM orgs WHERE orgs.name = $3) AND users.age = $4 LIMIT $5");
  EXPECT_EQ(parameters_of(query), (texts{"int32 1", "int64 2", "text three", "int32 4", "int64 5"}));
}

template <class Query>
using first_field = std::tuple_element_t<0, sq::row_type_of<Query>>;

TEST(statement_subquery, is_null_unless_it_always_has_a_row) {
  const auto of = [](const auto& query) { return sq::select(query.scalar_subquery().template as<"value">()); };
  const auto counted = sq::select(sq::count()).from(users);
  static_assert(std::is_same_v<first_field<decltype(of(counted))>, std::int64_t>);
  static_assert(std::is_same_v<first_field<decltype(of(counted.group_by(users.age)))>, std::optional<std::int64_t>>);
  static_assert(std::is_same_v<first_field<decltype(of(counted.limit(1)))>, std::optional<std::int64_t>>);
  static_assert(std::is_same_v<first_field<decltype(of(sq::select(users.age)))>, std::optional<int>>);
  static_assert(std::is_same_v<first_field<decltype(of(sq::select(sq::max(users.age))))>, std::optional<int>>);
}

}  // namespace
