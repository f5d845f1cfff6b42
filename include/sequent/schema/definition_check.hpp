// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <array>
#include <cstddef>

#include <sequent/schema/definition_problem.hpp>
#include <sequent/schema/description.hpp>
#include <sequent/schema/rules.hpp>
#include <sequent/schema/table_facts.hpp>
#include <sequent/schema/validation.hpp>

namespace sequent::detail {

/// The columns of a table with a problem that was found there, for messages.
template <template <class> class Schema>
struct problem_names {
  using columns = typename description<Schema>::columns;
  static constexpr auto table = description<Schema>::table_name;

  /// The column that breaks a rule; an empty name where the rule holds.
  template <definition_problem Problem, definition_rule Rule>
  static constexpr auto column = name_at < Problem.broken == Rule ? Problem.column : no_column,
                        columns > ;
  template <definition_problem Problem>
  using type = typename column_type_at<Problem.column, columns>::type;
};

template <class Columns>
inline constexpr definition_problem problem_of_columns{};
template <class... Columns>
inline constexpr definition_problem problem_of_columns<type_list<Columns...>> = [] {
  const std::array<column_facts, sizeof...(Columns)> facts{noted_facts<Columns>(typename Columns::attributes{})...};
  return find_problem(facts);
}();

/// Asserts the rules for what each column says of itself, where what stands in the schema is sound.
template <template <class> class Schema, bool IsSound = schema_check<Schema>::is_sound>
struct column_check {
  static constexpr bool is_checked = true;
  static constexpr bool is_sound = false;
};
template <template <class> class Schema>
struct column_check<Schema, true> : problem_names<Schema> {
  using names = problem_names<Schema>;
  static constexpr auto table = names::table;
  static constexpr definition_problem problem = problem_of_columns<typename names::columns>;
  template <definition_rule Rule>
  static constexpr auto column = names::template column<problem, Rule>;
  using type = typename names::template type<problem>;

  static_assert(rules::attribute_stands_once<table, column<definition_rule::attribute_stands_once>>,
                "this column says one thing twice: take one of the two attributes away");
  static_assert(rules::identity_is_an_integer<table, column<definition_rule::identity_is_an_integer>, type>,
                "only an integer column can be numbered by the database");
  static_assert(rules::key_is_not_optional<table, column<definition_rule::key_is_not_optional>, type>,
                "a primary key, and what the database numbers, is never NULL: take std::optional away");
  static_assert(rules::length_is_of_text<table, column<definition_rule::length_is_of_text>, type>,
                "only a text column has a length");
  static_assert(rules::length_is_at_least_one<table, column<definition_rule::length_is_at_least_one>>,
                "no text but the empty one has this length: say how many characters the column takes, or leave the "
                "length out");
  static_assert(rules::precision_is_of_a_decimal<table, column<definition_rule::precision_is_of_a_decimal>, type>,
                "no C++ number here comes back from such a column as it went, and a double least of all: declare the "
                "column as sequent::decimal<digits, scale>, which is exact");
  static_assert(
      rules::column_gets_its_value_in_one_way<table, column<definition_rule::column_gets_its_value_in_one_way>>,
      "this column has more than one of a default, a generated value and an identity: keep one of them");
  static_assert(rules::default_fits_the_column<table, column<definition_rule::default_fits_the_column>, type>,
                "the default of this column is of another type than the column: for what a constant cannot say, write "
                "default_sql");
  static_assert(rules::default_is_in_the_range_of_the_column<
                    table, column<definition_rule::default_is_in_the_range_of_the_column>, type>,
                "this column cannot hold its default: choose a value in its range, a wider type or a greater length");
  static_assert(rules::action_has_a_reference<table, column<definition_rule::action_has_a_reference>>,
                "on_delete and on_update belong to a column that references another");
  static_assert(rules::null_reads_as_a_value_of_the_column<
                    table, column<definition_rule::null_reads_as_a_value_of_the_column>, type>,
                "null_as says which value of the column is read where NULL is stored: one that the type has, and no "
                "std::optional, which reads NULL as it is");

  static constexpr bool is_checked = true;
  static constexpr bool is_sound = problem.broken == definition_rule::none;
};

/// The name of the table that the constraint at this place references; empty where it references none.
template <template <class> class Schema, std::size_t Place, bool Exists>
inline constexpr auto referenced_name = name{""};
template <template <class> class Schema, std::size_t Place>
inline constexpr auto referenced_name<Schema, Place, true> =
    exact_name<facts_of_table<Schema>().constraints[Place].referenced().table_name.size()>(
        facts_of_table<Schema>().constraints[Place].referenced().table_name);

template <template <class> class Schema, bool ColumnsHold>
struct key_check {};

/// Asserts the rules for the constraints of a table whose columns are sound.
template <template <class> class Schema>
struct key_check<Schema, true> : problem_names<Schema> {
  using names = problem_names<Schema>;
  static constexpr auto table = names::table;
  static constexpr definition_problem problem = find_problem(facts_of_table<Schema>());
  template <definition_rule Rule>
  static constexpr auto column = names::template column<problem, Rule>;
  using type = typename names::template type<problem>;

  static_assert(rules::constraint_names_a_column_once<table, column<definition_rule::constraint_names_a_column_once>>,
                "a constraint of this table names this column twice");
  static_assert(rules::key_is_not_optional<table, column<definition_rule::key_is_not_optional>, type>,
                "a column of a primary key is never NULL: take std::optional away");
  static_assert(rules::set_null_needs_an_optional<table, column<definition_rule::set_null_needs_an_optional>, type>,
                "set_null would put NULL into a column that is NOT NULL: declare it as std::optional, or choose "
                "another action");
  static_assert(rules::set_default_needs_a_default<table, column<definition_rule::set_default_needs_a_default>>,
                "set_default needs a default: without one it would put NULL into a column that is NOT NULL");
  static_assert(
      rules::foreign_key_references_a_key<
          table, column<definition_rule::foreign_key_references_a_key>,
          referenced_name<Schema, problem.constraint, problem.broken == definition_rule::foreign_key_references_a_key>>,
      "a foreign key references the primary key, or columns that are unique together");
};

/// Asserts the rules of definitions for one table.
template <template <class> class Schema>
struct definition_check : key_check<Schema, column_check<Schema>::is_sound> {
  static constexpr bool holds = true;
};

}  // namespace sequent::detail
