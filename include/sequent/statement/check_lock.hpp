// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <sequent/statement/check.hpp>
#include <sequent/statement/lock.hpp>

/// How `checker` checks locks of rows.
namespace sequent::detail {

/// Whether a lock reaches the rows of a relation: of a CTE it would be silently ignored.
constexpr bool has_rows_of_tables(const relation_info& locked) {
  return locked.kind == relation_kind::table || locked.kind == relation_kind::derived;
}

/// What makes of rows something else.
inline constexpr part parts_of_no_rows[] = {part::distinct, part::distinct_on, part::group_by, part::having};

/// Whether a query selects, or sorts by, what is computed from several rows.
constexpr bool selects_what_is_of_rows(const query_info& query) {
  for (unsigned place = 0; place < query.count; ++place) {
    const clause_info& said = query.clause(place);
    if (said.what != part::select_list && said.what != part::order_by) continue;
    for (unsigned each = 0; each < said.count; ++each) {
      if (holds_aggregate(said.expression(each)) || holds_window(said.expression(each))) return true;
    }
  }
  return false;
}

/// Whether what a query selects are rows of tables, which a lock of it locks: it goes on into the queries of FROM.
constexpr bool selects_rows_of_tables(const query_info& query) {
  for (const part each : parts_of_no_rows) {
    if (query.has(each)) return false;
  }
  if (query.has(part::compound) || selects_what_is_of_rows(query)) return false;
  const scope inside{.query = &query, .outer = nullptr, .has_outer = false, .visible = query.count};
  for (unsigned place = 0; place < query.count; ++place) {
    const clause_info& said = query.clause(place);
    if (said.what != part::from) continue;
    const relation_info& read = said.relation();
    if (read.kind == relation_kind::derived && !selects_rows_of_tables(*read.body)) return false;
    if (has_rows_of_tables(read) && inside.find(read.id).may_be_absent) return false;
  }
  return true;
}

// PostgreSQL manual, SELECT, The Locking Clause. NOLINTNEXTLINE(readability-function-cognitive-complexity)
constexpr void checker::check_lock(const query_info& query, const clause_info& lock, scope& inside) {
  for (const part each : parts_of_no_rows) {
    if (query.has(each)) fail(statement_rule::locks_rows, name_of(each), "(lock)");
  }
  if (inside.saw_aggregate) fail(statement_rule::locks_rows, *inside.aggregate);
  for (unsigned place = 0; place < query.count; ++place) {
    const clause_info& said = query.clause(place);
    if (said.what == part::limit && said.detail != 0 && static_cast<lock_wait>(lock.detail % 4U) == lock_wait::skips)
      fail(statement_rule::ties_are_not_skipped, "WITH TIES");
    if (said.what != part::select_list && said.what != part::order_by) continue;
    for (unsigned each = 0; each < said.count; ++each) {
      if (holds_window(said.expression(each))) fail(statement_rule::locks_rows, said.expression(each));
    }
  }
  for (unsigned each = 0; each < lock.relation_count; ++each) {
    const relation_info& locked = lock.relation(each);
    const scope::found_relation at = inside.find(locked.id);
    if (!at.found || !has_rows_of_tables(locked)) {
      fail(statement_rule::locks_what_from_has, locked.alias.text);
    } else if (at.may_be_absent) {
      fail(statement_rule::locks_no_absent_row, locked.alias.text);
    } else if (locked.kind == relation_kind::derived && !selects_rows_of_tables(*locked.body)) {
      fail(statement_rule::locks_rows, locked.alias.text, "(lock)");
    }
  }
  if (lock.relation_count > 0) return;
  for (unsigned place = 0; place < query.count; ++place) {
    const clause_info& said = query.clause(place);
    if (!inside.has_relation(said)) continue;
    const relation_info& locked = said.relation();
    if (!has_rows_of_tables(locked)) fail(statement_rule::locks_what_from_has, locked.alias.text);
    if (inside.find(locked.id).may_be_absent) fail(statement_rule::locks_no_absent_row, locked.alias.text);
    if (locked.kind == relation_kind::derived && !selects_rows_of_tables(*locked.body))
      fail(statement_rule::locks_rows, locked.alias.text, "(lock)");
  }
}

}  // namespace sequent::detail
