// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <sequent/statement/check.hpp>
#include <sequent/statement/vanishing.hpp>

/// How `checker` checks what INSERT, UPDATE and MERGE write.
namespace sequent::detail {

constexpr void checker::check_written(const clause_info& said, scope& inside) {
  for (unsigned each = said.target_count; each + 1 < said.count; each += 2) {
    const node& column = said.expression(each);
    if (column.kind == node_kind::row_value) {
      check_written_row(column, *said.expression(each + 1).query, inside);
      continue;
    }
    inside.is_inside = true;
    const bool is_nullable = visit(said.expression(each + 1), inside);
    inside.is_inside = false;
    if (inside.saw_aggregate) fail(statement_rule::clause_takes_no_aggregate, *inside.aggregate);
    if (is_nullable && !column.flag) fail(statement_rule::writes_null_only_where_allowed, column);
  }
}

// Where the query gives no row, all columns become NULL.
constexpr void checker::check_written_row(const node& columns, const query_info& query, scope& inside) {
  bool nullable[longest_list]{};
  check_subquery(query, inside, nullable);
  for (unsigned place = 0; place < columns.count; ++place) {
    if ((nullable[place] || !always_has_one_row(query)) && !columns.operand(place).flag)
      fail(statement_rule::writes_null_only_where_allowed, columns.operand(place));
  }
}

// No choice at run time takes a condition of MERGE away: a case would be that of every row.
constexpr void checker::check_case(const clause_info& said, scope& inside) {
  inside.hides_target = !said.is_matched;
  if (said.target_count > 0) visit_row(said.expression(), inside);
  check_written(said, inside);
  inside.hides_target = false;
}

constexpr void checker::check_which_rows(const query_info& query) {
  if (query.has(part::merge_into)) check_rows_of_merge(query);
  if ((!query.has(part::update) && !query.has(part::delete_from)) || query.has(part::all_rows)) return;
  if (query.has(part::rows_by)) return;
  const relation_info& target = target_of(query);
  if (can_all_vanish(query, part::where) || from_can_widen(query))
    fail(statement_rule::says_which_rows, target.alias.text);
  if (!where_reads(query, target.id)) fail(statement_rule::where_reads_what_is_written, target.alias.text);
}

// Of what is inserted the query that is merged says how much it is, and so it may say it at run time.
constexpr void checker::check_rows_of_merge(const query_info& query) {
  const relation_info& target = target_of(query);
  bool changes_rows = false;
  bool is_sure = true;
  for (unsigned place = 0; place < query.count; ++place) {
    const clause_info& said = query.clause(place);
    if (said.what != part::merge_when || !said.is_matched || said.merge == merge_action::nothing) continue;
    changes_rows = true;
    is_sure = is_sure && (said.target_count == 0 || !can_vanish(said.expression()));
  }
  for (unsigned place = 0; place < query.count; ++place) {
    const clause_info& said = query.clause(place);
    if (said.what == part::from)
      is_sure = is_sure && !can_vanish(said.expression()) && surely_reads(said.expression(), target.id);
  }
  if (changes_rows && !is_sure) fail(statement_rule::merge_says_which_rows, target.alias.text);
}

// The query of an INSERT stands for itself: it reads what WITH declares, and nothing of the table that is written.
constexpr void checker::check_inserted(const query_info& query, const clause_info& said) {
  const declarations declared(query);
  const query_info declaring = declared.query();
  scope around{.query = &declaring, .outer = nullptr, .has_outer = false, .visible = 0};
  bool nullable[longest_list]{};
  check_subquery(said.query(), around, nullable);
  for (unsigned each = 0; each < said.count; ++each) {
    const node& column = said.expression(each);
    if (nullable[each] && !column.flag) fail(statement_rule::writes_null_only_where_allowed, column);
  }
}

// A row that is inserted was not there before, and one that is deleted is not there behind it.
constexpr bool checker::visit_changed(const node& column, scope& inside) {
  if (place_ != part::returning || target_of(*inside.query).id != column.relation->id) {
    fail(statement_rule::old_and_new_stand_in_returning, column.relation->alias.text, column.name.text);
    return false;
  }
  const part absent = column.detail != 0 ? part::delete_from : part::insert_into;
  return column.flag || inside.merges() || inside.query->has(absent);
}

}  // namespace sequent::detail
