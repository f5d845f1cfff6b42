// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <sequent/statement/check.hpp>

/// How `checker` checks set operations.
namespace sequent::detail {

/// Whether an output of a set operation may be NULL, from one query to the next.
constexpr bool merged_nullable(set_operator operation, bool before, bool next) {
  switch (operation) {
    case set_operator::union_distinct:
    case set_operator::union_all:
      return before || next;
    case set_operator::intersect:
    case set_operator::intersect_all:
      return before && next;
    default:
      return before;
  }
}

constexpr void checker::check_compound(const query_info& query, scope* outer, bool has_outer, bool* nullable) {
  scope inside{.query = &query, .outer = outer, .has_outer = has_outer, .visible = query.count};
  for (unsigned place = 0; place < query.count; ++place) {
    if (query.clause(place).what == part::with) check_with(query.clause(place), inside);
  }
  const clause_info& compound = query.clause(0);
  for (unsigned each = 0; each < compound.query_count; ++each) {
    bool given[longest_list]{};
    check_subquery(compound.query(each), inside, given);
    for (unsigned column = 0; column < compound.count; ++column) {
      nullable[column] =
          each == 0 ? given[column]
                    : merged_nullable(static_cast<set_operator>(compound.detail), nullable[column], given[column]);
    }
  }
  for (unsigned place = 0; place < query.count; ++place) {
    if (query.clause(place).what == part::order_by) check_order_of_outputs(compound, query.clause(place));
  }
}

constexpr void checker::check_order_of_outputs(const clause_info& outputs, const clause_info& order) {
  place_ = part::order_by;
  for (unsigned each = 0; each < order.count; ++each) {
    const node& term = order.expression(each);
    const node& wanted = term.kind == node_kind::order_term ? term.operand() : term;
    if (output_named(outputs, wanted) == 0 || has_parameter(wanted)) fail(statement_rule::orders_by_one_output, wanted);
  }
}

}  // namespace sequent::detail
