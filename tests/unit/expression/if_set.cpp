// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <optional>
#include <string>
#include <type_traits>

#include <gtest/gtest.h>

#include <sequent/expression/if_set.hpp>
#include <sequent/sequent.hpp>

#include "support/parameters.hpp"
#include "support/query.hpp"
#include "support/schema.hpp"
#include "support/sql.hpp"

namespace {

using namespace shop;

std::string adults(std::optional<int> least) {
  return in_both(sq::select(users.id).where(users.age >= sq::if_set(least)));
}

TEST(expression_if_set, keeps_or_drops_its_predicate) {
  EXPECT_EQ(adults(18), "SELECT users.id FROM users WHERE users.age >= $1");
  EXPECT_EQ(adults(std::nullopt), "SELECT users.id FROM users");
}

TEST(expression_if_set, stands_on_either_side) {
  const auto text = [](std::optional<int> least) { return where(sq::if_set(least) <= users.age && users.id == 1); };
  EXPECT_EQ(text(18), "$1 <= users.age AND users.id = $2");
  EXPECT_EQ(text({}), "users.id = $1");
}

TEST(expression_if_set, takes_its_type_from_what_it_is_compared_with) {
  EXPECT_EQ(parameters_of(items.large == sq::if_set(std::optional<int>(5))), texts{"int64 5"});
  EXPECT_EQ(parameters_of(users.name == sq::if_set(std::optional<const char*>("x"))), texts{"text x"});
}

TEST(expression_if_set, has_one_static_type_and_a_text_of_its_own) {
  using with = decltype(sq::select(users.id).where(users.age >= sq::if_set(std::optional<int>(1))));
  static_assert(!sq::sql_text<sq::postgres, with>::is_constant);
  static_assert(sq::sql_text<sq::postgres, with>::view == "SELECT users.id FROM users WHERE users.age >= $1");
  static_assert(std::is_same_v<decltype(sq::sql<sq::postgres>(std::declval<with>())), std::string>);
}

TEST(expression_if_set, drops_conditions_of_having_and_on) {
  const auto query = [](std::optional<int> least) {
    return sq::select(users.org_id, sq::count())
        .from(users)
        .join(orgs, orgs.id == users.org_id && orgs.id > sq::if_set(least))
        .group_by(users.org_id)
        .having(sq::count() > sq::if_set(least));
  };
  EXPECT_EQ(in_both(query(3)),
            "SELECT users.org_id, count(*) FROM users JOIN orgs ON orgs.id = users.org_id AND orgs.id > $1 "
            "GROUP BY users.org_id HAVING count(*) > $2");
  EXPECT_EQ(in_both(query({})),
            "SELECT users.org_id, count(*) FROM users JOIN orgs ON orgs.id = users.org_id GROUP BY users.org_id");
}

TEST(expression_if_set, leaves_a_join_without_conditions_true) {
  const auto query = sq::select(users.id).from(users).join(orgs, orgs.id > sq::if_set(std::optional<int>()));
  EXPECT_EQ(in_both(query), "SELECT users.id FROM users JOIN orgs ON TRUE");
}

TEST(expression_if_set, drops_its_predicate_inside_of_a_subquery_only) {
  const auto query = sq::select(users.id).where(
      users.org_id.in(sq::select(orgs.id).where(orgs.id > sq::if_set(std::optional<int>()))) && users.age == 4);
  EXPECT_EQ(in_both(query),
            "SELECT users.id FROM users WHERE users.org_id IN (SELECT orgs.id FROM orgs) AND users.age = $1");
  EXPECT_EQ(parameters_of(query), texts{"int32 4"});
}

}  // namespace
