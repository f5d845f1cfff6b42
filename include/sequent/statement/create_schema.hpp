// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <string_view>

#include <sequent/expression/feature.hpp>
#include <sequent/schema/rules.hpp>
#include <sequent/schema/table.hpp>
#include <sequent/statement/definition/style.hpp>
#include <sequent/statement/definition/writer.hpp>
#include <sequent/statement/definition_statement.hpp>

namespace sequent {

namespace definition {

constexpr void write_create_schema(writer& out, std::string_view schema, bool if_not_exists) {
  out.needs(feature::create_schema);
  out.text(if_not_exists ? "CREATE SCHEMA IF NOT EXISTS " : "CREATE SCHEMA ");
  out.identifier(schema);
}

}  // namespace definition

/// A CREATE SCHEMA: the namespace of tables that has this name, not the tables in it.
template <name SchemaName, bool IfNotExists = false>
struct create_schema_statement : definition_base {
  /// Does nothing where the database has a namespace of that name.
  [[nodiscard]] constexpr auto if_not_exists() const { return create_schema_statement<SchemaName, true>{}; }

  static constexpr void write(definition::writer& out, const definition::style&) {
    definition::write_create_schema(out, SchemaName.view(), IfNotExists);
  }
};

/// Creates the namespace (`schema_name`) that a table is in. PostgreSQL asks for the CREATE privilege on the database
/// even where the namespace exists.
template <template <class> class Schema, name Alias>
[[nodiscard]] constexpr auto create_schema(const table<Schema, Alias>&) {
  constexpr auto schema_name = description<Schema>::schema_name;
  static_assert(
      rules::table_is_in_a_schema<detail::offending_name<!schema_name.empty(), description<Schema>::table_name>>,
      "this table names no schema to be in: declare `static constexpr sequent::name schema_name`");
  return create_schema_statement<schema_name>{};
}

}  // namespace sequent
