// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <sequent/statement/check.hpp>

/// How `checker` checks LIMIT and OFFSET.
namespace sequent::detail {

// A subquery in it sees what WITH declares. PostgreSQL would let it read the query around its own, and SQLite does not.
constexpr void checker::check_limit(const query_info& query, const clause_info& said, const scope& inside) {
  if (said.detail != 0 && !has_sure_order(query)) fail(statement_rule::ties_are_of_an_order, "WITH TIES");
  const node& count = said.expression();
  if (count.kind == node_kind::parameter || count.kind == node_kind::literal) return;
  if (reads_any(count) || holds_aggregate(count) || holds_window(count)) {
    fail(statement_rule::limit_reads_no_column, count);
    return;
  }
  const declarations declared(query);
  const query_info declaring = declared.query();
  scope around{.query = &declaring, .outer = inside.outer, .has_outer = inside.has_outer, .visible = declaring.count};
  if (visit(count, around)) fail(statement_rule::limit_is_never_null, count);
}

}  // namespace sequent::detail
