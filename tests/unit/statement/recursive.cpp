// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <cstdint>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>

#include <gtest/gtest.h>

#include <sequent/sequent.hpp>
#include <sequent/statement/recursive.hpp>

#include "support/parameters.hpp"
#include "support/query.hpp"
#include "support/schema.hpp"
#include "support/sql.hpp"

namespace {

using namespace shop;

const auto tree = sq::recursive_union_all<"tree">(
    sq::select(users.id, sq::literal<0>.as<"depth">(), users.name.as<"path">()).where(users.id == 3), [](auto above) {
      return sq::select(users.id, above.template get<"depth">() + 1, above.template get<"path">() + "/" + users.name)
          .from(users)
          .join(above, users.org_id == above[users.id]);
    });

TEST(statement_recursive, reads_itself_under_its_own_name) {
  EXPECT_EQ(in_both(sq::select(tree[users.id], tree.get<"path">()).from(tree).with(tree)),
            "WITH RECURSIVE tree AS (SELECT users.id, 0 AS depth, users.name AS path FROM users WHERE users.id = $1 "
            "UNION ALL SELECT users.id, tree.depth + $2, tree.path || $3 || users.name FROM users JOIN tree ON "
            "users.org_id = tree.id) SELECT tree.id, tree.path FROM tree");
  const auto reached = sq::recursive_union<"reached">(
      sq::select(users.org_id), [](auto before) { return sq::select(before.template get<"org_id">()).from(before); });
  EXPECT_EQ(
      in_both(sq::select(reached[users.org_id]).from(reached).with(reached)),
      "WITH RECURSIVE reached AS (SELECT users.org_id FROM users UNION SELECT reached.org_id FROM reached) SELECT "
      "reached.org_id FROM reached");
}

TEST(statement_recursive, keeps_its_values_in_order) {
  EXPECT_EQ(parameters_of(sq::select(tree[users.id]).from(tree).with(tree)), (texts{"int64 3", "int32 1", "text /"}));
}

TEST(statement_recursive, has_the_types_of_its_first_query) {
  using query = decltype(sq::select(tree[users.id], tree.get<"depth">(), tree.get<"path">()).from(tree).with(tree));
  static_assert(std::is_same_v<decltype(std::declval<sq::row_type_of<query>>().get<1>()), int&&>);
  static_assert(std::is_same_v<decltype(std::declval<sq::row_type_of<query>>().get<2>()), std::string&&>);
}

// What the second query gives, it reads, so that NULL can come from one column into the next.
TEST(statement_recursive, may_be_null_where_a_later_row_may) {
  constexpr auto moved = sq::recursive_union<"moved">(
      sq::select(users.name.as<"one">(), users.name.as<"two">(), users.name.as<"three">()), [](auto before) {
        return sq::select(users.name, users.email, before.template get<"two">())
            .from(users)
            .join(before, before.template get<"one">() == users.name);
      });
  static_assert(reads<std::string, std::optional<std::string>, std::optional<std::string>>(
      sq::select(moved.get<"one">(), moved.get<"two">(), moved.get<"three">()).from(moved).with(moved)));
}

TEST(statement_recursive, stands_among_other_ctes) {
  const auto grown = sq::cte<"grown">(sq::select(users.id).where(users.age > 17));
  const auto below = sq::recursive_union<"below">(sq::select(grown.get<"id">()).from(grown), [](auto before) {
    return sq::select(orgs.id).from(orgs).join(before, before.template get<"id">() == orgs.id);
  });
  EXPECT_EQ(in_both(sq::select(below.get<"id">()).from(below).with(grown, below)),
            "WITH RECURSIVE grown AS (SELECT users.id FROM users WHERE users.age > $1), below AS (SELECT grown.id FROM "
            "grown UNION SELECT orgs.id FROM orgs JOIN below ON below.id = orgs.id) SELECT below.id FROM below");
}

}  // namespace
