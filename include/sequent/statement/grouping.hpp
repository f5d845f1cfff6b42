// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstddef>
#include <cstdint>

#include <sequent/statement/reading.hpp>
#include <sequent/statement/scope.hpp>

/// What a query knows of its columns: by what it is grouped, and what WHERE keeps from being NULL.
namespace sequent::detail {

/// Whether an UPDATE gives the column a value.
constexpr bool writes(const query_info& query, const node& column) {
  for (unsigned place = 0; place < query.count; ++place) {
    const clause_info& said = query.clause(place);
    if (said.what != part::set && said.what != part::patch && said.what != part::rows_by) continue;
    const unsigned stride = said.what == part::set ? 2 : 1;
    for (unsigned each = 0; each < said.count; each += stride) {
      const node& written = said.expression(each);
      if (written.id == column.id) return true;
      for (unsigned part = 0; part < written.count; ++part) {
        if (written.operand(part).id == column.id) return true;
      }
    }
  }
  return false;
}

/// Whether WHERE keeps the column from being NULL.
constexpr bool is_known(const scope& owner, const node& column) {
  if (!owner.knows_where || (owner.is_written && writes(*owner.query, column))) return false;
  for (unsigned place = 0; place < owner.query->count; ++place) {
    const clause_info& said = owner.query->clause(place);
    if (said.what == part::where && keeps(said.expression(), column.id)) return true;
  }
  return false;
}

constexpr bool is_present(const scope& owner, std::uint64_t relation) {
  if (!owner.knows_where) return false;
  for (unsigned place = 0; place < owner.query->count; ++place) {
    const clause_info& said = owner.query->clause(place);
    if (said.what == part::where && keeps_relation(said.expression(), relation)) return true;
  }
  return false;
}

/// Whether a term of GROUP BY is this expression, or has it in a set.
constexpr bool names_group(const node& group, std::uint64_t expression) {
  if (group.kind != node_kind::grouping_set) return group.id == expression;
  for (unsigned place = 0; place < group.count; ++place) {
    if (names_group(group.operand(place), expression)) return true;
  }
  return false;
}

/// Whether one of the sets of a term of GROUP BY is empty, which makes a row of all rows, even of none.
constexpr bool has_empty_set(const node& group) {
  if (group.kind != node_kind::grouping_set) return false;
  const auto kind = static_cast<grouping_kind>(group.detail);
  if (kind == grouping_kind::rollup || kind == grouping_kind::cube || group.count == 0) return true;
  for (unsigned place = 0; place < group.count && kind == grouping_kind::sets; ++place) {
    if (has_empty_set(group.operand(place))) return true;
  }
  return false;
}

/// Whether a term of GROUP BY has the expression in some of its sets and leaves it out of others, where it is NULL.
constexpr bool leaves_out(const node& group, std::uint64_t expression) {
  if (group.kind != node_kind::grouping_set || !names_group(group, expression)) return false;
  const auto kind = static_cast<grouping_kind>(group.detail);
  if (kind == grouping_kind::rollup || kind == grouping_kind::cube) return true;
  for (unsigned place = 0; place < group.count && kind == grouping_kind::sets; ++place) {
    const node& set = group.operand(place);
    if (!names_group(set, expression) || leaves_out(set, expression)) return true;
  }
  return false;
}

/// Whether the expression is NULL in some groups, since no term of GROUP BY has it in all of its sets.
constexpr bool is_left_out(const scope& owner, const node& expression) {
  bool is_left_out = false;
  for (unsigned place = 0; place < owner.query->count; ++place) {
    const clause_info& said = owner.query->clause(place);
    if (said.what != part::group_by) continue;
    for (unsigned each = 0; each < said.count; ++each) {
      const node& group = said.expression(each);
      if (!names_group(group, expression.id)) continue;
      if (!leaves_out(group, expression.id)) return false;
      is_left_out = true;
    }
  }
  return is_left_out;
}

/// Whether GROUP BY makes a row even of no rows.
constexpr bool groups_no_rows(const query_info& query) {
  for (unsigned place = 0; place < query.count; ++place) {
    const clause_info& said = query.clause(place);
    if (said.what != part::group_by) continue;
    for (unsigned each = 0; each < said.count; ++each) {
      if (!has_empty_set(said.expression(each))) return false;
    }
  }
  return true;
}

/// Whether the statement is grouped by this very expression.
constexpr bool is_group(const scope& owner, const node& expression) {
  for (unsigned place = 0; place < owner.query->count; ++place) {
    const clause_info& said = owner.query->clause(place);
    if (said.what != part::group_by) continue;
    for (unsigned each = 0; each < said.count; ++each) {
      const node& group = said.expression(each);
      if (group.kind == node_kind::label_reference) {
        if (expression.kind == node_kind::label && expression.name == group.name) return true;
        if (meant_by(*owner.query, group).id == expression.id && !has_parameter(expression)) return true;
      } else if (names_group(group, expression.id)) {
        return true;
      }
    }
  }
  return false;
}

/// Whether the whole primary key of the column's table is among the groups: then it determines all other columns
/// (SQL:1999 feature T301; PostgreSQL manual, SELECT, GROUP BY).
constexpr bool is_grouped_by_key(const scope& owner, const relation_info& table) {
  if (table.key.empty()) return false;
  for (std::size_t column = 0; column < table.key.size(); ++column) {
    bool is_grouped = false;
    for (unsigned place = 0; place < owner.query->count; ++place) {
      const clause_info& said = owner.query->clause(place);
      if (said.what != part::group_by) continue;
      for (unsigned each = 0; each < said.count; ++each) {
        const node& group = meant_by(*owner.query, said.expression(each));
        if (group.kind == node_kind::column && group.relation->id == table.id && group.name.text == table.key[column])
          is_grouped = true;
      }
    }
    if (!is_grouped) return false;
  }
  return true;
}

}  // namespace sequent::detail
