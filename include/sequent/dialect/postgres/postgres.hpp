// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstdint>
#include <utility>

#include <sequent/dialect/dialect_info.hpp>
#include <sequent/dialect/postgres/keywords.hpp>
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

/// `sum(bigint)` and `avg` of integers are numeric in PostgreSQL, `sum(real)` and `avg(real)` are computed in single
/// precision (manual 9.21): the text casts to what the C++ type says.
constexpr bool spell_for_postgres(statement_writer& writer, const node& said) {
  if (said.kind == node_kind::literal) return spell_literal_for_postgres(writer, said);
  if (said.kind != node_kind::aggregate) return false;
  const auto argument = static_cast<stored_kind>(said.detail);
  const bool is_sum = said.name == functions::sum.result_name;
  const bool is_average = said.name == functions::avg.result_name;
  if (!is_sum && !is_average) return false;
  if (argument == stored_kind::float32) {
    writer.put(said.function->spelling);
    if (said.flag) writer.put("DISTINCT ");
    writer.put("CAST(");
    writer.write(said.operand());
    writer.put(" AS double precision))");
    return true;
  }
  const bool is_cast = is_sum ? argument == stored_kind::int64 : argument != stored_kind::float64;
  if (!is_cast) return false;
  writer.put("CAST(");
  writer.write_standard(said);
  writer.put(is_sum ? " AS bigint)" : " AS double precision)");
  return true;
}

}  // namespace detail

/// PostgreSQL: its dialect, and the name of the backend.
struct postgres {
  static constexpr auto dialect_name = name{"PostgreSQL"};
  static constexpr feature_set features =
      feature::ilike | feature::distinct_on | feature::identity_outside_primary_key | feature::create_schema |
      feature::alter_constraint | feature::reference_across_schemas | feature::foreign_column_type |
      feature::returning_of_an_alias | feature::default_values_on_conflict | feature::list_of_binary |
      feature::decimals_of_more_than_18_digits | feature::names_told_apart_by_case | feature::set_operation_all |
      feature::quantified_comparison | feature::lateral | feature::locks | feature::limit_with_ties;

  static constexpr dialect_info info{.placeholder = "$",
                                     .keywords = &postgres_keywords,
                                     .features = features,
                                     .spelling = detail::spell_for_postgres,
                                     .backslashes = backslash::by_setting,
                                     .no_limit = {},
                                     .has_arrays = true,
                                     .has_queries_in_parentheses = true};
};

}  // namespace sequent
