// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <span>
#include <string_view>

#include <sequent/dialect/statement_writer.hpp>
#include <sequent/schema/name_list.hpp>
#include <sequent/statement/queries_below.hpp>

/// How `statement_writer` writes what an INSERT inserts, and what it does on conflict.
namespace sequent {

// A column that gets its default is not named: SQLite has no DEFAULT among VALUES.
constexpr void statement_writer::write_values(const detail::query_info& query, const detail::clause_info& said) {
  unsigned given = 0;
  for (unsigned each = 0; each < said.count; each += 2) {
    if (said.expression(each + 1).kind == node_kind::column_default) continue;
    put(given++ == 0 ? " (" : ", ");
    put_identifier(said.expression(each).name);
  }
  if (given == 0) {
    write_default_values(query);
    return;
  }
  put(") VALUES (");
  given = 0;
  for (unsigned each = 0; each < said.count; each += 2) {
    if (said.expression(each + 1).kind == node_kind::column_default) continue;
    if (given++ > 0) put(", ");
    write(said.expression(each + 1));
  }
  put(")");
}

constexpr void statement_writer::write_default_values(const detail::query_info& query) {
  if (query.has(part::on_conflict)) needs(feature::default_values_on_conflict);
  put(" DEFAULT VALUES");
}

constexpr void statement_writer::write_inserted_query(const detail::query_info& query,
                                                      const detail::clause_info& said) {
  for (unsigned each = 0; each < said.count; ++each) {
    put(each == 0 ? " (" : ", ");
    put_identifier(said.expression(each).name);
  }
  put(") ");
  const bool needs_where = dialect_.needs_where_before_conflict && query.has(part::on_conflict);
  // Of a set operation, no query in it has a WHERE for the whole.
  const bool is_wrapped = needs_where && said.query().has(part::compound);
  if (is_wrapped) put("SELECT * FROM (");
  needs_where_ = needs_where && !is_wrapped;
  write_query(said.query());
  if (is_wrapped) put(") WHERE TRUE");
}

constexpr bool statement_writer::write_given_columns(const detail::clause_info& said, unsigned base) {
  unsigned given = 0;
  for (unsigned each = 0; each < said.count; ++each) {
    if (!is_there(base + each)) continue;
    if (given++ > 0) put(", ");
    put_identifier(said.expression(each).name);
  }
  return given > 0;
}

constexpr void statement_writer::write_row(const detail::query_info& query, const detail::clause_info& said) {
  const unsigned base = slot_;
  bool may_be_empty = true;
  bool is_empty = true;
  for (unsigned each = 0; each < said.count; ++each) {
    if (!detail::is_choice(slots_[base + each].kind)) may_be_empty = false;
    if (is_there(base + each)) is_empty = false;
  }
  if (may_be_empty && query.has(part::on_conflict)) needs(feature::default_values_on_conflict);
  if (is_empty) {
    put(" DEFAULT VALUES");
    return;
  }
  put(" (");
  write_given_columns(said, base);
  const bool as_arrays = said.what == part::range_values && dialect_.has_arrays;
  put(as_arrays ? ") SELECT * FROM unnest(" : ") VALUES (");
  bool is_first = true;
  for (unsigned each = 0; each < said.count; ++each) {
    slot_ = base + each;
    if (!is_there(slot_)) continue;
    if (!is_first) put(", ");
    is_first = false;
    write_placeholder();
  }
  put(")");
}

constexpr void statement_writer::write_conflict(const detail::query_info& query, unsigned base) {
  unsigned before = base;
  unsigned place = 0;
  for (; query.clause(place).what != part::on_conflict; ++place) before = behind(before, query.clause(place).slots);
  const detail::clause_info& said = query.clause(place);
  put(" ON CONFLICT");
  if (!said.name.empty()) {
    needs(feature::conflict_on_constraint);
    put(" ON CONSTRAINT ");
    put_identifier(said.name);
  }
  for (unsigned each = 0; each < said.target_count; ++each) {
    put(each == 0 ? " (" : ", ");
    put_identifier(said.expression(each).name);
  }
  if (said.target_count > 0) put(")");
  write_conditions(query, part::conflict_index, " WHERE ", base);
  if (said.action == detail::conflict_action::nothing) {
    put(" DO NOTHING");
    return;
  }
  // A single row is written behind all that is computed for it.
  if (query.has(part::range_values) || query.has(part::from_select)) {
    const auto require = [&](const detail::clause_info& computed) {
      for (unsigned each = computed.target_count; each < computed.count; ++each) {
        if (detail::reads_table_below(computed.expression(each), query.clause(0).relation()))
          needs(feature::query_of_the_written_table);
      }
    };
    require(said);
    for (unsigned each = 0; each < query.count; ++each) {
      if (query.clause(each).what == part::conflict_where) require(query.clause(each));
    }
  }
  put(" DO UPDATE SET ");
  slot_ = before;
  if (said.action == detail::conflict_action::update) {
    write_assignments(said, said.target_count);
  } else {
    write_proposed(query, said, base);
  }
  write_conditions(query, part::conflict_where, " WHERE ", base);
}

constexpr void statement_writer::write_proposed(const detail::query_info& query, const detail::clause_info& conflict,
                                                unsigned base) {
  const std::span<const std::string_view> key = query.clause(0).relation().key;
  const auto is_of_key = [&](const node& column) {
    for (unsigned each = 0; each < conflict.target_count; ++each) {
      if (conflict.expression(each).name == column.name) return true;
    }
    return position_of(column.name.text, key) != no_column;
  };
  const auto write_one = [&](const node& column, bool is_first) {
    if (!is_first) put(", ");
    put_identifier(column.name);
    put(" = excluded.");
    put_identifier(column.name);
  };
  bool is_first = true;
  unsigned before = base;
  for (unsigned place = 0; place < query.count; before = behind(before, query.clause(place++).slots)) {
    const detail::clause_info& said = query.clause(place);
    const bool is_row = said.what == part::row_values || said.what == part::range_values;
    if (!is_row && said.what != part::values && said.what != part::from_select) continue;
    const unsigned stride = said.what == part::values ? 2 : 1;
    for (unsigned each = 0; each < said.count; each += stride) {
      const node& column = said.expression(each);
      if ((is_row && !is_there(before + each)) || is_of_key(column)) continue;
      write_one(column, is_first);
      is_first = false;
    }
  }
  // So that the row is one that the statement changed, and RETURNING gives it.
  if (is_first) write_one(conflict.expression(0), true);
}

}  // namespace sequent
