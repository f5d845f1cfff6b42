// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstdint>

#include <sequent/expression/node.hpp>
#include <sequent/statement/clause/query_info.hpp>

/// What can be read off expressions and queries without knowing where they stand.
namespace sequent::detail {

constexpr bool can_reach_all(const query_info& query);

constexpr bool has_parameter(const node& below) {
  if (below.kind == node_kind::parameter || below.kind == node_kind::in_range) return true;
  for (unsigned place = 0; place < below.count; ++place) {
    if (has_parameter(below.operand(place))) return true;
  }
  return false;
}

/// Whether a condition keeps the column from being NULL.
constexpr bool keeps(const node& condition, std::uint64_t column) {
  if (condition.kind == node_kind::null_test) return condition.flag && condition.operand().id == column;
  if (condition.kind == node_kind::binary && condition.operation() == binary_operator::logical_and) {
    return keeps(condition.operand(0), column) || keeps(condition.operand(1), column);
  }
  return false;
}

constexpr bool keeps_relation(const node& condition, std::uint64_t relation) {
  if (condition.kind == node_kind::null_test) {
    return condition.flag && condition.operand().kind == node_kind::column &&
           condition.operand().relation->id == relation;
  }
  if (condition.kind == node_kind::binary && condition.operation() == binary_operator::logical_and) {
    return keeps_relation(condition.operand(0), relation) || keeps_relation(condition.operand(1), relation);
  }
  return false;
}

constexpr bool holds_aggregate(const node& below) {
  if (below.kind == node_kind::aggregate) return true;
  for (unsigned place = 0; place < below.count; ++place) {
    if (holds_aggregate(below.operand(place))) return true;
  }
  return false;
}

/// Whether the result has exactly one row, whatever the tables hold: an aggregate over all rows.
constexpr bool always_has_one_row(const query_info& query) {
  if (query.has(part::group_by) || query.has(part::having) || query.has(part::limit) || query.has(part::offset))
    return false;
  for (unsigned place = 0; place < query.count; ++place) {
    const clause_info& said = query.clause(place);
    if (said.what != part::select_list) continue;
    for (unsigned each = 0; each < said.count; ++each) {
      if (holds_aggregate(said.expression(each))) return true;
    }
  }
  return false;
}

constexpr bool reads(const node& below, std::uint64_t relation, bool wanted) {
  if (below.kind == node_kind::column) return (below.relation->id == relation) == wanted;
  for (unsigned place = 0; place < below.count; ++place) {
    if (reads(below.operand(place), relation, wanted)) return true;
  }
  return false;
}

/// Whether a condition is made of equalities between the joined relation and those before it: PostgreSQL can make no
/// FULL JOIN of anything else.
constexpr bool compares_both_sides(const node& condition, std::uint64_t joined) {
  if (condition.kind == node_kind::rejected) return true;
  if (condition.kind != node_kind::binary) return false;
  if (condition.operation() == binary_operator::logical_and)
    return compares_both_sides(condition.operand(0), joined) && compares_both_sides(condition.operand(1), joined);
  if (condition.operation() != binary_operator::equal) return false;
  const auto side = [&](const node& operand) { return reads(operand, joined, true); };
  const auto others = [&](const node& operand) { return reads(operand, joined, false); };
  return (side(condition.operand(0)) && !others(condition.operand(0)) && others(condition.operand(1)) &&
          !side(condition.operand(1))) ||
         (side(condition.operand(1)) && !others(condition.operand(1)) && others(condition.operand(0)) &&
          !side(condition.operand(0)));
}

constexpr bool reads_any(const node& below) {
  if (below.kind == node_kind::column) return true;
  for (unsigned place = 0; place < below.count; ++place) {
    if (reads_any(below.operand(place))) return true;
  }
  return false;
}

constexpr bool is_selected(const query_info& query, const node& label) {
  for (unsigned place = 0; place < query.count; ++place) {
    const clause_info& said = query.clause(place);
    if (said.what != part::select_list) continue;
    for (unsigned each = 0; each < said.count; ++each) {
      const node& item = said.expression(each);
      if (item.kind == node_kind::label && item.name == label.name) return true;
    }
  }
  return false;
}

constexpr bool selects(const query_info& query, const node& wanted) {
  for (unsigned place = 0; place < query.count; ++place) {
    const clause_info& said = query.clause(place);
    if (said.what != part::select_list) continue;
    for (unsigned each = 0; each < said.count; ++each) {
      const node& item = said.expression(each);
      if (item.id == wanted.id || (item.kind == node_kind::label && item.operand().id == wanted.id)) return true;
      if (item.kind != node_kind::whole_table) continue;
      for (unsigned column = 0; column < item.count; ++column) {
        if (item.operand(column).id == wanted.id) return true;
      }
    }
  }
  return false;
}

/// Whether a condition can vanish at run time, or one that a subquery in it hangs on.
constexpr bool can_vanish(const node& condition) {
  switch (condition.kind) {
    case node_kind::conditional:
      return true;
    case node_kind::binary:
      if (condition.operation() == binary_operator::logical_and || condition.operation() == binary_operator::logical_or)
        return can_vanish(condition.operand(0)) && can_vanish(condition.operand(1));
      break;
    case node_kind::in_subquery:
    case node_kind::scalar_subquery:
    case node_kind::exists:
      if (condition.query->has(part::where) && can_reach_all(*condition.query)) return true;
      break;
    default:
      break;
  }
  for (unsigned place = 0; place < condition.count; ++place) {
    if (can_vanish(condition.operand(place))) return true;
  }
  return false;
}

/// Whether no condition of WHERE is sure to be there.
constexpr bool can_reach_all(const query_info& query) {
  for (unsigned place = 0; place < query.count; ++place) {
    const clause_info& said = query.clause(place);
    if (said.what == part::where && !can_vanish(said.expression())) return false;
  }
  return true;
}

}  // namespace sequent::detail
