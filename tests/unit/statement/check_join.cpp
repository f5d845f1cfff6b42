// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include <sequent/expression/join_condition.hpp>
#include <sequent/schema/unix_time.hpp>
#include <sequent/sequent.hpp>
#include <sequent/statement/analysis.hpp>
#include <sequent/statement/check_join.hpp>
#include <sequent/statement/unnest.hpp>

#include "support/schema.hpp"

namespace {

using namespace shop;
using enum sq::detail::statement_rule;

/// Two references to one table; `age` is of another type than that of the users.
template <class As>
struct letters_schema {
  static constexpr sq::name table_name = "letters";
  sq::col<As, "number", std::int64_t, sq::primary_key> number;
  sq::col<As, "sender_id", std::int64_t, sq::references<users_schema, "id">> sender_id;
  sq::col<As, "reader_id", std::int64_t, sq::references<users_schema, "id">> reader_id;
  sq::col<As, "age", double> age;
};
inline constexpr sq::table<letters_schema> letters;

template <class As>
struct prices_schema {
  static constexpr sq::name table_name = "prices";
  sq::col<As, "number", std::int64_t> number;
  sq::col<As, "amount", sq::decimal<10, 2>> amount;
  sq::col<As, "at", sq::unix_seconds> at;
  sq::col<As, "seller", seller_id> seller;
};
inline constexpr sq::table<prices_schema> prices;
template <class As>
struct costs_schema {
  static constexpr sq::name table_name = "costs";
  sq::col<As, "number", std::int64_t> number;
  sq::col<As, "amount", sq::decimal<10, 3>> amount;
  sq::col<As, "at", sq::unix_milliseconds> at;
  sq::col<As, "seller", std::int64_t> seller;
};
inline constexpr sq::table<costs_schema> costs;
template <class As>
struct numbers_schema {
  static constexpr sq::name table_name = "numbers";
  sq::col<As, "value", int> value;
};
inline constexpr sq::table<numbers_schema> numbers;

using finding = std::pair<sq::detail::statement_rule, std::string>;
const finding right{none, ""};

/// What the check finds, as one text: `FROM ... ON letters.sender_id reader_id`.
template <class Statement>
finding checked(const Statement&) {
  const auto& found = sq::detail::analysis_of<typename Statement::tag>.found;
  if (found.rule == none) return right;
  std::string who = std::string(name_of(found.place)) + ' ' + std::string(found.table);
  if (!found.column.empty() && found.column != "(expression)") who += '.' + std::string(found.column);
  if (!found.other.empty()) who += ' ' + std::string(found.other);
  return {found.rule, who};
}

constexpr auto start = sq::select(sq::literal<1>).from(users);
const auto works_at = users.org_id == orgs.id;

TEST(statement_check_join, one_reference_connects_the_table) {
  EXPECT_EQ(checked(start.join(orgs, sq::by_reference)), right);
  EXPECT_EQ(checked(start.left_join(orgs, sq::by_reference && orgs.id > 3)), right);
  EXPECT_EQ(checked(start.join(items, sq::by_reference)), (finding{reference_connects_the_table, "FROM ... ON items"}));
  EXPECT_EQ(checked(start.join(sq::select(orgs.id).as<"firms">(), sq::by_reference)),
            (finding{reference_connects_the_table, "FROM ... ON firms"}));
  EXPECT_EQ(checked(start.join(letters, sq::by_reference)),
            (finding{one_reference_connects_the_table, "FROM ... ON letters.sender_id reader_id"}));
  EXPECT_EQ(checked(start.cross_join(users.as<"boss">()).join(orgs, sq::by_reference)),
            (finding{one_reference_connects_the_table, "FROM ... ON orgs.org_id org_id"}));
}

TEST(statement_check_join, reference_stands_in_join) {
  const auto broken = [](std::string who) { return finding{reference_stands_in_join, who}; };
  EXPECT_EQ(checked(start.join(orgs, works_at).where(sq::by_reference)), broken("WHERE (expression)"));
  EXPECT_EQ(checked(start.join(orgs, works_at).where(sq::using_<"id">)), broken("WHERE (expression)"));
  EXPECT_EQ(checked(sq::select(sq::by_reference.as<"x">()).from(users).join(orgs, works_at)),
            broken("SELECT (expression)"));
  // USING is all that a join says.
  EXPECT_EQ(checked(start.join(orgs, sq::using_<"id"> && works_at)), broken("FROM ... ON (expression)"));
}

TEST(statement_check_join, using_names_one_column_on_each_side) {
  const auto broken = [](std::string who) { return finding{using_names_one_column_on_each_side, who}; };
  EXPECT_EQ(checked(start.join(orgs, sq::using_<"id", "name">)), right);
  EXPECT_EQ(checked(start.join(orgs, sq::using_<"id", "age">)), broken("FROM ... ON orgs.age"));
  EXPECT_EQ(checked(start.join(items, sq::using_<"id", "price">)), broken("FROM ... ON items.price"));
  EXPECT_EQ(checked(start.join(letters, sq::using_<"age">)), broken("FROM ... ON letters.age"));
  EXPECT_EQ(checked(start.join(sq::select(orgs.id).as<"firms">(), sq::using_<"id">)), broken("FROM ... ON firms.id"));
  // Equal in their storage, and not in what it means.
  EXPECT_EQ(checked(sq::select(sq::literal<1>).from(prices).join(costs, sq::using_<"number">)), right);
  EXPECT_EQ(checked(sq::select(sq::literal<1>).from(prices).join(costs, sq::using_<"amount">)),
            broken("FROM ... ON costs.amount"));
  EXPECT_EQ(checked(sq::select(sq::literal<1>).from(prices).join(costs, sq::using_<"at">)),
            broken("FROM ... ON costs.at"));
  EXPECT_EQ(checked(sq::select(sq::literal<1>).from(prices).join(costs, sq::using_<"seller">)),
            broken("FROM ... ON costs.seller"));
  // Of what stands before it, one table has the column, and no query, function or list of VALUES.
  EXPECT_EQ(checked(start.cross_join(letters).join(orgs, sq::using_<"id">)), right);
  EXPECT_EQ(checked(start.cross_join(orgs).join(items, sq::using_<"id">)), broken("FROM ... ON items.id"));
  const auto using_id = [](const auto& before) {
    return checked(start.cross_join(before).join(items, sq::using_<"id">));
  };
  EXPECT_EQ(using_id(sq::select(orgs.id).as<"firms">()), broken("FROM ... ON items.id"));
  EXPECT_EQ(using_id(sq::select(orgs.name.as<"id">()).as<"firms">()), broken("FROM ... ON items.id"));
  EXPECT_EQ(using_id(sq::select(orgs.id.as<"firm">()).as<"firms">()), right);
  EXPECT_EQ(using_id(sq::unnest(std::vector{1}).as<"wanted">()), right);
  EXPECT_EQ(checked(start.cross_join(sq::unnest(std::vector{1}).as<"wanted">()).join(numbers, sq::using_<"value">)),
            broken("FROM ... ON numbers.value"));
  // What USING has joined is one column from then on.
  EXPECT_EQ(checked(start.join(orgs, sq::using_<"id">).join(items, sq::using_<"id">)), right);
  EXPECT_EQ(checked(start.join(orgs, sq::using_<"name">).join(items, sq::using_<"id">)),
            broken("FROM ... ON items.id"));
}

}  // namespace
