// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

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
  constexpr sqlite_style() : style({.keywords = sqlite_keywords}) {}

  /// The four types of a STRICT table that hold what we store (SQLite manual, STRICT Tables).
  constexpr void usual_type(definition::writer& out, const column_facts& column) const override {
    if (is_integer(column.kind) || column.kind == stored_kind::boolean) {
      out.text("INTEGER");
    } else if (is_floating(column.kind)) {
      out.text("REAL");
    } else if (column.kind == stored_kind::binary) {
      out.text("BLOB");
    } else {
      out.text("TEXT");
    }
  }

  /// A type that SQLite does not know may convert what is stored, as a text "007" to the number 7.
  constexpr void custom_type(definition::writer& out, const column_facts& column) const override {
    if (!sqlite_affinity_keeps(column.kind, sqlite_affinity_of(column.custom_type))) {
      out.needs(feature::foreign_column_type);
    }
    style::custom_type(out, column);
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
    } else if (column.has_length) {
      out.text(" CHECK (length(");
      out.identifier(column.name);
      out.text(") <= ");
      out.number(column.length);
      out.text(")");
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
    for (const auto& column : table.columns) {
      if (column.has_custom_type) return;
    }
    out.text(" STRICT");
  }

  /// The attached database is said of the index, not of its table.
  constexpr void index_of_table(definition::writer& out, std::string_view index_name,
                                const table_facts& table) const override {
    out.qualified_name(table.schema_name, index_name);
    out.text(" ON ");
    out.identifier(table.table_name);
  }

  /// For the rest of the transaction, foreign keys are checked at its end.
  [[nodiscard]] constexpr std::string_view before_dropping_a_circle() const override {
    return "PRAGMA defer_foreign_keys = ON";
  }
};

template <>
inline constexpr sqlite_style definition_style<sqlite>{};

}  // namespace sequent
