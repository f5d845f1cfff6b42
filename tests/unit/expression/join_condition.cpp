// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <cstdint>
#include <string>

#include <gtest/gtest.h>

#include <sequent/expression/join_condition.hpp>
#include <sequent/sequent.hpp>

#include "support/parameters.hpp"
#include "support/query.hpp"
#include "support/schema.hpp"
#include "support/sql.hpp"

namespace {

using namespace shop;

template <class As>
struct notes_schema {
  static constexpr sq::name table_name = "notes";
  sq::col<As, "number", std::int32_t> number;
  sq::col<As, "place", std::int32_t> place;
  sq::col<As, "text", std::string> text;
  static constexpr auto constraints =
      sq::constraints(sq::foreign_key_on<"number", "place">.template references<invoices_schema, "number", "place">());
};
inline constexpr sq::table<notes_schema> notes;

TEST(expression_join_condition, is_the_foreign_key_in_either_direction) {
  EXPECT_EQ(in_both(sq::select(users.name).from(users).join(orgs, sq::by_reference)),
            "SELECT users.name FROM users JOIN orgs ON users.org_id = orgs.id");
  EXPECT_EQ(in_both(sq::select(users.name, orgs.name).from(orgs).left_join(users, sq::by_reference && users.age > 3)),
            "SELECT users.name, orgs.name FROM orgs LEFT JOIN users ON users.org_id = orgs.id AND users.age > $1");
  EXPECT_EQ(in_both(sq::select(users.name).join(orgs, sq::by_reference)),
            "SELECT users.name FROM users JOIN orgs ON users.org_id = orgs.id");
  constexpr auto people = users.as<"people">();
  EXPECT_EQ(in_both(sq::select(people.name).full_join(orgs, sq::by_reference)),
            "SELECT people.name FROM users AS people FULL JOIN orgs ON people.org_id = orgs.id");
}

TEST(expression_join_condition, has_all_columns_of_the_foreign_key) {
  EXPECT_EQ(in_both(sq::select(notes.text).from(notes).join(invoices, sq::by_reference)),
            "SELECT notes.text FROM notes JOIN billing.invoices ON notes.number = invoices.number AND notes.place = "
            "invoices.place");
}

TEST(expression_join_condition, reaches_any_table_before_it) {
  EXPECT_EQ(in_both(sq::select(items.id).from(items).cross_join(users).join(orgs, sq::by_reference)),
            "SELECT items.id FROM items CROSS JOIN users JOIN orgs ON users.org_id = orgs.id");
}

// The subquery has joins of its own.
TEST(expression_join_condition, stands_behind_a_subquery) {
  constexpr auto firms = orgs.as<"firms">();
  constexpr auto people = users.as<"people">();
  const auto inner = sq::select(people.id).from(people).join(firms, sq::by_reference);
  EXPECT_EQ(in_both(sq::select(users.name).from(users).join(orgs, users.id.in(inner) && sq::by_reference)),
            "SELECT users.name FROM users JOIN orgs ON users.id IN (SELECT people.id FROM users AS people JOIN orgs AS "
            "firms ON people.org_id = firms.id) AND users.org_id = orgs.id");
}

TEST(expression_join_condition, names_equal_columns) {
  EXPECT_EQ(in_both(sq::select(notes.text).from(notes).left_join(invoices, sq::using_<"number", "place">)),
            "SELECT notes.text FROM notes LEFT JOIN billing.invoices USING (number, place)");
}

}  // namespace
