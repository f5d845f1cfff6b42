// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include <sequent/dialect/definition_text.hpp>
#include <sequent/dialect/postgres/keywords.hpp>
#include <sequent/dialect/postgres/postgres.hpp>
#include <sequent/dialect/postgres/type_name.hpp>
#include <sequent/schema/column_facts.hpp>
#include <sequent/statement/definition/style.hpp>
#include <sequent/statement/definition/writer.hpp>

namespace sequent {

/// How PostgreSQL defines tables.
class postgres_style final : public definition::style {
 public:
  constexpr postgres_style() : style({.keywords = &postgres_keywords, .backslashes = backslash::by_setting}) {}

  constexpr void usual_type(definition::writer& out, const column_facts& column) const override {
    if (column.kind == stored_kind::binary) {
      out.text("bytea");
    } else {
      style::usual_type(out, column);
    }
  }

  /// A varchar of this length would cut blanks at its end in silence. The second half holds for no text, but says
  /// "value too long" as a varchar does (22001): it casts what does not end in a blank, as an assignment would.
  constexpr void text_limit(definition::writer& out, std::string_view column, std::size_t length) const override {
    // What the cast takes is the length and the four bytes in front of a stored text.
    constexpr std::size_t header = 4;
    style::text_limit(out, column, length);
    out.text(" OR pg_catalog.varchar(CAST(");
    out.identifier(column);
    out.text(" AS varchar) || '.', ");
    out.number(length + header);
    out.text(", false) IS NULL");
  }

  [[nodiscard]] constexpr bool custom_type_keeps(const column_facts& column) const override {
    if (column.kind == stored_kind::decimal)
      return postgres_type_keeps_decimals(column.digits, column.scale, column.custom_type);
    return postgres_type_keeps(column.kind, column.custom_type);
  }

  /// Indexes and what has one share their names with the tables of the schema.
  [[nodiscard]] constexpr bool shares_the_names_of_tables(constraint_kind kind) const override {
    return kind == constraint_kind::index || kind == constraint_kind::primary_key || kind == constraint_kind::unique;
  }

  /// IF NOT EXISTS looks and then creates: of two sessions that do so at once, one fails. The number is any that others
  /// are not likely to use.
  [[nodiscard]] constexpr std::string_view lock() const override {
    return "SELECT pg_advisory_xact_lock(8319104478529138548)";
  }

  constexpr void index_search(definition::writer& out, const table_facts& table,
                              std::span<const std::string_view> columns) const override {
    out.text("SELECT 1 FROM pg_index WHERE indrelid = to_regclass(");
    if (!table.schema_name.empty()) {
      out.text("quote_ident(");
      out.text_literal(table.schema_name);
      out.text(") || '.' || ");
    }
    out.text("quote_ident(");
    out.text_literal(table.table_name);
    out.text(")) AND indisvalid AND indpred IS NULL AND indnkeyatts = ");
    out.number(columns.size());
    for (std::size_t place = 0; place < columns.size(); ++place) {
      out.text(" AND pg_get_indexdef(indexrelid, ");
      out.number(place + 1);
      out.text(", true) = quote_ident(");
      out.text_literal(columns[place]);
      out.text(")");
    }
  }
};

template <>
inline constexpr postgres_style definition_style<postgres>{};

}  // namespace sequent
