// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <string_view>

#include <sequent/dialect/statement_writer.hpp>
#include <sequent/statement/named_windows.hpp>
#include <sequent/statement/reading.hpp>

/// How `statement_writer` writes what is computed from several rows: aggregates, their groups, and windows.
namespace sequent {

constexpr void statement_writer::write_aggregate(const node& said) {
  const aggregate_form form = dialect_.form(detail::function_of(said));
  if (!form.result_type.empty()) put("CAST(");
  if (!form.of_no_rows.empty()) put("nullif(");
  write_uncast(said);
  if (!form.of_no_rows.empty()) {
    put(", ");
    put(form.of_no_rows);
    put(")");
  }
  if (form.result_type.empty()) return;
  put(" AS ");
  put(form.result_type);
  put(")");
}

constexpr void statement_writer::write_uncast(const node& said) {
  switch (said.kind) {
    case node_kind::window:
      write_uncast(said.operand(0));
      if (!said.operand(1).name.empty()) {
        put(" OVER ");
        put_identifier(said.operand(1).name);
        break;
      }
      put(" OVER (");
      write(said.operand(1));
      put(")");
      break;
    case node_kind::filtered:
      write_uncast(said.operand(0));
      put(" FILTER (WHERE ");
      write(said.operand(1));
      put(")");
      break;
    default:
      write_arguments(said);
      break;
  }
}

constexpr void statement_writer::write_arguments(const node& function) {
  const aggregate_form form = dialect_.form(function);
  needs(function.function->needs);
  put(form.spelling);
  if (function.flag) put("DISTINCT ");
  if (function.count == 0 && function.kind == node_kind::aggregate) put("*");
  bool is_open = true;
  for (unsigned place = 0; place < function.count; ++place) {
    const node& argument = function.operand(place);
    if (argument.kind == node_kind::ordering) {
      is_open = !function.function->is_within_group;
      put(is_open ? " " : ") WITHIN GROUP (");
      if (is_open) needs(feature::ordered_aggregates);
      write(argument);
      continue;
    }
    if (place > 0) put(", ");
    const bool is_cast = place == 0 && !form.argument_type.empty();
    if (is_cast) put("CAST(");
    write(argument);
    if (!is_cast) continue;
    put(" AS ");
    put(form.argument_type);
    put(")");
  }
  put(")");
}

constexpr void statement_writer::write_grouping(const node& said) {
  constexpr std::string_view spellings[] = {"(", "ROLLUP (", "CUBE (", "GROUPING SETS ("};
  needs(feature::grouping_sets);
  put(said.kind == node_kind::grouping ? "GROUPING(" : spellings[said.detail]);
  write_list(said.operands, said.count);
  put(")");
}

constexpr void statement_writer::write_windows(const detail::query_info& query) {
  const detail::named_windows named(query);
  for (unsigned place = 0; place < named.count; ++place) {
    put(place == 0 ? " WINDOW " : ", ");
    put_identifier(named.window(place).name);
    put(" AS (");
    write(named.window(place));
    put(")");
  }
}

constexpr void statement_writer::write_window_part(const node& said) {
  switch (said.kind) {
    case node_kind::window_definition:
      for (unsigned place = 0; place < said.count; ++place) {
        if (place > 0) put(" ");
        write(said.operand(place));
      }
      break;
    case node_kind::partition:
    case node_kind::ordering:
      put(said.kind == node_kind::partition ? "PARTITION BY " : "ORDER BY ");
      write_list(said.operands, said.count);
      break;
    case node_kind::frame: {
      constexpr std::string_view units[] = {"ROWS ", "RANGE ", "GROUPS "};
      constexpr std::string_view exclusions[] = {"", " EXCLUDE CURRENT ROW", " EXCLUDE GROUP", " EXCLUDE TIES"};
      put(units[said.detail / 4U]);
      if (said.count == 2) put("BETWEEN ");
      write(said.operand(0));
      if (said.count == 2) put(" AND ");
      if (said.count == 2) write(said.operand(1));
      put(exclusions[said.detail % 4U]);
      break;
    }
    default: {
      constexpr std::string_view ends[] = {"UNBOUNDED PRECEDING", " PRECEDING", "CURRENT ROW", " FOLLOWING",
                                           "UNBOUNDED FOLLOWING"};
      if (said.count > 0) write(said.operand());
      put(ends[said.detail]);
      break;
    }
  }
}

}  // namespace sequent
