// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <utility>

#include <sequent/statement/check.hpp>
#include <sequent/statement/named_windows.hpp>
#include <sequent/statement/queries_below.hpp>

/// How `checker` checks what is computed from several rows: groups, aggregates and windows.
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

/// The rule that an aggregate breaks whose first argument may be NULL.
constexpr statement_rule rule_of_null_in(const node& aggregate) {
  return aggregate.name.text == "array_agg" ? statement_rule::elements_are_never_null
                                            : statement_rule::keys_are_never_null;
}

constexpr bool checker::visit_arguments(const node& said, scope& inside) {
  const node& function = function_of(said);
  const node& filtered = said.kind == node_kind::window ? said.operand() : said;
  const bool is_filtered = filtered.kind == node_kind::filtered;
  bool is_nullable = false;
  for (unsigned place = 0; place < function.count; ++place) {
    const node& argument = function.operand(place);
    const bool is_order = argument.kind == node_kind::ordering;
    // What stands before WITHIN GROUP is computed once for a group, and so of what that is grouped by.
    const bool is_of_group = function.function->is_within_group && !is_order;
    const bool was_inside = std::exchange(inside.is_inside, inside.is_inside && !is_of_group);
    const bool may_be_null = visit(argument, inside);
    inside.is_inside = was_inside;
    if (!may_be_null || (is_order && !function.function->is_within_group)) continue;
    if (!function.function->ignores_null_of(place)) is_nullable = true;
    if (place == 0 && function.function->takes_no_null && !(is_filtered && keeps(filtered.operand(1), argument.id)))
      fail(rule_of_null_in(function), argument);
  }
  if (!is_filtered) return is_nullable;
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
  if (inside.has_outer && reads_outer(aggregate, inside) && !reads_own(aggregate, inside))
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

// SQLite does not tell their names apart by case.
constexpr void checker::check_windows(const query_info& query) {
  const named_windows named(query);
  for (unsigned place = 1; place < named.count; ++place) {
    for (unsigned before = 0; before < place; ++before) {
      if (is_same_folded(named.window(before).name.text, named.window(place).name.text))
        fail(statement_rule::windows_of_one_name_are_one, named.window(place).name.text);
    }
  }
}

constexpr void checker::check_groups(const clause_info& groups, scope& inside) {
  // A clause of nothing has been refused where it was said.
  if (groups.count == 0) inside.saw_rejected_group = true;
  for (unsigned each = 0; each < groups.count; ++each) check_group(groups.expression(each), inside);
}

constexpr void checker::check_group(const node& group, scope& inside) {
  if (group.kind == node_kind::grouping_set) {
    for (unsigned place = 0; place < group.count; ++place) check_group(group.operand(place), inside);
    return;
  }
  if (group.kind == node_kind::label_reference) {
    const labelled_item named = item_of(*inside.query, group);
    if (!named.found) {
      fail(statement_rule::label_is_selected, group);
    } else if (holds_aggregate(*named.item)) {
      fail(statement_rule::clause_takes_no_aggregate, *named.item);
    } else if (holds_window(*named.item)) {
      fail(statement_rule::clause_takes_no_window, *named.item);
    }
    return;
  }
  if (group.kind == node_kind::rejected) inside.saw_rejected_group = true;
  if (is_constant(group)) fail(statement_rule::orders_by_no_constant, group);
  if (has_direction(group)) fail(statement_rule::only_order_by_sorts, group);
  if (has_parameter(group)) fail(statement_rule::groups_by_no_value, group);
  visit_row(group, inside);
}

constexpr bool checker::check_grouping(const node& grouping, scope& inside) {
  const bool sees_groups = place_ == part::select_list || place_ == part::having || place_ == part::order_by;
  for (unsigned place = 0; place < grouping.count; ++place) {
    if (!sees_groups || inside.aggregates > 0 || !is_group(inside, grouping.operand(place)))
      return fail(statement_rule::grouping_names_a_group, grouping.operand(place));
  }
  return false;
}

}  // namespace sequent::detail
