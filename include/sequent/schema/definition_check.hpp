// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstddef>

#include <sequent/schema/definition_problem.hpp>
#include <sequent/schema/description.hpp>
#include <sequent/schema/rules.hpp>
#include <sequent/schema/table_facts.hpp>
#include <sequent/schema/validation.hpp>

namespace sequent::detail {

/// The name of the table that the constraint at this place references; empty where it references none.
template <template <class> class Schema, std::size_t Place, bool Exists>
inline constexpr auto referenced_name = name{""};
template <template <class> class Schema, std::size_t Place>
inline constexpr auto referenced_name<Schema, Place, true> =
    exact_name<facts_of_table<Schema>().constraints[Place].referenced().table_name.size()>(
        facts_of_table<Schema>().constraints[Place].referenced().table_name);

/// Asserts the rules of definitions for one table.
template <template <class> class Schema>
struct definition_check {
  using columns = typename description<Schema>::columns;
  static constexpr auto table = description<Schema>::table_name;
  static constexpr definition_problem problem = find_problem(facts_of_table<Schema>());

  template <definition_rule Rule>
  static constexpr bool breaks = problem.broken == Rule;
  /// The column that breaks a rule; an empty name where the rule holds.
  template <definition_rule Rule>
  static constexpr auto column = name_at < breaks<Rule> ? problem.column : no_column,
                        columns > ;
  using type = typename column_type_at<problem.column, columns>::type;

  static_assert(rules::identity_is_an_integer<table, column<definition_rule::identity_is_an_integer>, type>,
                "only an integer column can be numbered by the database");
  static_assert(rules::length_is_of_text<table, column<definition_rule::length_is_of_text>, type>,
                "only a text column has a length");
  static_assert(rules::precision_is_of_a_double<table, column<definition_rule::precision_is_of_a_double>, type>,
                "only a double has a precision: no other C++ number here holds decimal fractions of many digits");
  static_assert(rules::default_fits_the_column<table, column<definition_rule::default_fits_the_column>, type>,
                "the default of this column is of another type than the column: for what a constant cannot say, write "
                "default_sql");
  static_assert(rules::action_has_a_reference<table, column<definition_rule::action_has_a_reference>>,
                "on_delete and on_update belong to a column that references another");
  static_assert(rules::foreign_key_references_a_key<
                    table, column<definition_rule::foreign_key_references_a_key>,
                    referenced_name<Schema, problem.constraint, breaks<definition_rule::foreign_key_references_a_key>>>,
                "a foreign key references the primary key, or columns that are unique together");

  static constexpr bool holds = true;
};

}  // namespace sequent::detail
