// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <sequent/statement/check.hpp>
#include <sequent/statement/queries_below.hpp>

/// How `checker` checks queries and functions of FROM that read what stands before them.
namespace sequent::detail {

// Not the table that a statement writes: PostgreSQL manual, UPDATE, from_item.
constexpr void checker::check_lateral(const query_info& query, unsigned place, scope& inside) {
  const clause_info& said = query.clause(place);
  const relation_info& relation = said.relation();
  inside.visible = place;
  inside.hides_target = inside.writes();
  if (relation.is_lateral) {
    bool given[longest_list]{};
    // It reads rows, whatever becomes of them.
    inside.is_inside = true;
    check_subquery(*relation.body, inside, given);
    inside.is_inside = false;
  } else {
    visit_row(*relation.call, inside);
  }
  const bool is_outer = said.join == join_kind::right || said.join == join_kind::full;
  if (is_outer && (relation.is_lateral || reads_own(*relation.call, inside)))
    fail(statement_rule::lateral_is_joined_inner_or_left, relation.alias.text);
  inside.hides_target = false;
}

}  // namespace sequent::detail
