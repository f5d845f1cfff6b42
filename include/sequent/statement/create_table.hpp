// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <array>
#include <span>
#include <string_view>

#include <sequent/meta/type_list.hpp>
#include <sequent/schema/definition_check.hpp>
#include <sequent/schema/table.hpp>
#include <sequent/schema/table_facts.hpp>
#include <sequent/statement/definition/column.hpp>
#include <sequent/statement/definition/constraint.hpp>
#include <sequent/statement/definition/style.hpp>
#include <sequent/statement/definition/writer.hpp>
#include <sequent/statement/definition_statement.hpp>

namespace sequent {

namespace definition {

/// Whether a table's definition leaves the constraint out: a foreign key to one of the excluded tables.
constexpr bool is_excluded(const constraint_facts& constraint, std::span<const table_facts* const> excluded) {
  if (constraint.kind != constraint_kind::foreign_key) return false;
  // The algorithm costs the compilers of a user more. NOLINTNEXTLINE(readability-use-anyofallof)
  for (const auto* const table : excluded) {
    if (is_same_table(constraint.referenced(), *table)) return true;
  }
  return false;
}

/// Writes a CREATE TABLE without indexes, and without the foreign keys to the excluded tables.
constexpr void write_create_table(writer& out, const style& how, const table_facts& table, bool if_not_exists,
                                  std::span<const table_facts* const> excluded) {
  out.text(if_not_exists ? "CREATE TABLE IF NOT EXISTS " : "CREATE TABLE ");
  out.qualified_name(table.schema_name, table.table_name);
  std::string_view separator = " (";
  for (const auto& column : table.columns) {
    out.text(separator);
    separator = ", ";
    write_column(out, how, column);
    if (column.has_custom_type && !how.custom_type_keeps(column)) out.refuse_type(table.table_name, column.name);
  }
  for (const auto& constraint : table.constraints) {
    if (constraint.kind == constraint_kind::index || is_excluded(constraint, excluded) ||
        how.stands_at_its_column(table, constraint)) {
      continue;
    }
    out.text(separator);
    write_constraint(out, how, table, constraint);
  }
  out.text(")");
  how.table_options(out, table);
}

}  // namespace definition

/// A CREATE TABLE: the columns of a table and its constraints, without its indexes.
template <class Table, bool IfNotExists = false, class... Excluded>
struct create_table_statement : definition_base {
  /// Does nothing where the database has a table of that name, whatever it looks like.
  [[nodiscard]] constexpr auto if_not_exists() const { return create_table_statement<Table, true, Excluded...>{}; }

  /// Leaves out the foreign keys to these tables, for they are created later: see `add_foreign_key`.
  template <template <class> class... Schemas, name... Aliases>
  [[nodiscard]] constexpr auto without_foreign_keys_to(const table<Schemas, Aliases>&...) const {
    return create_table_statement<Table, IfNotExists, description<Schemas>...>{};
  }

  static constexpr void write(definition::writer& out, const definition::style& how) {
    const std::array<const table_facts*, sizeof...(Excluded)> excluded{&Excluded::facts()...};
    definition::write_create_table(out, how, Table::facts(), IfNotExists, excluded);
  }
};

/// Creates a table as its schema says.
template <template <class> class Schema, name Alias>
[[nodiscard]] constexpr auto create_table(const table<Schema, Alias>&) {
  static_assert(detail::definition_check<Schema>::holds);
  return create_table_statement<description<Schema>>{};
}

}  // namespace sequent
