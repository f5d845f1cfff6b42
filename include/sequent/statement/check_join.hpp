// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <string_view>

#include <sequent/statement/check.hpp>
#include <sequent/statement/join_reference.hpp>
#include <sequent/statement/reading.hpp>

/// How `checker` checks joins by a foreign key, and by equal columns.
namespace sequent::detail {

/// Whether USING has made one column of those of this name: of this table and of one that stands before it.
constexpr bool is_merged(const query_info& query, const relation_info& joined, std::string_view name) {
  for (unsigned place = 0; place < query.count; ++place) {
    const clause_info& said = query.clause(place);
    if (said.what != part::from || said.count == 0 || &said.relation() != &joined) continue;
    const node& how = said.expression();
    for (unsigned each = 0; how.kind == node_kind::join_using && each < how.count; ++each)
      if (how.operand(each).name.text == name) return true;
  }
  return false;
}

/// Whether something in FROM that is no table may have a column of this name. What a recursive query reads of itself
/// does not say what it has.
constexpr bool may_give(const relation_info& relation, std::string_view name) {
  if (relation.kind == relation_kind::recursion) return true;
  for (const std::string_view column : relation.columns) {
    if (column == name) return true;
  }
  bool found = false;
  if (relation.has_body) {
    for_each_output(*relation.body,
                    [&](const query_info&, const node& output) { found = found || output.name.text == name; });
  }
  return found;
}

/// Whether exactly one column that stands before a joined table is meant by USING of this name, and is of the type of
/// the table's own.
constexpr bool has_one_column_on_each_side(const query_info& query, unsigned clause, std::string_view name) {
  const found_column own = column_named(query.clause(clause).relation(), name);
  if (!own.found) return false;
  unsigned count = 0;
  for_each_relation_before(query, clause, [&](const relation_info& before) {
    const found_column other = column_named(before, name);
    if (before.kind != relation_kind::table) {
      count += may_give(before, name) ? 2U : 0U;
    } else if (other.found && !is_merged(query, before, name)) {
      count += are_of_one_type(*own.column, *other.column) ? 1U : 2U;
    }
  });
  return count == 1;
}

constexpr bool checker::check_join(const node& how, scope& inside) {
  if (place_ != part::from ||
      (how.kind == node_kind::join_using && inside.query->clause(joined_).expression().id != how.id))
    return fail(statement_rule::reference_stands_in_join, how);
  const relation_info& joined = inside.query->clause(joined_).relation();
  if (how.kind == node_kind::join_reference) {
    const connecting_reference between = reference_between(*inside.query, joined_);
    if (between.count == 0) fail(statement_rule::reference_connects_the_table, joined.alias.text);
    if (between.count > 1 && found.rule == statement_rule::none) {
      fail(statement_rule::one_reference_connects_the_table, joined.alias.text, between.key->columns[0]);
      found.other = between.second->columns[0];
    }
    return false;
  }
  for (unsigned each = 0; each < how.count; ++each) {
    const std::string_view name = how.operand(each).name.text;
    bool is_named_before = false;
    for (unsigned before = 0; before < each; ++before)
      is_named_before = is_named_before || how.operand(before).name.text == name;
    if (is_named_before || !has_one_column_on_each_side(*inside.query, joined_, name))
      fail(statement_rule::using_names_one_column_on_each_side, joined.alias.text, name);
  }
  return false;
}

}  // namespace sequent::detail
