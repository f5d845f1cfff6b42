// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include <sequent/expression/choose.hpp>
#include <sequent/expression/repeated.hpp>
#include <sequent/sequent.hpp>
#include <sequent/statement/analysis.hpp>

#include "support/parameters.hpp"
#include "support/query.hpp"
#include "support/schema.hpp"
#include "support/sql.hpp"

namespace {

using namespace shop;
using enum sq::detail::statement_rule;
using words = std::vector<std::string>;

template <class Statement>
sq::detail::statement_rule broken_by(const Statement&) {
  return sq::detail::analysis_of<typename Statement::tag>.found.rule;
}

constexpr auto is_name = [](const std::string& word) { return users.name == word; };
constexpr auto is_age = [](int age) { return users.age == age; };

TEST(expression_repeated, joins_a_condition_for_each_item) {
  EXPECT_EQ(where(sq::any_of(words{"a", "b"}, is_name)), "users.name = $1 OR users.name = $2");
  EXPECT_EQ(where(sq::all_of(words{"a", "b"}, is_name)), "users.name = $1 AND users.name = $2");
  EXPECT_EQ(where(sq::any_of(words{"a"}, is_name)), "users.name = $1");
  EXPECT_EQ(parameters_of(sq::any_of(words{"a", "b"}, is_name)), (texts{"text a", "text b"}));
}

TEST(expression_repeated, takes_a_range_of_conditions) {
  std::vector<decltype(users.age > 1)> conditions;
  for (int age = 5; age < 7; ++age) conditions.push_back(users.age > age);
  EXPECT_EQ(where(sq::all_of(conditions)), "users.age > $1 AND users.age > $2");
  EXPECT_EQ(where(sq::any_of(conditions)), "users.age > $1 OR users.age > $2");
  EXPECT_EQ(parameters_of(sq::any_of(conditions)), (texts{"int32 5", "int32 6"}));
}

TEST(expression_repeated, is_true_or_false_of_nothing) {
  EXPECT_EQ(where(sq::any_of(words{}, is_name)), "FALSE");
  EXPECT_EQ(where(sq::all_of(words{}, is_name)), "TRUE");
  EXPECT_EQ(where(!sq::any_of(words{}, is_name) && users.id == 1), "NOT (FALSE) AND users.id = $1");
}

TEST(expression_repeated, stands_a_power_of_two_of_times) {
  EXPECT_EQ(where(sq::any_of(words{"a", "b", "c"}, is_name)),
            "users.name = $1 OR users.name = $2 OR users.name = $3 OR users.name = $4");
  EXPECT_EQ(parameters_of(sq::any_of(words{"a", "b", "c"}, is_name)), (texts{"text a", "text b", "text c", "text c"}));
  EXPECT_EQ(parameters_of(sq::any_of(words(33, "x"), is_name)).size(), 64U);
}

TEST(expression_repeated, binds_as_tightly_as_what_joins_it) {
  const auto any = sq::any_of(std::vector{1, 2}, is_age);
  const auto all = sq::all_of(std::vector{1, 2}, is_age);
  EXPECT_EQ(where(any && users.id == 3), "(users.age = $1 OR users.age = $2) AND users.id = $3");
  EXPECT_EQ(where(all || users.id == 3), "users.age = $1 AND users.age = $2 OR users.id = $3");
  EXPECT_EQ(where(!all), "NOT (users.age = $1 AND users.age = $2)");
  const auto either = [](int age) { return users.age == age || users.id == age; };
  EXPECT_EQ(where(sq::all_of(std::vector{1, 2}, either)),
            "(users.age = $1 OR users.id = $2) AND (users.age = $3 OR users.id = $4)");
}

TEST(expression_repeated, numbers_what_stands_around_it) {
  const auto query = [](std::vector<int> ages) {
    return sq::select(users.id + 1)
        .where(users.id > 2)
        .where(sq::any_of(ages, is_age))
        .where_if(ages.size() > 1, users.id < 3)
        .order_by(users.id + 4)
        .limit(5);
  };
  EXPECT_EQ(in_both(query({})),
            "SELECT users.id + $1 FROM users WHERE users.id > $2 AND (FALSE) ORDER BY users.id + $3 LIMIT $4");
  EXPECT_EQ(in_both(query({7, 8})),
            "SELECT users.id + $1 FROM users WHERE users.id > $2 AND (users.age = $3 OR users.age = $4) AND "
            "users.id < $5 ORDER BY users.id + $6 LIMIT $7");
  EXPECT_EQ(parameters_of(query({7, 8})),
            (texts{"int64 1", "int64 2", "int32 7", "int32 8", "int64 3", "int64 4", "int64 5"}));
}

// Behind it stands what a where_if leaves out with all that it repeats.
TEST(expression_repeated, is_left_out_as_a_whole) {
  const auto query = [](bool is_wanted) {
    return sq::select(users.id).where_if(is_wanted, sq::any_of(std::vector{1, 2}, is_age)).where(users.id == 3);
  };
  EXPECT_EQ(in_both(query(true)),
            "SELECT users.id FROM users WHERE (users.age = $1 OR users.age = $2) AND users.id = $3");
  EXPECT_EQ(in_both(query(false)), "SELECT users.id FROM users WHERE users.id = $1");
  EXPECT_EQ(parameters_of(query(false)), texts{"int64 3"});
}

TEST(expression_repeated, repeats_what_is_repeated) {
  const auto query = [](std::vector<std::vector<int>> groups) {
    return sq::select(users.id)
        .where(sq::any_of(groups, [](const auto& group) { return sq::all_of(group, is_age); }))
        .limit(9);
  };
  EXPECT_EQ(in_both(query({{1}, {}, {2, 3}})),
            "SELECT users.id FROM users WHERE users.age = $1 OR TRUE OR users.age = $2 AND users.age = $3 OR "
            "users.age = $4 AND users.age = $5 LIMIT $6");
  EXPECT_EQ(parameters_of(query({{1}, {2, 3}})), (texts{"int32 1", "int32 2", "int32 3", "int64 9"}));
}

TEST(expression_repeated, repeats_subqueries_with_clauses_of_their_own) {
  const auto text = where(sq::any_of(
      std::vector{1, 2}, [](int id) { return users.org_id.in(sq::select(orgs.id).limit(9).where(orgs.id == id)); }));
  EXPECT_EQ(text,
            "users.org_id IN (SELECT orgs.id FROM orgs WHERE orgs.id = $2 LIMIT $1) OR "
            "users.org_id IN (SELECT orgs.id FROM orgs WHERE orgs.id = $4 LIMIT $3)");
}

TEST(expression_repeated, repeats_what_is_chosen_for_each_item) {
  const auto text = [](const std::vector<int>& kinds) {
    return where(sq::all_of(kinds, [](int kind) { return sq::choose(kind, users.name == "x", users.age > kind); }));
  };
  EXPECT_EQ(text({0, 1}), "(users.name = $1) AND (users.age > $2)");
  EXPECT_EQ(text({1, 1, 0}), "(users.age > $1) AND (users.age > $2) AND (users.name = $3) AND (users.name = $4)");
}

TEST(expression_repeated, gives_an_argument_one_number) {
  const auto text =
      where(sq::any_of(std::vector{1, 2}, [](int age) { return users.age == age && users.id == sq::param<"id">; }));
  EXPECT_EQ(text, "users.age = $1 AND users.id = $2 OR users.age = $3 AND users.id = $2");
}

// SQLite takes no expression that is deeper than 1,000.
TEST(expression_repeated, is_cut_into_groups_where_it_is_long) {
  const std::string text = where(sq::any_of(std::vector<int>(512, 1), is_age));
  EXPECT_TRUE(text.starts_with("(users.age = $1 OR "));
  EXPECT_NE(text.find("users.age = $256) OR (users.age = $257"), std::string::npos);
  EXPECT_TRUE(text.ends_with("users.age = $512)"));
}

TEST(expression_repeated, has_one_static_type) {
  using query = decltype(sq::select(users.id).where(sq::any_of(words{}, is_name)));
  static_assert(!sq::sql_text<sq::postgres, query>::is_constant);
  const auto choices = [](const words& given) {
    sq::detail::choice_recorder recorder;
    sq::any_of(given, is_name).bound_values.visit(recorder);
    return recorder.choices();
  };
  EXPECT_EQ(choices({"a", "b", "c"}), choices({"d", "e", "f", "g"}));
  EXPECT_NE(choices({}), choices({"a"}));
}

TEST(expression_repeated, may_be_null_where_its_condition_may_be) {
  static_assert(may_be_null<decltype(sq::any_of(std::vector{"a"}, [](auto mail) { return users.email == mail; }))>);
  static_assert(!may_be_null<decltype(sq::all_of(std::vector{1}, is_age))>);
}

TEST(expression_repeated, is_checked_as_its_condition_is) {
  const auto of_orgs = sq::any_of(std::vector{1}, [](int id) { return orgs.id == id; });
  EXPECT_EQ(broken_by(sq::select(users.id).from(users).where(of_orgs)), reads_only_relations_in_from);
  const auto with_choice =
      sq::all_of(std::vector<std::optional<int>>{1}, [](const auto& age) { return users.age == sq::if_set(age); });
  EXPECT_EQ(broken_by(sq::select(users.id).where(with_choice)), choice_can_be_dropped);
}

// Of an empty range, all_of is true of every row; under NOT, any_of is.
TEST(expression_repeated, can_leave_no_condition_to_a_write) {
  const auto any = sq::any_of(std::vector{1}, is_age);
  const auto all = sq::all_of(std::vector{1}, is_age);
  const auto rule = [](const auto& condition) { return broken_by(sq::delete_from(users).where(condition)); };
  EXPECT_EQ(rule(any), none);
  EXPECT_EQ(rule(all), says_which_rows);
  EXPECT_EQ(rule(!any), says_which_rows);
  EXPECT_EQ(rule(!all), none);
  EXPECT_EQ(rule(all && users.id == 1), none);
  EXPECT_EQ(rule(all || users.id == 1), says_which_rows);
  EXPECT_EQ(rule(!(any || users.id == 1)), none);
  EXPECT_EQ(rule(!(any && users.id == 1)), says_which_rows);
  EXPECT_EQ(rule(all && users.age == sq::if_set(std::optional<int>())), says_which_rows);
  EXPECT_EQ(rule(sq::any_of(std::vector{1}, [](int) { return sq::all_of(std::vector{1}, is_age); })), says_which_rows);
  EXPECT_EQ(rule(sq::choose(0, users.id == 1, all)), says_which_rows);
  EXPECT_EQ(broken_by(sq::delete_from(users).where(all).all_rows()), none);
}

}  // namespace
