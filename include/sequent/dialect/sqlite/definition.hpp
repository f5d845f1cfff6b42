// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include <sequent/dialect/definition_text.hpp>
#include <sequent/dialect/sqlite/affinity.hpp>
#include <sequent/dialect/sqlite/keywords.hpp>
#include <sequent/dialect/sqlite/sqlite.hpp>
#include <sequent/schema/column_facts.hpp>
#include <sequent/schema/constraint_facts.hpp>
#include <sequent/schema/table_facts.hpp>
#include <sequent/statement/definition/style.hpp>
#include <sequent/statement/definition/writer.hpp>

namespace sequent {

/// How SQLite defines tables.
class sqlite_style final : public definition::style {
 public:
  constexpr sqlite_style() : style({.keywords = &sqlite_keywords}) {}

  /// The four types of a STRICT table that hold what we store (SQLite manual, STRICT Tables).
  constexpr void usual_type(definition::writer& out, const column_facts& column) const override {
    if (is_integer(column.kind) || column.kind == stored_kind::boolean) {
      out.text("INTEGER");
    } else if (column.kind == stored_kind::decimal) {
      if (column.digits > digits_of_integer) out.needs(feature::decimals_of_more_than_18_digits);
      out.text("INTEGER");
    } else if (is_floating(column.kind)) {
      out.text("REAL");
    } else if (column.kind == stored_kind::binary) {
      out.text("BLOB");
    } else {
      out.text("TEXT");
    }
  }

  /// SQLite calculates with integers and with floating-point numbers: exact is a count of units.
  constexpr void decimal_default(definition::writer& out, const column_facts&, wide_integer units) const override {
    out.decimal(units, 0);
  }

  /// A type that SQLite does not know may convert what is stored, as a text "007" to the number 7.
  [[nodiscard]] constexpr bool custom_type_keeps(const column_facts& column) const override {
    return sqlite_affinity_keeps(column.kind, sqlite_affinity_of(column.custom_type));
  }

  constexpr void text_limit(definition::writer& out, std::string_view column, std::size_t length) const override {
    out.text("length(");
    out.identifier(column);
    out.text(") <= ");
    out.number(length);
  }

  /// Only the rowid is numbered, and a column of that very type which alone is the primary key is the rowid.
  constexpr void numbering(definition::writer& out, const column_facts& column) const override {
    if (!column.is_whole_primary_key || column.has_custom_type) out.needs(feature::identity_outside_primary_key);
    out.text(" PRIMARY KEY");
  }

  [[nodiscard]] constexpr bool stands_at_its_column(const table_facts& table,
                                                    const constraint_facts& constraint) const override {
    if (constraint.kind != constraint_kind::primary_key) return false;
    for (const auto& column : table.columns) {
      if (column.is_whole_primary_key) return column.is_identity;
    }
    return false;
  }

  constexpr void value_check(definition::writer& out, const column_facts& column) const override {
    if (column.kind == stored_kind::boolean) {
      out.text(" CHECK (");
      out.identifier(column.name);
      out.text(" IN (0, 1))");
    }
  }

  /// A schema is an attached database in SQLite. A foreign key cannot leave it, and does not name it.
  constexpr void referenced_table(definition::writer& out, const table_facts& table,
                                  const table_facts& referenced) const override {
    if (table.schema_name != referenced.schema_name) out.needs(feature::reference_across_schemas);
    out.identifier(referenced.table_name);
  }

  /// A STRICT table takes no value of another type, and no type but those of SQLite.
  constexpr void table_options(definition::writer& out, const table_facts& table) const override {
    if (tells_columns_apart_by_case(table)) out.needs(feature::names_told_apart_by_case);
    for (const auto& column : table.columns) {
      if (column.has_custom_type) return;
    }
    out.text(" STRICT");
  }

  [[nodiscard]] constexpr bool is_same_name(std::string_view left, std::string_view right) const override {
    return detail::is_same_folded(left, right);
  }

  /// The attached database is said of the index, not of its table.
  constexpr void index_of_table(definition::writer& out, std::string_view index_name,
                                const table_facts& table) const override {
    out.qualified_name(table.schema_name, index_name);
    out.text(" ON ");
    out.identifier(table.table_name);
  }

  /// Others that write wait from the start: what has begun by reading would not wait, but fail.
  [[nodiscard]] constexpr std::string_view begin() const override { return "BEGIN IMMEDIATE"; }

  constexpr void index_search(definition::writer& out, const table_facts& table,
                              std::span<const std::string_view> columns) const override {
    const auto arguments = [&] {
      if (table.schema_name.empty()) return;
      out.text(", ");
      out.text_literal(table.schema_name);
    };
    out.text("SELECT 1 FROM pragma_index_list(");
    out.text_literal(table.table_name);
    arguments();
    out.text(") AS found WHERE NOT found.partial AND (SELECT count(*) FROM pragma_index_info(found.name");
    arguments();
    out.text(")) = ");
    out.number(columns.size());
    for (std::size_t place = 0; place < columns.size(); ++place) {
      out.text(" AND EXISTS (SELECT 1 FROM pragma_index_info(found.name");
      arguments();
      out.text(") WHERE seqno = ");
      out.number(place);
      out.text(" AND name = ");
      out.text_literal(columns[place]);
      out.text(" COLLATE NOCASE)");
    }
  }

  /// For the rest of the transaction, foreign keys are checked at its end.
  [[nodiscard]] constexpr std::string_view before_dropping_a_circle() const override {
    return "PRAGMA defer_foreign_keys = ON";
  }

 private:
  constexpr bool tells_columns_apart_by_case(const table_facts& table) const {
    for (std::size_t place = 1; place < table.columns.size(); ++place) {
      for (std::size_t before = 0; before < place; ++before) {
        if (is_same_name(table.columns[before].name, table.columns[place].name)) return true;
      }
    }
    return false;
  }

  /// How many decimal digits each have their integer.
  static constexpr int digits_of_integer = 18;
};

template <>
inline constexpr sqlite_style definition_style<sqlite>{};

}  // namespace sequent
