// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sequent/expression/sort_keys.hpp>
#include <sequent/sequent.hpp>
#include <sequent/statement/analysis.hpp>
#include <sequent/statement/set_operation.hpp>
#include <sequent/statement/with_ties.hpp>

#include "support/parameters.hpp"
#include "support/schema.hpp"
#include "support/sql.hpp"

namespace {

using namespace shop;
using enum sq::detail::statement_rule;

template <class Statement>
sq::detail::statement_rule broken_by(const Statement&) {
  return sq::detail::analysis_of<typename Statement::tag>.found.rule;
}

constexpr auto keys = sq::sort_keys(sq::sort_key<"name">(users.name), sq::sort_key<"age">(users.age),
                                    sq::sort_key<"mail">(users.email.nulls_last()));

/// What stands behind ORDER BY; empty where there is none.
std::string order_of(std::string_view text) {
  const std::string begin = "SELECT users.id FROM users";
  const std::string all = in_both(sq::select(users.id).order_by(keys.parse(text)));
  return all == begin ? "" : all.substr((begin + " ORDER BY ").size());
}

TEST(expression_sort_keys, picks_any_number_in_any_order) {
  EXPECT_EQ(order_of("name"), "users.name");
  EXPECT_EQ(order_of("age,name"), "users.age, users.name");
  EXPECT_EQ(order_of("name,age"), "users.name, users.age");
  EXPECT_EQ(order_of("mail,age,name"), "users.email NULLS LAST, users.age, users.name");
}

TEST(expression_sort_keys, has_a_direction_for_each) {
  EXPECT_EQ(order_of("-age,+name"), "users.age DESC, users.name");
  EXPECT_EQ(order_of("age desc, name ASC"), "users.age DESC, users.name");
  EXPECT_EQ(order_of("mail DESC"), "users.email DESC NULLS LAST");
}

TEST(expression_sort_keys, may_be_none) {
  EXPECT_EQ(order_of(""), "");
  EXPECT_EQ(order_of("  "), "");
  EXPECT_EQ(in_both(sq::select(users.id).order_by(keys.parse(""), users.id)),
            "SELECT users.id FROM users ORDER BY users.id");
}

TEST(expression_sort_keys, counts_the_first_of_two) {
  EXPECT_EQ(order_of("age,-age,name,age"), "users.age, users.name");
}

TEST(expression_sort_keys, takes_a_range_and_a_list) {
  const auto text = [](const auto& order) { return in_both(sq::select(users.id).order_by(order, users.id.desc())); };
  const std::string expected = "SELECT users.id FROM users ORDER BY users.age DESC, users.name, users.id DESC";
  EXPECT_EQ(text(keys.pick({"-age", "name"})), expected);
  EXPECT_EQ(text(keys.pick(std::vector<std::string>{"age desc", "name"})), expected);
}

TEST(expression_sort_keys, knows_its_names) {
  EXPECT_THAT(keys.names, testing::ElementsAre("name", "age", "mail"));
}

// The text is a choice at run time; the type is one.
TEST(expression_sort_keys, has_one_static_type) {
  const auto query = [](std::string_view text) { return sq::select(users.id).order_by(keys.parse(text)); };
  static_assert(std::is_same_v<std::invoke_result_t<decltype(query), const char*>, decltype(query("-age"))>);
  sq::detail::choice_recorder one;
  sq::detail::choice_recorder other;
  query("age,name").bound_values.visit(one);
  query("name,age").bound_values.visit(other);
  EXPECT_NE(one.choices(), other.choices());
}

TEST(expression_sort_keys, binds_the_values_of_what_is_picked) {
  const auto by_distance = sq::sort_keys(sq::sort_key<"far">(users.age - 5), sq::sort_key<"near">(users.age + 7),
                                         sq::sort_key<"id">(users.id));
  const auto query = sq::select(users.id).where(users.id > 1).order_by(by_distance.parse("id,-near")).limit(9);
  EXPECT_EQ(in_both(query),
            "SELECT users.id FROM users WHERE users.id > $1 ORDER BY users.id, users.age + $2 DESC LIMIT $3");
  EXPECT_EQ(parameters_of(query), (texts{"int64 1", "int32 7", "int64 9"}));
}

TEST(expression_sort_keys, sorts_by_labels_and_outputs) {
  const auto by_count = sq::sort_keys(sq::sort_key<"n">(sq::label<"n">), sq::sort_key<"org">(users.org_id));
  EXPECT_TRUE(
      in_both(sq::select(users.org_id, sq::count().as<"n">()).group_by(users.org_id).order_by(by_count.parse("-n,org")))
          .ends_with(" ORDER BY 2 DESC, users.org_id"));
  const auto both = sq::union_(sq::select(users.name, users.age), sq::select(users.name, users.age));
  const auto of_both = sq::sort_keys(sq::sort_key<"name">(users.name), sq::sort_key<"age">(users.age));
  EXPECT_TRUE(in_both(both.order_by(of_both.parse("-age,name"))).ends_with(" ORDER BY 2 DESC, 1"));
}

std::string refusal_of(std::string_view text) {
  try {
    static_cast<void>(keys.parse(text));
    return "none";
  } catch (const sq::unknown_sort_key& refused) {
    return std::to_string(refused.position()) + ' ' + refused.what();
  }
}

TEST(expression_sort_keys, refuses_what_it_does_not_know_and_does_not_repeat_it) {
  const std::string said =
      " of a sort order is none of those that there are (name, age, mail), with '-' before it or 'asc' or 'desc' "
      "behind "
      "it, or with none";
  EXPECT_EQ(refusal_of("name,1; DROP TABLE users"), "1 key 2" + said);
  EXPECT_EQ(refusal_of("Name"), "0 key 1" + said);
  EXPECT_EQ(refusal_of("name,,age"), "1 key 2" + said);
  EXPECT_EQ(refusal_of("name,"), "1 key 2" + said);
  EXPECT_EQ(refusal_of("-age desc"), "0 key 1" + said);
  EXPECT_EQ(refusal_of("age down"), "0 key 1" + said);
  EXPECT_EQ(refusal_of("--age"), "0 key 1" + said);
}

TEST(expression_sort_keys, is_checked_whichever_is_picked) {
  EXPECT_EQ(broken_by(sq::select(users.name).distinct().order_by(keys.parse(""))), distinct_selects_what_it_orders_by);
  EXPECT_EQ(broken_by(sq::select(orgs.id).from(orgs).order_by(keys.parse(""))), reads_only_relations_in_from);
  EXPECT_EQ(broken_by(sq::select(users.id).distinct_on(users.id).order_by(keys.parse(""))),
            distinct_on_leads_the_order);
  EXPECT_EQ(broken_by(sq::select(users.id).distinct_on(users.id).order_by(users.id, keys.parse(""))), none);
}

// There may be no order at all.
TEST(expression_sort_keys, is_no_order_that_ties_could_be_of) {
  const auto by_keys = sq::select(users.id).order_by(keys.parse(""));
  EXPECT_EQ(broken_by(by_keys.limit(sq::with_ties(5))), ties_are_of_an_order);
  EXPECT_EQ(broken_by(by_keys.order_by(users.id).limit(sq::with_ties(5))), none);
}

}  // namespace
