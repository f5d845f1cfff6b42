// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstddef>
#include <type_traits>

#include <sequent/expression/feature.hpp>
#include <sequent/schema/column.hpp>
#include <sequent/schema/rules.hpp>
#include <sequent/schema/table.hpp>
#include <sequent/schema/table_constraints.hpp>
#include <sequent/statement/definition/constraint.hpp>
#include <sequent/statement/definition/text.hpp>
#include <sequent/statement/statement.hpp>

namespace sequent {

/// An ALTER TABLE that adds the constraint at this place of `table_constraints`.
template <template <class> class Schema, std::size_t Place, bool IfNotExists = false>
struct add_constraint_statement : statement_base {
  using table = description<Schema>;

  /// Does nothing where the table has a constraint of that name.
  [[nodiscard]] constexpr auto if_not_exists() const { return add_constraint_statement<Schema, Place, true>{}; }

  // ADD CONSTRAINT has no IF NOT EXISTS in SQL; the block is PostgreSQL's, and so is the only database that alters
  // constraints.
  template <class Visitor>
  static constexpr void accept(Visitor& visitor, const add_constraint_statement*) {
    visitor.template needs<feature::alter_constraint>();
    if constexpr (IfNotExists) visitor.text("DO $sequent$ BEGIN ");
    visitor.text("ALTER TABLE ");
    definition::accept_table_name<table>(visitor);
    visitor.text(" ADD ");
    visitor(static_cast<const definition::named_constraint<Schema, Place>*>(nullptr));
    if constexpr (IfNotExists) visitor.text("; EXCEPTION WHEN duplicate_object THEN NULL; END $sequent$");
  }
};

/// An ALTER TABLE that drops a constraint.
template <class Table, name Name, bool IfExists = false>
struct drop_constraint_statement : statement_base {
  /// Does nothing where there is no such table, or no such constraint on it.
  [[nodiscard]] constexpr auto if_exists() const { return drop_constraint_statement<Table, Name, true>{}; }

  template <class Visitor>
  static constexpr void accept(Visitor& visitor, const drop_constraint_statement*) {
    visitor.template needs<feature::alter_constraint>();
    visitor.text(IfExists ? "ALTER TABLE IF EXISTS " : "ALTER TABLE ");
    definition::accept_table_name<Table>(visitor);
    visitor.text(IfExists ? " DROP CONSTRAINT IF EXISTS " : " DROP CONSTRAINT ");
    visitor.template identifier<Name>();
  }
};

namespace detail {

template <class Constraint, class Columns>
inline constexpr bool is_foreign_key_on = false;
template <class Columns, template <class> class Schema, class Referenced, referential_action OnDelete,
          referential_action OnUpdate>
inline constexpr bool
    is_foreign_key_on<constraint::foreign_key<Columns, Schema, Referenced, OnDelete, OnUpdate>, Columns> = true;

/// The place of the foreign key of these columns; that of no constraint where there is none.
template <class Constraints, class Columns>
inline constexpr std::size_t foreign_key_place = 0;
template <class... Constraints, class Columns>
inline constexpr std::size_t foreign_key_place<type_list<Constraints...>, Columns> = [] {
  std::size_t place = 0;
  static_cast<void>(((is_foreign_key_on<Constraints, Columns> ? true : (++place, false)) || ...));
  return place;
}();

template <class Source>
struct schema_of_source;
template <template <class> class Schema, name Alias>
struct schema_of_source<source<Schema, Alias>> {
  template <name First, name... Rest>
  static consteval std::size_t place() {
    constexpr std::size_t found = foreign_key_place<table_constraints<Schema>, name_list<First, Rest...>>;
    constexpr bool exists = found < table_constraints<Schema>::size;
    static_assert(rules::columns_are_a_foreign_key<offending_name<exists, description<Schema>::table_name>,
                                                   offending_name<exists, First>>,
                  "the schema of this table declares no foreign key of these columns");
    return exists ? found : 0;
  }

  template <name... Names>
  static constexpr auto added() {
    return add_constraint_statement<Schema, place<Names...>()>{};
  }
  template <name... Names>
  static constexpr auto dropped() {
    return drop_constraint_statement<description<Schema>, name_of_constraint<Schema, place<Names...>()>>{};
  }
};

}  // namespace detail

/// Adds the foreign key that the schema declares for these columns, to a table that was created without it.
template <class Source, name... Names, class... Types>
[[nodiscard]] constexpr auto add_foreign_key(const column<Source, Names, Types>&...) {
  return detail::schema_of_source<Source>::template added<Names...>();
}

/// Drops the foreign key that the schema declares for these columns.
template <class Source, name... Names, class... Types>
[[nodiscard]] constexpr auto drop_foreign_key(const column<Source, Names, Types>&...) {
  return detail::schema_of_source<Source>::template dropped<Names...>();
}

/// Drops a constraint by its name, as `drop_constraint<"users_email_key">(users)`.
template <name Name, template <class> class Schema, name Alias>
[[nodiscard]] constexpr auto drop_constraint(const table<Schema, Alias>&) {
  return drop_constraint_statement<description<Schema>, Name>{};
}

}  // namespace sequent
