// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <sequent/schema/table.hpp>
#include <sequent/schema/table_facts.hpp>
#include <sequent/statement/definition/style.hpp>
#include <sequent/statement/definition/writer.hpp>
#include <sequent/statement/definition_statement.hpp>

namespace sequent {

namespace definition {

constexpr void write_drop_table(writer& out, const table_facts& table, bool if_exists) {
  out.text(if_exists ? "DROP TABLE IF EXISTS " : "DROP TABLE ");
  out.qualified_name(table.schema_name, table.table_name);
}

}  // namespace definition

/// A DROP TABLE.
template <class Table, bool IfExists = false>
struct drop_table_statement : definition_base {
  /// Does nothing where the database has no table of that name.
  [[nodiscard]] constexpr auto if_exists() const { return drop_table_statement<Table, true>{}; }

  static constexpr void write(definition::writer& out, const definition::style&) {
    definition::write_drop_table(out, Table::facts(), IfExists);
  }
};

/// Drops a table with its rows and indexes. The database refuses it while another table references it.
template <template <class> class Schema, name Alias>
[[nodiscard]] constexpr auto drop_table(const table<Schema, Alias>&) {
  return drop_table_statement<description<Schema>>{};
}

}  // namespace sequent
