// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <sequent/statement/check.hpp>

/// How `checker` checks what is computed from several rows: aggregates and windows.
namespace sequent::detail {

/// Whether the frame of a window has the current row in it, and so is never empty.
constexpr bool keeps_current_row(const node& definition) {
  for (unsigned place = 0; place < definition.count; ++place) {
    const node& frame = definition.operand(place);
    if (frame.kind != node_kind::frame) continue;
    const auto exclusion = static_cast<frame_exclusion>(frame.detail % 4U);
    const auto start = static_cast<frame_end>(frame.operand(0).detail);
    const auto end = static_cast<frame_end>(frame.operand(frame.count - 1U).detail);
    return (exclusion == frame_exclusion::none || exclusion == frame_exclusion::ties) &&
           start <= frame_end::current_row && (frame.count == 1 || end >= frame_end::current_row);
  }
  return true;
}

constexpr bool checker::visit_arguments(const node& said, scope& inside) {
  const node& function = function_of(said);
  bool is_nullable = false;
  for (unsigned place = 0; place < function.count; ++place) {
    const node& argument = function.operand(place);
    const bool is_order = argument.kind == node_kind::ordering && !function.function->is_within_group;
    if (visit(argument, inside) && !is_order) is_nullable = true;
  }
  const node& filtered = said.kind == node_kind::window ? said.operand() : said;
  if (filtered.kind != node_kind::filtered) return is_nullable;
  // It chooses among rows, of which no aggregate is known.
  ++inside.aggregates;
  visit(filtered.operand(1), inside);
  --inside.aggregates;
  return true;
}

constexpr bool checker::visit_aggregate(const node& aggregate, scope& inside) {
  if (inside.aggregates > 0) return fail(statement_rule::aggregates_are_not_nested, aggregate);
  if (!inside.saw_aggregate) {
    inside.saw_aggregate = true;
    inside.aggregate = &aggregate;
  }
  if (aggregate.count > 0 && !reads_own(aggregate, inside) && reads_any(aggregate))
    fail(statement_rule::aggregate_reads_its_own_query, aggregate);
  const bool was_inside = inside.is_inside;
  inside.is_inside = true;
  ++inside.aggregates;
  const bool is_nullable = visit_arguments(aggregate, inside);
  --inside.aggregates;
  inside.is_inside = was_inside;
  const null_rule nulls = function_of(aggregate).function->nulls;
  return nulls == null_rule::always ||
         (nulls != null_rule::never && (is_nullable || !inside.is_grouped || inside.groups_no_rows));
}

constexpr bool checker::visit_window(const node& window, scope& inside) {
  if (inside.aggregates > 0 || inside.is_in_window) return fail(statement_rule::windows_are_not_nested, window);
  if (place_ != part::select_list && place_ != part::order_by)
    return fail(statement_rule::clause_takes_no_window, window);
  inside.is_in_window = true;
  const bool is_nullable = visit_arguments(window, inside);
  visit_any(window.operand(1), inside);
  inside.is_in_window = false;
  switch (function_of(window).function->nulls) {
    case null_rule::never:
      return false;
    case null_rule::always:
      return true;
    case null_rule::no_rows:
      return is_nullable || !keeps_current_row(window.operand(1));
    default:
      return is_nullable;
  }
}

}  // namespace sequent::detail
