// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstdint>
#include <utility>

#include <sequent/dialect/dialect_info.hpp>
#include <sequent/dialect/postgres/keywords.hpp>
#include <sequent/dialect/write_aggregate.hpp>
#include <sequent/dialect/write_clause.hpp>
#include <sequent/dialect/write_expression.hpp>
#include <sequent/expression/aggregate.hpp>
#include <sequent/schema/name.hpp>

namespace sequent {

namespace detail {

/// In PostgreSQL, an integer without a fraction that fits 32 bits is of 32 bits (manual 4.1.2.6), and what is
/// calculated with it overflows there.
constexpr bool spell_literal_for_postgres(statement_writer& writer, const node& said) {
  if (said.type != stored_kind::int64 || !std::in_range<std::int32_t>(said.number)) return false;
  writer.put("CAST(");
  writer.write_standard(said);
  writer.put(" AS bigint)");
  return true;
}

constexpr bool spell_for_postgres(statement_writer& writer, const node& said) {
  return said.kind == node_kind::literal && spell_literal_for_postgres(writer, said);
}

/// `sum(bigint)`, and `avg` and the variance of integers are numeric in PostgreSQL, `sum(real)` and `avg(real)` are
/// computed in single precision (manual 9.21), and JSON is read as text: the text casts to what the C++ type says.
constexpr aggregate_form form_for_postgres(const node& function) {
  aggregate_form form = standard_form(function);
  const auto argument = static_cast<stored_kind>(function.detail);
  const bool is_sum = function.name == functions::sum.result_name;
  const bool is_average =
      function.name == functions::avg.result_name || function.function->needs == feature::statistical_aggregates;
  if (function.name.text == "json_agg" || function.name.text == "json_object_agg") form.result_type = "text";
  // A text in quotes is of no type yet where a function takes any (manual 10.1).
  if (function.count > 0 && function.operand().kind == node_kind::literal &&
      function.operand().type == stored_kind::text)
    form.argument_type = "text";
  if (!is_sum && !is_average) return form;
  if (argument == stored_kind::float32) {
    form.argument_type = "double precision";
  } else if (is_sum && argument == stored_kind::int64) {
    form.result_type = "bigint";
  } else if (is_average && argument != stored_kind::float64) {
    form.result_type = "double precision";
  }
  return form;
}

}  // namespace detail

/// PostgreSQL: its dialect, and the name of the backend.
struct postgres {
  static constexpr auto dialect_name = name{"PostgreSQL"};
  static constexpr feature_set features =
      feature::ilike | feature::distinct_on | feature::identity_outside_primary_key | feature::create_schema |
      feature::alter_constraint | feature::reference_across_schemas | feature::foreign_column_type |
      feature::returning_of_an_alias | feature::default_values_on_conflict | feature::list_of_binary |
      feature::decimals_of_more_than_18_digits | feature::names_told_apart_by_case | feature::conflict_on_constraint |
      feature::default_in_set | feature::delete_using | feature::returning_of_another_table |
      feature::function_in_a_schema | feature::functions_of_postgres | feature::casts_that_can_fail |
      feature::regular_expressions | feature::ordered_aggregates | feature::statistical_aggregates |
      feature::aggregates_within_group | feature::grouping_sets | feature::set_operation_all |
      feature::quantified_comparison | feature::lateral | feature::locks | feature::limit_with_ties | feature::merge |
      feature::generate_series | feature::writing_cte | feature::arrays | feature::query_of_the_written_table |
      feature::groups_without_selected_aggregates;

  static constexpr dialect_info info{.placeholder = "$",
                                     .keywords = &postgres_keywords,
                                     .features = features,
                                     .spelling = detail::spell_for_postgres,
                                     .form = detail::form_for_postgres,
                                     .backslashes = backslash::by_setting,
                                     .no_limit = {},
                                     .has_arrays = true,
                                     .has_queries_in_parentheses = true,
                                     .names_columns_of_functions = true,
                                     .longest_name = longest_identifier};
};

}  // namespace sequent
