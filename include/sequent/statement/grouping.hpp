// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstddef>
#include <cstdint>

#include <sequent/statement/reading.hpp>
#include <sequent/statement/scope.hpp>

/// What a query knows of its columns: by what it is grouped, and what WHERE keeps from being NULL.
namespace sequent::detail {

constexpr bool is_known(const scope& owner, const node& column) {
  if (!owner.knows_where) return false;
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

constexpr bool is_labelled_as(const query_info& query, const node& label, const node& expression) {
  for (unsigned place = 0; place < query.count; ++place) {
    const clause_info& said = query.clause(place);
    if (said.what != part::select_list) continue;
    for (unsigned each = 0; each < said.count; ++each) {
      const node& item = said.expression(each);
      if (item.kind == node_kind::label && item.name == label.name) {
        return item.operand().id == expression.id && !has_parameter(expression);
      }
    }
  }
  return false;
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
        if (is_labelled_as(*owner.query, group, expression)) return true;
      } else if (group.id == expression.id) {
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
        const node& group = said.expression(each);
        if (group.kind == node_kind::column && group.relation->id == table.id && group.name.text == table.key[column])
          is_grouped = true;
      }
    }
    if (!is_grouped) return false;
  }
  return true;
}

constexpr bool reads_own(const node& below, const scope& inside) {
  if (below.kind == node_kind::column) return inside.find(below.relation->id).found || !inside.has_outer;
  for (unsigned place = 0; place < below.count; ++place) {
    if (reads_own(below.operand(place), inside)) return true;
  }
  return false;
}

}  // namespace sequent::detail
