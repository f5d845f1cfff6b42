// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <optional>
#include <string>
#include <support/definitions.hpp>

#include <gtest/gtest.h>

#include <sequent/schema/table_facts.hpp>

namespace {

using namespace definitions;
using sq::constraint_kind;
using action = sq::referential_action;

template <class As>
struct repeating_schema {
  static constexpr sq::name table_name = "t";
  sq::col<As, "a", int, sq::index, sq::check<"a > 0">, sq::check<"a < 9">> a;
  sq::col<As, "b", int> b;
  sq::col<As, "a_b", int, sq::index> a_b;
  static constexpr auto constraints =
      sq::constraints(sq::index_on<"a", "b">, sq::check_on<"a < b">, sq::check_on<"b < 9">);
};

TEST(table_facts, has_the_constraints_of_the_columns_then_those_of_the_table) {
  constexpr auto& table = sq::facts_of_table<repeating_schema>();
  static_assert(table.table_name == "t" && table.schema_name.empty() && table.columns.size() == 3);
  static_assert(table.constraints.size() == 7);
  static_assert(table.constraints[0].kind == constraint_kind::index && table.constraints[0].columns[0] == "a");
  static_assert(table.constraints[1].kind == constraint_kind::check && table.constraints[1].condition == "a > 0");
  static_assert(table.constraints[4].kind == constraint_kind::index && table.constraints[4].columns.size() == 2);
  static_assert(table.constraints[6].condition == "b < 9");
}

TEST(table_facts, numbers_names_that_would_repeat) {
  constexpr auto& table = sq::facts_of_table<repeating_schema>();
  static_assert(table.constraints[0].name == "t_a_idx");
  static_assert(table.constraints[1].name == "t_a_check");
  static_assert(table.constraints[2].name == "t_a_check1");
  static_assert(table.constraints[3].name == "t_a_b_idx");
  static_assert(table.constraints[4].name == "t_a_b_idx1");
  static_assert(table.constraints[5].name == "t_check");
  static_assert(table.constraints[6].name == "t_check1");
}

TEST(table_facts, makes_foreign_keys_of_references) {
  constexpr auto& self = sq::facts_of_table<parts_schema>().constraints[1];
  static_assert(self.kind == constraint_kind::foreign_key && self.columns[0] == "whole");
  static_assert(&self.referenced() == &sq::facts_of_table<parts_schema>() && self.referenced_columns[0] == "id");

  constexpr auto& circle = sq::facts_of_table<people_schema>().constraints[1];
  static_assert(&circle.referenced() == &sq::facts_of_table<teams_schema>());
  static_assert(circle.on_delete == action::restrict && circle.on_update == action::no_action);

  constexpr auto& composite = sq::facts_of_table<lines_schema>().constraints[1];
  static_assert(composite.referenced_columns.size() == 2 && composite.referenced_columns[1] == "number");
  static_assert(composite.on_delete == action::cascade && composite.on_update == action::restrict);
}

TEST(table_facts, limits_a_text_of_some_length) {
  constexpr auto& check = sq::facts_of_table<types_schema>().constraints[1];
  static_assert(check.kind == constraint_kind::longest_text && check.columns[0] == "code" && check.length == 3);
}

TEST(table_facts, checks_the_names_of_an_enumeration) {
  constexpr auto& check = sq::facts_of_table<types_schema>().constraints[2];
  static_assert(check.kind == constraint_kind::allowed_values && check.columns[0] == "mood");
  static_assert(check.allowed_values.size() == 2 && check.allowed_values[1] == "it's cross");
}

TEST(table_facts, knows_the_column_that_is_the_whole_primary_key) {
  static_assert(sq::facts_of_table<types_schema>().columns[0].is_whole_primary_key);
  static_assert(!sq::facts_of_table<types_schema>().columns[1].is_whole_primary_key);
  static_assert(!sq::facts_of_table<orders_schema>().columns[0].is_whole_primary_key);
}

TEST(table_facts, is_of_one_table_where_the_names_agree) {
  constexpr auto& people = sq::facts_of_table<people_schema>();
  static_assert(sq::is_same_table(people, people));
  static_assert(!sq::is_same_table(people, sq::facts_of_table<teams_schema>()));
  static_assert(!sq::is_same_table({.schema_name = "a", .table_name = "t"}, {.schema_name = "b", .table_name = "t"}));
}

template <class T, auto... Attributes>
constexpr sq::column_facts facts = sq::facts_of<sq::column_description<"c", T, Attributes...>>;

TEST(table_facts, of_a_column_follow_from_its_type_and_attributes) {
  static_assert(facts<std::optional<int>>.is_nullable && !facts<int>.is_nullable);
  static_assert(facts<int>.kind == sq::stored_kind::int32 && facts<account_id>.kind == sq::stored_kind::int64);
  static_assert(facts<mood>.kind == sq::stored_kind::text && facts<mood>.enumeration == &sq::enum_names<mood>);
  static_assert(!facts<int>.has_length && !facts<int>.has_precision && !facts<int>.has_custom_type);
  static_assert(facts<std::string, sq::length<80>>.length == 80);
  static_assert(facts<double, sq::precision<10, 2>>.digits == 10 && facts<double, sq::precision<10, 2>>.scale == 2);
  static_assert(!facts<int, sq::unique, sq::index>.has_repetition && facts<int, sq::index, sq::index>.has_repetition);
  static_assert(facts<std::string, sq::sql_type<"citext">>.custom_type == "citext");
  static_assert(facts<int, sq::generated<"b + 1">>.generating_expression == "b + 1");
  constexpr auto acting = facts<int, sq::references_self<"id">, sq::on_update<action::cascade>>;
  static_assert(acting.has_reference && acting.has_on_update && !acting.has_on_delete);
  static_assert(acting.on_delete == action::no_action && acting.on_update == action::cascade);
}

TEST(table_facts, has_the_default_of_a_column_as_a_value) {
  static_assert(facts<int>.defaults == 0);
  static_assert(facts<int, sq::default_value<-18>>.default_constant.is_negative);
  static_assert(facts<bool, sq::default_value<true>>.default_constant.truth);
  static_assert(facts<std::string, sq::default_value<"a">>.default_constant.text == "a");
  static_assert(facts<mood, sq::default_value<mood::cross>>.default_constant.text == "it's cross");
  static_assert(facts<sq::date, sq::default_sql<"now()">>.default_expression == "now()");
}

}  // namespace
