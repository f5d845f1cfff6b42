// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <optional>
#include <string>
#include <utility>

#include <gtest/gtest.h>

#include <sequent/expression/predicate.hpp>
#include <sequent/sequent.hpp>

#include "support/parameters.hpp"
#include "support/query.hpp"
#include "support/schema.hpp"
#include "support/sql.hpp"

namespace {

using namespace shop;

TEST(expression_predicate, tests_for_null) {
  EXPECT_EQ(in_both(users.email.is_null()), "users.email IS NULL");
  EXPECT_EQ(in_both(users.email.is_not_null()), "users.email IS NOT NULL");
  EXPECT_EQ(in_both((users.email + "x").is_null()), "(users.email || $1) IS NULL");
  EXPECT_EQ(in_both((users.age + 1).is_null()), "users.age + $1 IS NULL");
  EXPECT_EQ(in_both((users.email == "x").is_null()), "(users.email = $1) IS NULL");
  EXPECT_EQ(in_both(users.email.is_null().is_not_null()), "(users.email IS NULL) IS NOT NULL");
}

TEST(expression_predicate, matches_patterns_with_the_backslash_as_escape) {
  EXPECT_EQ(in_postgres(users.name.like("a\\%%")), "users.name LIKE $1");
  EXPECT_EQ(in_sqlite(users.name.like("a\\%%")), "users.name LIKE ?1 ESCAPE '\\'");
  EXPECT_EQ(in_sqlite(users.name.not_like("a%")), "users.name NOT LIKE ?1 ESCAPE '\\'");
  EXPECT_EQ(in_postgres(users.name.ilike("a%")), "users.name ILIKE $1");
  EXPECT_EQ(in_postgres(users.name.not_ilike("a%")), "users.name NOT ILIKE $1");
  EXPECT_EQ(in_postgres(users.name.like(users.email + "%")), "users.name LIKE (users.email || $1)");
  EXPECT_EQ(in_postgres(!users.name.like("a%")), "NOT users.name LIKE $1");
  EXPECT_EQ(parameters_of(users.name.like(sq::param<"pattern">)), texts{"text :pattern"});
  EXPECT_EQ(parameters_of(users.name.like("a%")), texts{"text a%"});
}

TEST(expression_predicate, looks_between_two_ends) {
  EXPECT_EQ(in_both(users.age.between(18, 65)), "users.age BETWEEN $1 AND $2");
  EXPECT_EQ(in_both(users.age.not_between(users.id, users.id + 5)), "users.age NOT BETWEEN users.id AND users.id + $1");
  EXPECT_EQ(in_both(users.age.between(1, 2) && items.active), "users.age BETWEEN $1 AND $2 AND items.active");
  EXPECT_EQ(in_both(items.active.between(items.active == true, false)),
            "items.active BETWEEN (items.active = $1) AND $2");
  EXPECT_EQ(parameters_of(users.age.between(18, sq::param<"most">)), (texts{"int32 18", "int32 :most"}));
}

TEST(expression_predicate, vanishes_with_its_if_set) {
  const auto text = [](std::optional<std::string> pattern, std::optional<int> low, std::optional<int> high) {
    return where(users.name.like(sq::if_set(std::move(pattern))) ||
                 users.age.between(sq::if_set(low), sq::if_set(high)) || users.id == 3);
  };
  EXPECT_EQ(text("a%", 1, 2), "users.name LIKE $1 OR users.age BETWEEN $2 AND $3 OR users.id = $4");
  EXPECT_EQ(text({}, 1, 2), "users.age BETWEEN $1 AND $2 OR users.id = $3");
  EXPECT_EQ(text("a%", {}, {}), "users.name LIKE $1 OR users.id = $2");
  EXPECT_EQ(text("a%", 1, {}), "users.name LIKE $1 OR users.id = $2");
  EXPECT_EQ(text("a%", {}, 2), "users.name LIKE $1 OR users.id = $2");
}

TEST(expression_predicate, knows_whether_it_can_be_null) {
  static_assert(!may_be_null<decltype(users.email.is_null())>);
  static_assert(may_be_null<decltype(users.email.like("a%"))> && !may_be_null<decltype(users.name.like("a%"))>);
  static_assert(may_be_null<decltype(users.age.between(1, items.large))> &&
                !may_be_null<decltype(users.age.between(1, items.medium))>);
}

}  // namespace
