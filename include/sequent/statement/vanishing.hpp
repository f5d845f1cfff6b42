// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstdint>

#include <sequent/expression/node.hpp>
#include <sequent/expression/relation.hpp>
#include <sequent/statement/clause/query_info.hpp>
#include <sequent/statement/reading.hpp>
#include <sequent/statement/scope.hpp>

/// What a choice at run time can take away of the conditions of a query, and what is left then.
namespace sequent::detail {

constexpr bool can_vanish(const node& condition);

/// Whether no condition of this part, WHERE or HAVING, is sure to be there.
constexpr bool can_all_vanish(const query_info& query, part conditions) {
  for (unsigned place = 0; place < query.count; ++place) {
    const clause_info& said = query.clause(place);
    if (said.what == conditions && !can_vanish(said.expression())) return false;
  }
  return true;
}

/// Whether AND or OR joins two conditions.
constexpr bool joins_conditions(const node& condition) {
  return condition.kind == node_kind::binary && (condition.operation() == binary_operator::logical_and ||
                                                 condition.operation() == binary_operator::logical_or);
}

/// Whether an expression reads a relation, or a subquery in it borrows it. What text of the user's own reads, nobody
/// knows.
constexpr bool reads_or_borrows(const node& below, std::uint64_t relation) {
  if (holds_query(below.kind) && borrows(*below.query, relation)) return true;
  if (below.kind == node_kind::column) return below.relation->id == relation;
  if (below.kind == node_kind::rejected || (below.kind == node_kind::call && below.function->is_raw)) return true;
  for (unsigned place = 0; place < below.count; ++place) {
    if (reads_or_borrows(below.operand(place), relation)) return true;
  }
  return false;
}

/// Whether a condition reads a relation, whatever is chosen at run time.
constexpr bool surely_reads(const node& condition, std::uint64_t relation, bool is_negated = false) {
  if (condition.kind == node_kind::conditional) return false;
  if (condition.kind == node_kind::negation) return surely_reads(condition.operand(), relation, !is_negated);
  if (joins_conditions(condition)) {
    return surely_reads(condition.operand(0), relation, is_negated) ||
           surely_reads(condition.operand(1), relation, is_negated);
  }
  // Of nothing, `all_of` is true and `any_of` is false.
  if (condition.kind == node_kind::repeated)
    return condition.flag != is_negated && surely_reads(condition.operand(), relation, is_negated);
  if (condition.kind != node_kind::chosen) return reads_or_borrows(condition, relation);
  for (unsigned place = 0; place < condition.count; ++place) {
    if (!surely_reads(condition.operand(place), relation, is_negated)) return false;
  }
  return true;
}

/// Whether WHERE reads a relation, whatever is chosen at run time.
constexpr bool where_reads(const query_info& query, std::uint64_t relation) {
  for (unsigned place = 0; place < query.count; ++place) {
    const clause_info& said = query.clause(place);
    if (said.what == part::where && surely_reads(said.expression(), relation)) return true;
  }
  return false;
}

/// Whether a choice at run time can take a whole condition away.
constexpr bool can_be_dropped(const node& condition) {
  if (condition.kind == node_kind::conditional) return true;
  if (condition.kind == node_kind::negation) return can_be_dropped(condition.operand());
  return joins_conditions(condition) && can_be_dropped(condition.operand(0)) && can_be_dropped(condition.operand(1));
}

/// Whether a subquery can give all rows at run time, since what chooses among them vanishes: its own conditions (of
/// HAVING where it has no WHERE), or those of what it reads.
constexpr bool can_widen(const query_info& query);

/// Whether what FROM joins can give more rows at run time, since a condition of it vanishes.
constexpr bool from_can_widen(const query_info& query) {
  for (unsigned place = 0; place < query.count; ++place) {
    const clause_info& said = query.clause(place);
    if (said.what != part::from) continue;
    if (said.count > 0 && can_vanish(said.expression())) return true;
    const relation_kind kind = said.relation().kind;
    if ((kind == relation_kind::derived || kind == relation_kind::cte) && can_widen(*said.relation().body)) return true;
  }
  return false;
}

constexpr bool can_widen(const query_info& query) {
  if (query.has(part::compound)) {
    const clause_info& compound = query.clause(0);
    for (unsigned each = 0; each < compound.query_count; ++each) {
      if (can_widen(compound.query(each))) return true;
    }
    return false;
  }
  for (const part conditions : {part::where, part::having}) {
    if (!query.has(conditions)) continue;
    if (can_all_vanish(query, conditions)) return true;
    break;
  }
  return from_can_widen(query);
}

/// Whether a condition can be true of every row at run time, since a range is empty or what a subquery hangs on
/// vanishes. For OR one such side is enough, and under NOT for AND.
constexpr bool can_widen(const node& condition, bool is_negated) {
  if (condition.kind == node_kind::negation) return can_widen(condition.operand(), !is_negated);
  if (joins_conditions(condition)) {
    const node& left = condition.operand(0);
    const node& right = condition.operand(1);
    if ((condition.operation() == binary_operator::logical_or) != is_negated)
      return can_widen(left, is_negated) || can_widen(right, is_negated);
    return (can_widen(left, is_negated) || can_be_dropped(left)) &&
           (can_widen(right, is_negated) || can_be_dropped(right));
  }
  // Of nothing, `all_of` is true and `any_of` is false.
  if (condition.kind == node_kind::repeated)
    return condition.flag == is_negated || can_widen(condition.operand(), is_negated);
  if (condition.kind == node_kind::exists || condition.kind == node_kind::in_subquery ||
      condition.kind == node_kind::quantified) {
    if (condition.flag == is_negated && can_widen(*condition.query)) return true;
  } else if (holds_query(condition.kind) && can_widen(*condition.query)) {
    return true;
  }
  // Which way a comparison turns when a subquery in it gives other rows, nobody knows.
  for (unsigned place = 0; place < condition.count; ++place) {
    if (can_widen(condition.operand(place), false) || can_widen(condition.operand(place), true)) return true;
  }
  return false;
}

/// Whether a condition can vanish at run time, or one that a subquery in it hangs on.
constexpr bool can_vanish(const node& condition) {
  return can_be_dropped(condition) || can_widen(condition, false);
}

}  // namespace sequent::detail
