// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstddef>

#include <sequent/dialect/statement_writer.hpp>

/// How `statement_writer` writes what stands in FROM and is neither a table nor a query.
namespace sequent {

// The first row names the columns: SQLite has no list of names behind an alias.
constexpr void statement_writer::write_value_rows(const detail::relation_info& relation) {
  put("(SELECT ");
  for (unsigned row = 0; row < relation.row_count; ++row) {
    if (row > 0) put(row == 1 ? " UNION ALL VALUES (" : "), (");
    for (std::size_t place = 0; place < relation.columns.size(); ++place) {
      if (place > 0) put(", ");
      write_placeholder();
      if (row > 0) continue;
      put(" AS ");
      put_identifier(detail::interned_text(relation.columns[place]));
    }
  }
  put(relation.row_count > 1 ? "))" : ")");
}

constexpr void statement_writer::write_table_function(const detail::relation_info& relation) {
  write(*relation.call);
  put(" AS ");
  put_identifier(relation.alias);
  if (!dialect_.names_columns_of_functions) return;
  for (std::size_t place = 0; place < relation.columns.size(); ++place) {
    put(place == 0 ? " (" : ", ");
    put_identifier(detail::interned_text(relation.columns[place]));
  }
  put(")");
}

}  // namespace sequent
