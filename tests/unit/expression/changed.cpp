// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <optional>
#include <string>

#include <gtest/gtest.h>

#include <sequent/dialect/postgres/postgres_at_least.hpp>
#include <sequent/expression/changed.hpp>
#include <sequent/sequent.hpp>
#include <sequent/statement/analysis.hpp>
#include <sequent/statement/merge.hpp>

#include "support/query.hpp"
#include "support/schema.hpp"
#include "support/sql.hpp"

namespace {

using namespace shop;
using enum sq::detail::statement_rule;
using newest = sq::postgres_at_least<18>;

template <class Statement>
sq::detail::statement_rule broken_by(const Statement&) {
  return sq::detail::analysis_of<typename Statement::tag>.found.rule;
}

constexpr auto both = [](const auto& statement) {
  return statement.returning(sq::old_value(users.age), sq::new_value(users.age), users.id);
};
constexpr auto updated =
    sq::update(users).set(users.age = users.age + sq::literal<1>).where(users.id == sq::literal<1>);
constexpr auto deleted = sq::delete_from(users).where(users.id == sq::literal<1>);
constexpr auto inserted = sq::insert_into(users).set(users.org_id = sq::literal<1>, users.name = sq::literal<"Ada">);
constexpr auto merged =
    sq::merge_into(users).using_(orgs, orgs.id == users.org_id).when_matched().do_update(users.age = sq::literal<1>);

TEST(expression_changed, is_a_column_of_the_old_or_the_new_row) {
  EXPECT_EQ(text_in<newest>(both(updated)),
            "UPDATE users SET age = users.age + 1 WHERE users.id = 1 "
            "RETURNING old.age, new.age, users.id");
  EXPECT_TRUE(text_in<newest>(both(merged)).ends_with(" RETURNING old.age, new.age, users.id"));
}

// What is inserted was not there before; what is deleted is not there behind it.
TEST(expression_changed, may_be_null_where_there_is_no_such_row) {
  static_assert(reads<int, int, std::int64_t>(both(updated)));
  static_assert(reads<int, std::optional<int>, std::int64_t>(both(deleted)));
  static_assert(reads<std::optional<int>, int, std::int64_t>(both(inserted)));
  static_assert(reads<std::optional<int>, std::optional<int>, std::int64_t>(both(merged)));
  static_assert(reads<std::optional<std::string>>(updated.returning(sq::old_value(users.email))));
}

TEST(expression_changed, has_the_name_of_its_column_and_an_identity_of_its_own) {
  using row = sq::row_type_of<decltype(updated.returning(sq::old_value(users.age), sq::new_value(users.name)))>;
  EXPECT_EQ((row{5, "Ada"}.get<"age">()), 5);
  EXPECT_EQ((row{5, "Ada"}[sq::new_value(users.name)]), "Ada");
}

TEST(expression_changed, stands_in_returning_of_the_table_that_is_written) {
  EXPECT_EQ(broken_by(both(updated)), none);
  EXPECT_EQ(broken_by(sq::select(sq::old_value(users.age)).from(users)), old_and_new_stand_in_returning);
  EXPECT_EQ(broken_by(sq::update(users).set(users.age = sq::old_value(users.age)).all_rows()),
            old_and_new_stand_in_returning);
  EXPECT_EQ(broken_by(updated.returning(sq::old_value(orgs.name))), old_and_new_stand_in_returning);
}

}  // namespace
