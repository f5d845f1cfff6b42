// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include <sequent/expression/feature.hpp>
#include <sequent/schema/column.hpp>
#include <sequent/schema/name_list.hpp>
#include <sequent/schema/rules.hpp>
#include <sequent/schema/table.hpp>
#include <sequent/schema/table_facts.hpp>
#include <sequent/statement/definition/constraint.hpp>
#include <sequent/statement/definition/style.hpp>
#include <sequent/statement/definition/writer.hpp>
#include <sequent/statement/definition_statement.hpp>

namespace sequent {

namespace definition {

// ADD CONSTRAINT has no IF NOT EXISTS in SQL; the block is PostgreSQL's, and so is the only database that alters
// constraints.
constexpr void write_add_constraint(writer& out, const style& how, const table_facts& table,
                                    const constraint_facts& constraint, bool if_not_exists) {
  out.needs(feature::alter_constraint);
  if (if_not_exists) out.text("DO $sequent$ BEGIN ");
  out.text("ALTER TABLE ");
  out.qualified_name(table.schema_name, table.table_name);
  out.text(" ADD ");
  write_constraint(out, how, table, constraint);
  if (if_not_exists) out.text("; EXCEPTION WHEN duplicate_object THEN NULL; END $sequent$");
}

constexpr void write_drop_constraint(writer& out, const table_facts& table, std::string_view constraint,
                                     bool if_exists) {
  out.needs(feature::alter_constraint);
  out.text(if_exists ? "ALTER TABLE IF EXISTS " : "ALTER TABLE ");
  out.qualified_name(table.schema_name, table.table_name);
  out.text(if_exists ? " DROP CONSTRAINT IF EXISTS " : " DROP CONSTRAINT ");
  out.identifier(constraint);
}

}  // namespace definition

/// An ALTER TABLE that adds the constraint at this place of the table's constraints.
template <class Table, std::size_t Place, bool IfNotExists = false>
struct add_constraint_statement : definition_base {
  /// Does nothing where the table has a constraint of that name.
  [[nodiscard]] constexpr auto if_not_exists() const { return add_constraint_statement<Table, Place, true>{}; }

  static constexpr void write(definition::writer& out, const definition::style& how) {
    constexpr const table_facts& table = Table::facts();
    definition::write_add_constraint(out, how, table, table.constraints[Place], IfNotExists);
  }
};

/// An ALTER TABLE that drops the constraint at this place of the table's constraints.
template <class Table, std::size_t Place, bool IfExists = false>
struct drop_declared_constraint_statement : definition_base {
  /// Does nothing where there is no such table, or no such constraint on it.
  [[nodiscard]] constexpr auto if_exists() const { return drop_declared_constraint_statement<Table, Place, true>{}; }

  static constexpr void write(definition::writer& out, const definition::style&) {
    constexpr const table_facts& table = Table::facts();
    definition::write_drop_constraint(out, table, table.constraints[Place].name, IfExists);
  }
};

/// An ALTER TABLE that drops a constraint by its name.
template <class Table, name Name, bool IfExists = false>
struct drop_constraint_statement : definition_base {
  /// Does nothing where there is no such table, or no such constraint on it.
  [[nodiscard]] constexpr auto if_exists() const { return drop_constraint_statement<Table, Name, true>{}; }

  static constexpr void write(definition::writer& out, const definition::style&) {
    definition::write_drop_constraint(out, Table::facts(), Name.view(), IfExists);
  }
};

namespace detail {

/// The place of the foreign key of these columns, in their order; the number of constraints where there is none.
constexpr std::size_t foreign_key_place(const table_facts& table, std::span<const std::string_view> columns) {
  std::size_t place = 0;
  // NOLINTNEXTLINE(readability-simplify-boolean-expr): the search reads as what it looks for.
  while (place < table.constraints.size() && !(table.constraints[place].kind == constraint_kind::foreign_key &&
                                               are_equal_lists(table.constraints[place].columns, columns))) {
    ++place;
  }
  return place;
}

template <class Table>
struct foreign_keys_of {
  template <name First, name... Rest>
  static consteval std::size_t place() {
    constexpr std::size_t found = foreign_key_place(Table::facts(), names_as_values<First, Rest...>);
    constexpr bool exists = found < Table::facts().constraints.size();
    static_assert(
        rules::columns_are_a_foreign_key<offending_name<exists, Table::table_name>, offending_name<exists, First>>,
        "the schema of this table declares no foreign key of these columns");
    return found;
  }

  template <name... Names>
  static constexpr auto added() {
    return add_constraint_statement<Table, place<Names...>()>{};
  }
  template <name... Names>
  static constexpr auto dropped() {
    return drop_declared_constraint_statement<Table, place<Names...>()>{};
  }
};

}  // namespace detail

/// Adds the foreign key that the schema declares for these columns, to a table that was created without it.
template <class Source, name... Names, class... Types, bool... Nullable>
[[nodiscard]] constexpr auto add_foreign_key(const expr<Types, expressions::column<Source, Names, Nullable>>&...) {
  return detail::foreign_keys_of<typename Source::schema>::template added<Names...>();
}

/// Drops the foreign key that the schema declares for these columns.
template <class Source, name... Names, class... Types, bool... Nullable>
[[nodiscard]] constexpr auto drop_foreign_key(const expr<Types, expressions::column<Source, Names, Nullable>>&...) {
  return detail::foreign_keys_of<typename Source::schema>::template dropped<Names...>();
}

/// Drops a constraint by its name, as `drop_constraint<"users_email_key">(users)`.
template <name Name, template <class> class Schema, name Alias>
[[nodiscard]] constexpr auto drop_constraint(const table<Schema, Alias>&) {
  return drop_constraint_statement<description<Schema>, Name>{};
}

}  // namespace sequent
