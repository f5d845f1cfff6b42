// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <string_view>

#include <sequent/statement/clause/query_info.hpp>

namespace sequent::detail {

/// The rules of a whole statement.
enum class statement_rule : unsigned char {
  none,
  reads_only_relations_in_from,
  correlates_what_it_borrows,
  selects_only_what_is_grouped,
  clause_takes_no_aggregate,
  aggregates_are_not_nested,
  aggregate_reads_its_own_query,
  aggregate_is_surely_there,
  hides_no_name,
  cte_hides_no_table,
  cte_is_declared_first,
  cte_is_the_declared_one,
  aliases_differ,
  labels_differ,
  label_is_selected,
  orders_by_no_constant,
  only_order_by_sorts,
  groups_by_no_value,
  distinct_selects_what_it_orders_by,
  distinct_on_leads_the_order,
  choice_can_be_dropped,
  full_join_compares_both_sides,
  absent_row_has_a_witness,
  says_from,
  says_from_of_query,
  says_from_of_aggregate,
  says_from_before_join,
  excluded_stands_in_do_update,
  insert_reads_no_column,
  reads_only_what_it_writes,
  writes_null_only_where_allowed,
  says_which_rows,
  not_in_meets_no_null,
  join_reads_no_target,
  clause_takes_no_window,
  windows_are_not_nested,
  window_function_says_over,
  grouping_set_stands_in_group_by,
  grouping_names_a_group,
  whole_row_is_in_every_group,
  orders_by_one_output,
  recursion_reads_itself_once,
  recursion_is_plain,
  lateral_is_joined_inner_or_left,
  locks_rows,
  locks_what_from_has,
  locks_no_absent_row,
  ties_are_of_an_order,
  ties_are_not_skipped,
  where_reads_what_is_written,
  merge_says_which_rows,
  reference_stands_in_join,
  reference_connects_the_table,
  one_reference_connects_the_table,
  using_names_one_column_on_each_side,
  not_matched_reads_no_target,
  merge_reads_both_tables,
  old_and_new_stand_in_returning,
  limit_reads_no_column,
  limit_is_never_null,
  cte_gives_rows,
  writing_cte_stands_on_top,
  keys_are_never_null,
  elements_are_never_null,
  says_from_of_named_table,
  windows_of_one_name_are_one,
};

/// Which rule a statement breaks, in which of its parts, and the names of who breaks it.
struct broken_rule {
  statement_rule rule = statement_rule::none;
  part place = part::select_list;
  std::string_view table{};
  std::string_view column{};
  std::string_view other{};  ///< Another one that it is mixed up with.
};

/// What SQL calls a part.
constexpr std::string_view name_of(part place) {
  switch (place) {
    case part::with:
      return "WITH";
    case part::from:
      return "FROM ... ON";
    case part::set:
    case part::patch:
    case part::rows_by:
      return "SET";
    case part::values:
    case part::row_values:
    case part::range_values:
    case part::default_values:
    case part::from_select:
      return "VALUES";
    case part::merge_when:
      return "WHEN ... THEN";
    case part::where:
      return "WHERE";
    case part::group_by:
      return "GROUP BY";
    case part::having:
      return "HAVING";
    case part::order_by:
      return "ORDER BY";
    case part::limit:
      return "LIMIT";
    case part::offset:
      return "OFFSET";
    case part::distinct:
      return "DISTINCT";
    case part::distinct_on:
      return "DISTINCT ON";
    case part::on_conflict:
    case part::conflict_index:
    case part::conflict_where:
      return "ON CONFLICT";
    case part::returning:
      return "RETURNING";
    default:
      return "SELECT";
  }
}

}  // namespace sequent::detail
