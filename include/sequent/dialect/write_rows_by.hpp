// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <string_view>
#include <utility>

#include <sequent/dialect/statement_writer.hpp>

/// How `statement_writer` writes an UPDATE of many patches: with arrays it joins their rows, and otherwise it is that
/// of one of them.
namespace sequent {

namespace detail {

/// Calls a function with each column that the patches of this run give: its place among the slots, the column, and
/// whether it is one by which they find their rows.
template <class Function>
constexpr void for_each_given(const clause_info& said, const Function& function) {
  for (unsigned each = said.target_count; each < said.count; ++each) {
    bool is_key = false;
    for (unsigned key = 0; key < said.target_count; ++key)
      is_key = is_key || said.expression(key).name == said.expression(each).name;
    function(each - said.target_count, said.expression(each), is_key);
  }
}

}  // namespace detail

constexpr void statement_writer::write_given(const node& column, unsigned slot) {
  if (dialect_.has_arrays) {
    put_identifier(detail::interned<name{"sequent_given"}>);
    put(".");
    put_identifier(column.name);
  } else {
    slot_ = slot;
    write_placeholder();
  }
}

constexpr void statement_writer::write_matched_set(const detail::clause_info& said) {
  const unsigned base = slot_;
  bool is_first = true;
  detail::for_each_given(said, [&](unsigned place, const node& column, bool is_key) {
    if (is_key || !is_there(base + place)) return;
    put(is_first ? " SET " : ", ");
    is_first = false;
    put_identifier(column.name);
    put(" = ");
    write_given(column, base + place);
  });
}

constexpr void statement_writer::write_rows_by(const detail::query_info& query, unsigned base) {
  unsigned before = base;
  unsigned clause = 0;
  for (; query.clause(clause).what != part::rows_by; ++clause) before = behind(before, query.clause(clause).slots);
  const detail::clause_info& said = query.clause(clause);
  if (dialect_.has_arrays) {
    std::string_view separator = " FROM unnest(";
    const auto write_each = [&](auto&& write_one) {
      detail::for_each_given(said, [&](unsigned place, const node& column, bool) {
        if (!is_there(before + place)) return;
        put(std::exchange(separator, ", "));
        write_one(before + place, column);
      });
    };
    write_each([&](unsigned slot, const node&) {
      slot_ = slot;
      write_placeholder();
    });
    put(") AS ");
    put_identifier(detail::interned<name{"sequent_given"}>);
    separator = " (";
    write_each([&](unsigned, const node& column) { put_identifier(column.name); });
    put(")");
  }
  std::string_view separator = " WHERE ";
  detail::for_each_given(said, [&](unsigned place, const node& column, bool is_key) {
    if (!is_key) return;
    put(std::exchange(separator, " AND "));
    write_column(column);
    put(" = ");
    write_given(column, before + place);
  });
  write_conditions(query, part::where, " AND ", base);
}

}  // namespace sequent
