// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstdint>

#include <sequent/expression/node.hpp>
#include <sequent/expression/relation.hpp>
#include <sequent/schema/constraint_facts.hpp>
#include <sequent/schema/table_facts.hpp>
#include <sequent/statement/clause/query_info.hpp>
#include <sequent/statement/reading.hpp>
#include <sequent/statement/scope.hpp>

namespace sequent::detail {

/// Visits the queries inside a query, in any depth: of its expressions, of FROM and of WITH.
template <class Visit>
constexpr void for_each_query_below(const query_info& query, const Visit& visit);

/// Visits the queries inside an expression, in any depth.
template <class Visit>
constexpr void for_each_query_below(const node& expression, const Visit& visit) {
  if (holds_query(expression.kind)) {
    visit(*expression.query);
    for_each_query_below(*expression.query, visit);
  }
  for (unsigned place = 0; place < expression.count; ++place) for_each_query_below(expression.operand(place), visit);
}

template <class Visit>
constexpr void for_each_query_below(const query_info& query, const Visit& visit) {
  for (unsigned place = 0; place < query.count; ++place) {
    const clause_info& said = query.clause(place);
    for (unsigned each = 0; each < said.count; ++each) for_each_query_below(said.expression(each), visit);
    for (unsigned each = 0; each < said.query_count; ++each) {
      visit(said.query(each));
      for_each_query_below(said.query(each), visit);
    }
    for (unsigned each = 0; each < said.relation_count; ++each) {
      const relation_info& relation = said.relation(each);
      if (relation.kind == relation_kind::function) for_each_query_below(*relation.call, visit);
      if (!relation.has_body) continue;
      visit(*relation.body);
      for_each_query_below(*relation.body, visit);
    }
  }
}

/// Visits the columns that an expression reads itself.
template <class Visit>
constexpr void for_each_column(const node& expression, const Visit& visit) {
  if (expression.kind == node_kind::column) visit(expression);
  for (unsigned place = 0; place < expression.count; ++place) for_each_column(expression.operand(place), visit);
}

/// Visits the columns that an expression reads, and those that queries inside it read.
template <class Visit>
constexpr void for_each_column_below(const node& expression, const Visit& visit) {
  for_each_column(expression, visit);
  for_each_query_below(expression, [&](const query_info& query) {
    for (unsigned place = 0; place < query.count; ++place) {
      const clause_info& said = query.clause(place);
      for (unsigned each = 0; each < said.count; ++each) for_each_column(said.expression(each), visit);
      for (unsigned each = 0; each < said.relation_count; ++each) {
        if (said.relation(each).kind == relation_kind::function) for_each_column(*said.relation(each).call, visit);
      }
    }
  });
}

/// Whether an expression reads what stands in the FROM of this very query.
constexpr bool reads_own(const node& expression, const scope& inside) {
  bool reads = false;
  for_each_column_below(expression,
                        [&](const node& column) { reads = reads || inside.find(column.relation->id).found; });
  return reads;
}

/// Whether an expression reads what stands in the FROM of a query around this one.
constexpr bool reads_outer(const node& expression, const scope& inside) {
  bool reads = false;
  for_each_column_below(expression, [&](const node& column) {
    for (const scope* around = &inside; around->has_outer && !reads;) {
      around = around->outer;
      reads = around->find(column.relation->id).found;
    }
  });
  return reads;
}

/// Whether a query has a table in its own FROM, under whatever name, of which this is true.
template <class Predicate>
constexpr bool any_in_from(const query_info& query, const Predicate& is_it) {
  const implied_from implied = implied_relation(query);
  if (implied.count == 1 && implied.relation->kind == relation_kind::table && is_it(*implied.relation)) return true;
  for (unsigned place = 0; place < query.count; ++place) {
    const clause_info& said = query.clause(place);
    if (said.what == part::from && said.relation().kind == relation_kind::table && is_it(said.relation())) return true;
  }
  return false;
}

/// Whether a query inside an expression has a table in its FROM.
constexpr bool reads_table_below(const node& expression, const relation_info& table) {
  const auto is_it = [&](const relation_info& read) {
    return read.table == table.table && read.schema == table.schema;
  };
  bool reads = false;
  for_each_query_below(expression, [&](const query_info& query) { reads = reads || any_in_from(query, is_it); });
  return reads;
}

/// Whether rows of a table go, or lose their reference, where those of another are deleted.
constexpr bool follows_deleted(const table_facts& table, const table_facts& deleted) {
  // The algorithm costs the compilers of a user more. NOLINTNEXTLINE(readability-use-anyofallof)
  for (const constraint_facts& each : table.constraints) {
    if (each.kind == constraint_kind::foreign_key && each.on_delete != referential_action::no_action &&
        each.on_delete != referential_action::restrict && is_same_table(each.referenced(), deleted))
      return true;
  }
  return false;
}

/// Whether a query inside an expression has a table in its FROM that changes where rows of another are deleted.
constexpr bool reads_followers_below(const node& expression, const relation_info& deleted) {
  const auto is_it = [&](const relation_info& read) { return follows_deleted(*read.facts, *deleted.facts); };
  bool reads = false;
  for_each_query_below(expression, [&](const query_info& query) { reads = reads || any_in_from(query, is_it); });
  return reads;
}

/// Whether a query has others in it.
constexpr bool has_query_below(const query_info& query) {
  bool found = false;
  for_each_query_below(query, [&](const query_info&) { found = true; });
  return found;
}

/// A column of a relation that an expression reads itself, in no query inside it; null where it reads none.
constexpr const node* column_read(const node& expression, std::uint64_t relation) {
  if (expression.kind == node_kind::column) return expression.relation->id == relation ? &expression : nullptr;
  for (unsigned place = 0; place < expression.count; ++place) {
    if (const node* const found = column_read(expression.operand(place), relation)) return found;
  }
  return nullptr;
}

/// A column of the written table that WHERE reads outside of its queries; null where it reads none.
constexpr const node* column_read(const query_info& writing) {
  for (unsigned place = 0; place < writing.count; ++place) {
    if (writing.clause(place).what != part::where) continue;
    const std::uint64_t written = writing.clause(0).relation().id;
    if (const node* const found = column_read(writing.clause(place).expression(), written)) return found;
  }
  return nullptr;
}

}  // namespace sequent::detail
