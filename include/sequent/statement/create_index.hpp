// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <sequent/schema/column.hpp>
#include <sequent/schema/table_constraints.hpp>
#include <sequent/statement/definition/constraint.hpp>
#include <sequent/statement/definition/index.hpp>
#include <sequent/statement/definition/text.hpp>
#include <sequent/statement/statement.hpp>

namespace sequent {

/// A CREATE INDEX.
template <class Table, name Name, class Columns, bool Unique = false, bool IfNotExists = false>
struct create_index_statement : statement_base {
  static constexpr auto index_name = Name;

  /// No two rows agree in all columns of the index.
  [[nodiscard]] constexpr auto unique() const {
    return create_index_statement<Table, Name, Columns, true, IfNotExists>{};
  }

  /// Does nothing where the database has an index of that name, whatever it is over.
  [[nodiscard]] constexpr auto if_not_exists() const {
    return create_index_statement<Table, Name, Columns, Unique, true>{};
  }

  template <class Visitor>
  static constexpr void accept(Visitor& visitor, const create_index_statement*) {
    static_assert(definition::is_known_to<typename Visitor::dialect>,
                  "include <sequent/ddl.hpp>, which knows how the databases define tables");
    visitor.text(Unique ? "CREATE UNIQUE INDEX " : "CREATE INDEX ");
    if constexpr (IfNotExists) visitor.text("IF NOT EXISTS ");
    visitor(static_cast<const definition::index_of_table<Table, Name>*>(nullptr));
    visitor.text(" ");
    definition::accept_names(visitor, Columns{});
  }
};

/// A DROP INDEX.
template <class Table, name Name, bool IfExists = false>
struct drop_index_statement : statement_base {
  [[nodiscard]] constexpr auto if_exists() const { return drop_index_statement<Table, Name, true>{}; }

  template <class Visitor>
  static constexpr void accept(Visitor& visitor, const drop_index_statement*) {
    visitor.text(IfExists ? "DROP INDEX IF EXISTS " : "DROP INDEX ");
    if constexpr (!Table::schema_name.empty()) {
      visitor.template identifier<Table::schema_name>();
      visitor.text(".");
    }
    visitor.template identifier<Name>();
  }
};

/// Creates an index over columns of one table, in this order. It is called `<table>_<columns>_idx`.
template <class Source, name... Names, class... Types>
[[nodiscard]] constexpr auto create_index(const column<Source, Names, Types>&...) {
  using table = typename Source::schema;
  return create_index_statement<table, detail::index_name<table, Names...>, name_list<Names...>>{};
}

/// Drops the index that `create_index` makes over these columns.
template <class Source, name... Names, class... Types>
[[nodiscard]] constexpr auto drop_index(const column<Source, Names, Types>&...) {
  using table = typename Source::schema;
  return drop_index_statement<table, detail::index_name<table, Names...>>{};
}

}  // namespace sequent
