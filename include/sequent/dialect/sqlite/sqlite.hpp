// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <sequent/dialect/dialect_info.hpp>
#include <sequent/dialect/sqlite/keywords.hpp>
#include <sequent/dialect/write_aggregate.hpp>
#include <sequent/dialect/write_clause.hpp>
#include <sequent/dialect/write_expression.hpp>
#include <sequent/schema/name.hpp>
#include <sequent/schema/stored_kind.hpp>
#include <sequent/statement/reading.hpp>

namespace sequent {

namespace detail {

/// Whether an expression of a floating-point type is such a number in SQLite, too, and not an integer: what chooses
/// among several values, or rounds one, gives an integer there as it is.
constexpr bool is_surely_fraction(const node& said) {
  switch (said.kind) {
    case node_kind::parameter:
      return is_floating(said.type);
    case node_kind::column: {
      const found_column stored = column_named(*said.relation, said.name.text);
      return stored.found && is_floating(stored.column->kind);
    }
    case node_kind::negative:
      return is_surely_fraction(said.operand());
    case node_kind::binary:
      return said.operation() == binary_operator::divided_as_fraction || is_surely_fraction(said.operand(0)) ||
             is_surely_fraction(said.operand(1));
    default:
      return false;
  }
}

constexpr bool spell_binary_for_sqlite(statement_writer& writer, const node& said) {
  constexpr precedence operand_place = tighter(precedence::comparison);
  switch (said.operation()) {
    case binary_operator::divided_as_fraction:
      // Of two integers SQLite would drop the remainder.
      if (is_surely_fraction(said.operand(0)) || is_surely_fraction(said.operand(1))) return false;
      writer.put("CAST(");
      writer.write(said.operand(0));
      writer.put(" AS REAL) / ");
      writer.write(said.operand(1), tighter(precedence::multiplicative));
      return true;
    case binary_operator::distinct_from:
    case binary_operator::not_distinct_from:
      // IS compares NULL as a value in every version of SQLite; IS DISTINCT FROM came with 3.39.
      writer.write(said.operand(0), operand_place);
      writer.put(said.operation() == binary_operator::distinct_from ? " IS NOT " : " IS ");
      writer.write(said.operand(1), operand_place);
      return true;
    default:
      return false;
  }
}

constexpr bool spell_for_sqlite(statement_writer& writer, const node& said) {
  constexpr precedence operand_place = tighter(precedence::comparison);
  switch (said.kind) {
    case node_kind::in_range:
      // The values of a range travel as a JSON array (SQLite manual, json_each), and JSON has no binary strings.
      if (said.type == stored_kind::binary) writer.needs(feature::list_of_binary);
      writer.write(said.operand(), operand_place);
      writer.put(said.flag ? " NOT IN (SELECT value FROM json_each(" : " IN (SELECT value FROM json_each(");
      writer.write_placeholder();
      writer.put("))");
      return true;
    case node_kind::in_list:
      // Rows stand in a list of SQLite as VALUES only.
      if (said.operand().kind != node_kind::row_value) return false;
      writer.write(said.operand(), operand_place);
      writer.put(said.flag ? " NOT IN (VALUES " : " IN (VALUES ");
      for (unsigned place = 1; place < said.count; ++place) {
        if (place > 1) writer.put(", ");
        writer.write(said.operand(place));
      }
      writer.put(")");
      return true;
    case node_kind::like:
      // LIKE has no escape character in SQLite unless it is given one; here it is that of PostgreSQL.
      writer.write_standard(said);
      writer.put(" ESCAPE '\\'");
      return true;
    case node_kind::call:
      if (said.function->in_sqlite.empty()) return false;
      writer.write_call(said, said.function->in_sqlite);
      return true;
    case node_kind::binary:
      return spell_binary_for_sqlite(writer, said);
    default:
      return false;
  }
}

/// SQLite has truth values as 0 and 1, and calls some aggregates otherwise.
constexpr aggregate_form form_for_sqlite(const node& function) {
  struct other_name {
    std::string_view name;
    std::string_view spelling;
    std::string_view of_no_rows{};
  };
  constexpr other_name others[] = {{"bool_and", "min("},
                                   {"bool_or", "max("},
                                   {"string_agg", "group_concat("},
                                   {"json_agg", "json_group_array(", "'[]'"},
                                   {"json_object_agg", "json_group_object(", "'{}'"}};
  for (const other_name& other : others) {
    if (function.name.text == other.name) return {.spelling = other.spelling, .of_no_rows = other.of_no_rows};
  }
  return standard_form(function);
}

}  // namespace detail

/// SQLite: its dialect, and the name of the backend.
struct sqlite {
  static constexpr auto dialect_name = name{"SQLite"};
  static constexpr feature_set features = feature::extremes_of_any_type | feature::full_text_search;

  // OFFSET needs a LIMIT in SQLite; a negative one is none.
  static constexpr dialect_info info{.placeholder = "?",
                                     .keywords = &sqlite_keywords,
                                     .features = features,
                                     .spelling = detail::spell_for_sqlite,
                                     .form = detail::form_for_sqlite,
                                     .backslashes = backslash::plain,
                                     .no_limit = " LIMIT -1",
                                     .has_arrays = false,
                                     .needs_where_before_conflict = true,
                                     .writes_while_reading = true};
};

}  // namespace sequent
