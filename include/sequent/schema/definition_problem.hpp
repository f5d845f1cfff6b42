// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstddef>

#include <sequent/schema/column_facts.hpp>
#include <sequent/schema/constraint_facts.hpp>
#include <sequent/schema/name_list.hpp>
#include <sequent/schema/table_facts.hpp>

/// Looks for what would make a database refuse a definition, or regret it. Plain functions over the facts of a table;
/// schema/definition_check.hpp asserts what they find.
namespace sequent {

enum class definition_rule {
  none,
  identity_is_an_integer,
  length_is_of_text,
  precision_is_of_a_double,
  default_fits_the_column,
  action_has_a_reference,
  foreign_key_references_a_key
};

/// The first rule that a table breaks, and where.
struct definition_problem {
  definition_rule broken = definition_rule::none;
  /// The column; of a constraint, its first one.
  std::size_t column = no_column;
  /// The place of the constraint, where one breaks the rule.
  std::size_t constraint = 0;
};

namespace definition {

/// Whether a default is of the type family of its column, or a value of its enumeration.
constexpr bool default_fits(const column_facts& column) {
  const auto& given = column.default_constant;
  switch (given.kind) {
    case constant_kind::none:
      return !given.is_enumerator;
    case constant_kind::boolean:
      return column.kind == stored_kind::boolean;
    case constant_kind::integer:
      return is_integer(column.kind) || is_floating(column.kind);
    case constant_kind::text:
      return column.kind == stored_kind::text && given.is_enumerator == column.is_enumeration;
  }
  return false;
}

constexpr definition_rule broken_rule(const column_facts& column) {
  if (column.is_identity && !is_integer(column.kind)) return definition_rule::identity_is_an_integer;
  if (column.has_length && column.kind != stored_kind::text) return definition_rule::length_is_of_text;
  if (column.has_precision && column.kind != stored_kind::float64) return definition_rule::precision_is_of_a_double;
  if (!default_fits(column)) return definition_rule::default_fits_the_column;
  if (column.has_action && !column.has_reference) return definition_rule::action_has_a_reference;
  return definition_rule::none;
}

/// Whether a table has a primary key or a UNIQUE constraint of these columns, in any order.
constexpr bool has_key(const table_facts& table, std::span<const std::string_view> columns) {
  for (const auto& constraint : table.constraints) {
    const bool is_key = constraint.kind == constraint_kind::primary_key || constraint.kind == constraint_kind::unique;
    if (is_key && are_same_columns(constraint.columns, columns)) return true;
  }
  return false;
}

constexpr definition_rule broken_rule(const constraint_facts& constraint) {
  if (constraint.kind == constraint_kind::foreign_key &&
      !has_key(constraint.referenced(), constraint.referenced_columns)) {
    return definition_rule::foreign_key_references_a_key;
  }
  return definition_rule::none;
}

constexpr std::size_t place_of_column(const table_facts& table, std::string_view name) {
  for (std::size_t place = 0; place < table.columns.size(); ++place) {
    if (table.columns[place].name == name) return place;
  }
  return no_column;
}

}  // namespace definition

constexpr definition_problem find_problem(const table_facts& table) {
  for (std::size_t place = 0; place < table.columns.size(); ++place) {
    const auto broken = definition::broken_rule(table.columns[place]);
    if (broken != definition_rule::none) return {.broken = broken, .column = place};
  }
  for (std::size_t place = 0; place < table.constraints.size(); ++place) {
    const auto broken = definition::broken_rule(table.constraints[place]);
    if (broken != definition_rule::none) {
      const auto& columns = table.constraints[place].columns;
      return {.broken = broken,
              .column = columns.empty() ? no_column : definition::place_of_column(table, columns[0]),
              .constraint = place};
    }
  }
  return {};
}

}  // namespace sequent
