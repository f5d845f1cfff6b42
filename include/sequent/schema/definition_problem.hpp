// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <string_view>

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
  length_is_at_least_one,
  precision_is_of_a_decimal,
  attribute_stands_once,
  key_is_not_optional,
  column_gets_its_value_in_one_way,
  default_fits_the_column,
  default_is_in_the_range_of_the_column,
  action_has_a_reference,
  constraint_names_a_column_once,
  set_null_needs_an_optional,
  set_default_needs_a_default,
  foreign_key_references_a_key,
  null_reads_as_a_value_of_the_column
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

/// Whether a constant is of the type family of a column, or a value of its enumeration.
constexpr bool fits(const constant_facts& given, const column_facts& column) {
  switch (given.kind) {
    case constant_kind::none:
      return true;
    case constant_kind::unspelled:
      return false;
    case constant_kind::boolean:
      return column.kind == stored_kind::boolean;
    case constant_kind::integer:
      return is_integer(column.kind) || is_floating(column.kind) || column.kind == stored_kind::decimal;
    case constant_kind::decimal:
      return column.kind == stored_kind::decimal;
    case constant_kind::text:
      return column.kind == stored_kind::text && given.enumeration == column.enumeration;
  }
  return false;
}

/// The largest integer that a kind holds exactly, with all below it.
constexpr std::uint64_t largest(stored_kind kind) {
  switch (kind) {
    case stored_kind::int16:
      return std::numeric_limits<std::int16_t>::max();
    case stored_kind::int32:
      return std::numeric_limits<std::int32_t>::max();
    case stored_kind::int64:
      return std::numeric_limits<std::int64_t>::max();
    case stored_kind::float32:
      return std::uint64_t{1} << std::numeric_limits<float>::digits;
    case stored_kind::float64:
      return std::uint64_t{1} << std::numeric_limits<double>::digits;
    default:
      return 0;
  }
}

/// The characters of a text in UTF-8.
constexpr std::size_t character_count(std::string_view text) {
  std::size_t count = 0;
  for (const char character : text) {
    if ((static_cast<unsigned char>(character) & 0xC0U) != 0x80U) ++count;
  }
  return count;
}

/// Whether a column holds a constant as it is; for one that fits.
constexpr bool is_in_range(const constant_facts& given, const column_facts& column) {
  if (given.kind == constant_kind::text) return !column.has_length || character_count(given.text) <= column.length;
  if (column.kind == stored_kind::decimal) return units_of(given, column).has_value();
  if (given.kind != constant_kind::integer) return true;
  // There is one negative integer more than positive ones, but of the floating types no more.
  if (!given.is_negative) return given.integer <= largest(column.kind);
  const auto magnitude = std::uint64_t{0} - given.integer;
  return magnitude <= largest(column.kind) + (is_integer(column.kind) ? 1 : 0);
}

constexpr definition_rule broken_rule(const column_facts& column) {
  if (column.has_repetition) return definition_rule::attribute_stands_once;
  if (column.is_identity && !is_integer(column.kind)) return definition_rule::identity_is_an_integer;
  if ((column.is_primary_key || column.is_identity) && column.is_nullable) return definition_rule::key_is_not_optional;
  if (column.has_length && column.kind != stored_kind::text) return definition_rule::length_is_of_text;
  if (column.has_length && column.length == 0) return definition_rule::length_is_at_least_one;
  if (column.has_precision) return definition_rule::precision_is_of_a_decimal;
  if (column.defaults + (column.is_identity ? 1U : 0U) + (column.is_generated ? 1U : 0U) > 1) {
    return definition_rule::column_gets_its_value_in_one_way;
  }
  if (!fits(column.default_constant, column)) return definition_rule::default_fits_the_column;
  if (!is_in_range(column.default_constant, column)) return definition_rule::default_is_in_the_range_of_the_column;
  if ((column.has_on_delete || column.has_on_update) && !column.has_reference) {
    return definition_rule::action_has_a_reference;
  }
  if (column.has_null_constant &&
      (column.is_nullable || !fits(column.null_constant, column) || !is_in_range(column.null_constant, column))) {
    return definition_rule::null_reads_as_a_value_of_the_column;
  }
  return definition_rule::none;
}

constexpr std::size_t place_of_column(const table_facts& table, std::string_view name) {
  for (std::size_t place = 0; place < table.columns.size(); ++place) {
    if (table.columns[place].name == name) return place;
  }
  return no_column;
}

/// The rule that a column breaks by standing in a constraint.
constexpr definition_rule broken_rule(const constraint_facts& constraint, const column_facts& column) {
  if (constraint.kind == constraint_kind::primary_key && column.is_nullable) {
    return definition_rule::key_is_not_optional;
  }
  if (constraint.kind != constraint_kind::foreign_key) return definition_rule::none;
  const auto acts = [&](referential_action action) {
    return constraint.on_delete == action || constraint.on_update == action;
  };
  if (acts(referential_action::set_null) && !column.is_nullable) return definition_rule::set_null_needs_an_optional;
  if (acts(referential_action::set_default) && column.defaults == 0 && !column.is_nullable) {
    return definition_rule::set_default_needs_a_default;
  }
  return definition_rule::none;
}

}  // namespace definition

/// The first problem of the columns, each by itself.
constexpr definition_problem find_problem(std::span<const column_facts> columns) {
  for (std::size_t place = 0; place < columns.size(); ++place) {
    const auto broken = definition::broken_rule(columns[place]);
    if (broken != definition_rule::none) return {.broken = broken, .column = place};
  }
  return {};
}

/// The first problem of the constraints of a table whose columns have none.
constexpr definition_problem find_problem(const table_facts& table) {
  for (std::size_t place = 0; place < table.constraints.size(); ++place) {
    const auto& constraint = table.constraints[place];
    for (std::size_t named = 0; named < constraint.columns.size(); ++named) {
      const auto column = definition::place_of_column(table, constraint.columns[named]);
      if (column == no_column) continue;
      auto broken = definition::broken_rule(constraint, table.columns[column]);
      if (position_of(constraint.columns[named], constraint.columns, named + 1) != no_column) {
        broken = definition_rule::constraint_names_a_column_once;
      }
      if (broken != definition_rule::none) return {.broken = broken, .column = column, .constraint = place};
    }
    if (constraint.kind == constraint_kind::foreign_key &&
        !has_key(constraint.referenced(), constraint.referenced_columns)) {
      return {.broken = definition_rule::foreign_key_references_a_key,
              .column = definition::place_of_column(table, constraint.columns[0]),
              .constraint = place};
    }
  }
  return {};
}

}  // namespace sequent
