// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <span>
#include <string>

#include <sequent/dialect/dialect_info.hpp>
#include <sequent/dialect/sql.hpp>
#include <sequent/dialect/statement_writer.hpp>

namespace sequent {

constexpr void statement_writer::write_target_of(const detail::query_info& insert) {
  write_table_name(insert.clause(0).relation());
}

constexpr void statement_writer::write_columns_of(const detail::query_info& insert) {
  write_given_columns(insert.clause(1), insert.clause(0).slots);
}

namespace detail {

/// The table that rows go to and the columns that they give, as these stand in SQL: `users` and `name, "order"`. No
/// columns, where all of a row are the database's to fill in.
struct copy_target {
  std::string table;
  std::string columns;
};

/// Where an INSERT of rows puts them, for a COPY of these. Throws `invalid_name`.
inline copy_target copy_target_of(const dialect_info& dialect, const query_info& insert,
                                  std::span<const bound::slot> slots) {
  return {.table = text_written(dialect, slots, [&](statement_writer& writer) { writer.write_target_of(insert); }),
          .columns = text_written(dialect, slots, [&](statement_writer& writer) { writer.write_columns_of(insert); })};
}

}  // namespace detail
}  // namespace sequent
