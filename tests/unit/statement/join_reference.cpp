// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <cstdint>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include <sequent/expression/join_condition.hpp>
#include <sequent/sequent.hpp>
#include <sequent/statement/join_reference.hpp>

#include "support/schema.hpp"

namespace {

using namespace shop;

/// A foreign key of two columns to one table, two of one to another, and one to itself.
template <class As>
struct remarks_schema {
  static constexpr sq::name table_name = "notes";
  sq::col<As, "id", std::int64_t, sq::primary_key> id;
  sq::col<As, "answers", std::int64_t, sq::references_self<"id">> answers;
  sq::col<As, "author_id", std::int64_t, sq::references<users_schema, "id">> author_id;
  sq::col<As, "reader_id", std::int64_t, sq::references<users_schema, "id">> reader_id;
  sq::col<As, "number", std::int32_t> number;
  sq::col<As, "place", std::int32_t> place;
  static constexpr auto constraints =
      sq::constraints(sq::foreign_key_on<"number", "place">.template references<invoices_schema, "number", "place">());
};
inline constexpr sq::table<remarks_schema> notes;

/// What connects the table of a clause with those before it, which columns refer to which, and how many do.
template <class Statement>
std::vector<std::string> connection(const Statement&, unsigned clause) {
  const auto found = sq::detail::reference_between(sq::detail::info_of<typename Statement::tag>, clause);
  if (found.count == 0) return {};
  const auto side = [](const auto& relation, const auto& columns) {
    std::string text(relation.alias.text);
    for (const auto column : columns) text += ' ' + std::string(column);
    return text;
  };
  std::vector<std::string> texts{side(*found.from, found.key->columns), side(*found.to, found.key->referenced_columns)};
  if (found.second) texts.emplace_back(found.second->columns[0]);
  texts.push_back(std::to_string(found.count));
  return texts;
}
using texts = std::vector<std::string>;

constexpr auto start = sq::select(sq::literal<1>);
constexpr auto on = sq::by_reference;

TEST(statement_join_reference, goes_from_the_joined_table_or_to_it) {
  EXPECT_EQ(connection(start.from(users).join(orgs, on), 2), (texts{"users org_id", "orgs id", "1"}));
  EXPECT_EQ(connection(start.from(orgs).join(users, on), 2), (texts{"users org_id", "orgs id", "1"}));
  EXPECT_EQ(connection(start.from(orgs.as<"firm">()).join(users.as<"boss">(), on), 2),
            (texts{"boss org_id", "firm id", "1"}));
  EXPECT_EQ(connection(start.from(invoices).join(notes, on), 2),
            (texts{"notes number place", "invoices number place", "1"}));
  EXPECT_EQ(connection(start.from(users).join(items, on), 2), texts{});
}

TEST(statement_join_reference, counts_each_of_several) {
  EXPECT_EQ(connection(start.from(notes).join(users, on), 2), (texts{"notes author_id", "users id", "reader_id", "2"}));
  EXPECT_EQ(connection(start.from(users).cross_join(users.as<"boss">()).join(orgs, on), 3),
            (texts{"users org_id", "orgs id", "org_id", "2"}));
  EXPECT_EQ(connection(start.from(invoices).cross_join(users).join(notes, on), 3),
            (texts{"notes number place", "invoices number place", "author_id", "3"}));
  EXPECT_EQ(connection(start.from(notes).join(notes.as<"answer">(), on), 2),
            (texts{"notes answers", "answer id", "answers", "2"}));
}

TEST(statement_join_reference, reads_what_stands_before_in_from) {
  EXPECT_EQ(connection(start.from(items).join(orgs, on).cross_join(users), 2), texts{});
  EXPECT_EQ(connection(start.from(items).cross_join(users).join(orgs, on), 3), (texts{"users org_id", "orgs id", "1"}));
  EXPECT_EQ(connection(start.join(orgs, on).from(users), 1), (texts{"users org_id", "orgs id", "1"}));
  EXPECT_EQ(connection(sq::select(users.id).join(orgs, on), 1), (texts{"users org_id", "orgs id", "1"}));
}

TEST(statement_join_reference, is_of_tables_only) {
  const auto people = sq::select(users.id, users.org_id).as<"people">();
  EXPECT_EQ(connection(start.from(people).join(orgs, on), 2), texts{});
  EXPECT_EQ(connection(start.from(orgs).join(people, on), 2), texts{});
  EXPECT_EQ(connection(sq::select(people[users.id]).join(orgs, on), 1), texts{});
}

}  // namespace
