// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstdint>

#include <sequent/statement/check.hpp>
#include <sequent/statement/identity.hpp>

/// How `checker` checks set operations.
namespace sequent::detail {

/// Whether an output of a set operation may be NULL, from one query to the next.
constexpr bool merged_nullable(set_operator operation, bool before, bool next) {
  switch (operation) {
    case set_operator::union_distinct:
    case set_operator::union_all:
    case set_operator::recursive_union:
    case set_operator::recursive_union_all:
      return before || next;
    case set_operator::intersect:
    case set_operator::intersect_all:
      return before && next;
    default:
      return before;
  }
}

/// What the second query of a recursive CTE reads of itself in its own FROM; several that begin with the same query can
/// stand side by side, and do not share a name.
struct recursion_in_from {
  const relation_info* relation = nullptr;
  unsigned count = 0;
};

constexpr recursion_in_from recursion_of(const query_info& again, std::uint64_t base) {
  recursion_in_from found;
  for (unsigned place = 0; place < again.count; ++place) {
    const clause_info& said = again.clause(place);
    if (said.what != part::from || said.relation().kind != relation_kind::recursion || said.relation().body_id != base)
      continue;
    found.relation = &said.relation();
    ++found.count;
  }
  return found;
}

/// How often a query reads the same in its FROM or anywhere below.
constexpr unsigned count_of_recursion(const query_info& query, const relation_info& wanted);

constexpr unsigned count_of_recursion(const node& expression, const relation_info& wanted) {
  unsigned count = holds_query(expression.kind) ? count_of_recursion(*expression.query, wanted) : 0;
  for (unsigned place = 0; place < expression.count; ++place)
    count += count_of_recursion(expression.operand(place), wanted);
  return count;
}

constexpr unsigned count_of_recursion(const query_info& query, const relation_info& wanted) {
  unsigned count = 0;
  for (unsigned place = 0; place < query.count; ++place) {
    const clause_info& said = query.clause(place);
    for (unsigned each = 0; each < said.relation_count; ++each) {
      const relation_info& relation = said.relation(each);
      if (said.what == part::from && relation.kind == relation_kind::recursion && relation.id == wanted.id) ++count;
      if (relation.has_body) count += count_of_recursion(*relation.body, wanted);
    }
    for (unsigned each = 0; each < said.query_count; ++each) count += count_of_recursion(said.query(each), wanted);
    for (unsigned each = 0; each < said.count; ++each) count += count_of_recursion(said.expression(each), wanted);
  }
  return count;
}

// What PostgreSQL (manual 7.8.2) and SQLite (WITH, "Recursive Common Table Expressions") both ask for.
constexpr void checker::check_recursion(const clause_info& compound) {
  const query_info& again = compound.query(1);
  const std::uint64_t base = id_of(compound.query(0));
  const scope inside{.query = &again, .outer = nullptr, .has_outer = false, .visible = again.count};
  bool is_plain = true;
  for (unsigned place = 0; place < again.count; ++place) {
    const clause_info& said = again.clause(place);
    place_ = said.what;
    const bool is_row_by_row = said.what == part::select_list || said.what == part::distinct ||
                               said.what == part::from || said.what == part::where;
    if (is_row_by_row && said.what != part::select_list) continue;
    for (unsigned each = 0; each < said.count; ++each) {
      const node& item = said.expression(each);
      if (is_row_by_row && !holds_aggregate(item) && !holds_window(item)) continue;
      is_plain = fail(statement_rule::recursion_is_plain, item);
    }
    if (!is_row_by_row && said.count == 0 && is_plain)
      fail(statement_rule::recursion_is_plain, name_of(said.what), name_of(said.what));
  }
  place_ = part::from;
  const recursion_in_from itself = recursion_of(again, base);
  if (itself.count != 1 || count_of_recursion(again, *itself.relation) != 1) {
    fail(statement_rule::recursion_reads_itself_once, "(itself)");
  } else if (inside.find(itself.relation->id).may_be_absent) {
    fail(statement_rule::recursion_reads_itself_once, itself.relation->alias.text);
  }
}

constexpr void checker::check_compound(const query_info& query, scope* outer, bool has_outer, bool* nullable) {
  scope inside{.query = &query, .outer = outer, .has_outer = has_outer, .visible = query.count};
  for (unsigned place = 0; place < query.count; ++place) {
    if (query.clause(place).what == part::with) check_with(query.clause(place), inside);
  }
  const clause_info& compound = query.clause(0);
  for (unsigned each = 0; each < compound.query_count; ++each) {
    if (compound.query(each).has(part::lock)) fail(statement_rule::locks_rows, "UNION", "(lock)");
    bool given[longest_list]{};
    check_subquery(compound.query(each), inside, given);
    for (unsigned column = 0; column < compound.count; ++column) {
      nullable[column] =
          each == 0 ? given[column] : merged_nullable(compound.operation(), nullable[column], given[column]);
    }
  }
  if (is_recursive(compound.operation())) check_recursion(compound);
  for (unsigned place = 0; place < query.count; ++place) {
    const clause_info& said = query.clause(place);
    if (said.what == part::order_by) check_order_of_outputs(compound, said);
    place_ = said.what;
    if (said.what == part::limit || said.what == part::offset) check_limit(query, said, inside);
  }
}

constexpr void checker::check_order_of_outputs(const clause_info& outputs, const clause_info& order) {
  place_ = part::order_by;
  for (unsigned each = 0; each < order.count; ++each) check_output_term(outputs, order.expression(each));
}

constexpr void checker::check_output_term(const clause_info& outputs, const node& term) {
  const node& wanted = term.kind == node_kind::order_term ? term.operand() : term;
  const bool is_output = output_named(outputs, wanted) != 0;
  if (term.kind == node_kind::picked_order || (term.kind == node_kind::chosen && !is_output)) {
    for (unsigned each = 0; each < term.count; ++each) check_output_term(outputs, term.operand(each));
  } else if (!is_output || (has_parameter(wanted) && term.kind != node_kind::chosen)) {
    fail(statement_rule::orders_by_one_output, wanted);
  }
}

}  // namespace sequent::detail
