// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstdint>

#include <sequent/schema/name.hpp>

namespace sequent {

/// What not every dialect can say. A statement that needs it does not compile for an engine of a dialect that lacks it.
enum class feature : std::uint64_t {
  none = 0,
  ilike = 1U << 0,
  distinct_on = 1U << 1,
  identity_outside_primary_key = 1U << 2,
  create_schema = 1U << 3,
  alter_constraint = 1U << 4,
  reference_across_schemas = 1U << 5,
  foreign_column_type = 1U << 6,
  extremes_of_any_type = 1U << 7,
  returning_of_an_alias = 1U << 8,
  default_values_on_conflict = 1U << 9,
  list_of_binary = 1U << 10,
  decimals_of_more_than_18_digits = 1U << 11,
  names_told_apart_by_case = 1U << 12,
  function_in_a_schema = 1U << 13,
  functions_of_postgres = 1U << 14,
  casts_that_can_fail = 1U << 15,
  regular_expressions = 1U << 16,
  groups_without_selected_aggregates = 1U << 17,
  ordered_aggregates = 1U << 18,
  statistical_aggregates = 1U << 19,
  aggregates_within_group = 1U << 20,
  grouping_sets = 1U << 21,
  set_operation_all = 1U << 23,
  quantified_comparison = 1U << 24,
  lateral = 1U << 25,
  locks = 1U << 26,
  limit_with_ties = 1U << 27,
  conflict_on_constraint = 1U << 28,
  default_in_set = 1U << 29,
  delete_using = 1U << 30,
  returning_of_another_table = 1U << 31,
  merge = 1ULL << 32,
  generate_series = 1ULL << 33,
  writing_cte = 1ULL << 34,
  arrays = 1ULL << 35,
  full_text_search = 1ULL << 36,
  returning_of_merge = 1ULL << 37,
  returning_of_old_and_new = 1ULL << 38,
  query_of_the_written_table = 1ULL << 39,
};

/// A set of features.
using feature_set = std::uint64_t;

/// The set with one feature more; of two features, both.
constexpr feature_set operator|(feature_set features, feature added) {
  return features | static_cast<feature_set>(added);
}
constexpr feature_set operator|(feature left, feature right) {
  return static_cast<feature_set>(left) | right;
}

/// How a message calls a feature.
template <feature Feature>
inline constexpr auto feature_name = name{""};
template <>
inline constexpr auto feature_name<feature::ilike> = name{"ILIKE"};
template <>
inline constexpr auto feature_name<feature::distinct_on> = name{"DISTINCT ON"};
template <>
inline constexpr auto feature_name<feature::identity_outside_primary_key> = name{"identity beside the primary key"};
template <>
inline constexpr auto feature_name<feature::create_schema> = name{"CREATE SCHEMA"};
template <>
inline constexpr auto feature_name<feature::alter_constraint> = name{"ALTER TABLE ADD or DROP CONSTRAINT"};
template <>
inline constexpr auto feature_name<feature::reference_across_schemas> = name{"a foreign key to another schema"};
template <>
inline constexpr auto feature_name<feature::foreign_column_type> = name{"this sql_type without conversion"};
template <>
inline constexpr auto feature_name<feature::extremes_of_any_type> = name{"min and max of bool and binary"};
template <>
inline constexpr auto feature_name<feature::returning_of_an_alias> = name{"RETURNING of an aliased table"};
template <>
inline constexpr auto feature_name<feature::default_values_on_conflict> = name{"DEFAULT VALUES with ON CONFLICT"};
template <>
inline constexpr auto feature_name<feature::list_of_binary> = name{"a range of binary strings in IN"};
template <>
inline constexpr auto feature_name<feature::decimals_of_more_than_18_digits> = name{"decimals of more than 18 digits"};
template <>
inline constexpr auto feature_name<feature::names_told_apart_by_case> = name{"names that differ in case only"};
template <>
inline constexpr auto feature_name<feature::set_operation_all> = name{"INTERSECT ALL and EXCEPT ALL"};
template <>
inline constexpr auto feature_name<feature::quantified_comparison> = name{"order by ANY or ALL of a query"};
template <>
inline constexpr auto feature_name<feature::lateral> = name{"LATERAL"};
template <>
inline constexpr auto feature_name<feature::locks> = name{"locks of rows"};
template <>
inline constexpr auto feature_name<feature::limit_with_ties> = name{"FETCH ... WITH TIES"};
template <>
inline constexpr auto feature_name<feature::ordered_aggregates> = name{"ORDER BY in an aggregate"};
template <>
inline constexpr auto feature_name<feature::statistical_aggregates> = name{"variance and standard deviation"};
template <>
inline constexpr auto feature_name<feature::aggregates_within_group> = name{"WITHIN GROUP"};
template <>
inline constexpr auto feature_name<feature::grouping_sets> = name{"GROUPING SETS"};
template <>
inline constexpr auto feature_name<feature::function_in_a_schema> = name{"a function in a schema"};
template <>
inline constexpr auto feature_name<feature::functions_of_postgres> = name{"a function that PostgreSQL alone has"};
template <>
inline constexpr auto feature_name<feature::casts_that_can_fail> = name{"a CAST that can fail or rounds"};
template <>
inline constexpr auto feature_name<feature::groups_without_selected_aggregates> =
    name{"an aggregate in HAVING or ORDER BY only"};
template <>
inline constexpr auto feature_name<feature::regular_expressions> = name{"regular expressions"};
template <>
inline constexpr auto feature_name<feature::conflict_on_constraint> = name{"ON CONFLICT ON CONSTRAINT"};
template <>
inline constexpr auto feature_name<feature::default_in_set> = name{"SET column = DEFAULT"};
template <>
inline constexpr auto feature_name<feature::delete_using> = name{"DELETE USING"};
template <>
inline constexpr auto feature_name<feature::returning_of_another_table> = name{"RETURNING of another table"};
template <>
inline constexpr auto feature_name<feature::merge> = name{"MERGE"};
template <>
inline constexpr auto feature_name<feature::generate_series> = name{"generate_series"};
template <>
inline constexpr auto feature_name<feature::arrays> = name{"arrays"};
template <>
inline constexpr auto feature_name<feature::writing_cte> = name{"INSERT, UPDATE or DELETE in WITH"};
template <>
inline constexpr auto feature_name<feature::full_text_search> = name{"MATCH of FTS5"};
template <>
inline constexpr auto feature_name<feature::returning_of_merge> = name{"MERGE ... RETURNING"};
template <>
inline constexpr auto feature_name<feature::returning_of_old_and_new> = name{"RETURNING of old and new values"};
template <>
inline constexpr auto feature_name<feature::query_of_the_written_table> =
    name{"a query of the written table in RETURNING or DO UPDATE"};

/// One feature of the set; `none` of an empty one.
constexpr feature first_feature(feature_set features) {
  return static_cast<feature>(features & (~features + 1));
}

}  // namespace sequent
