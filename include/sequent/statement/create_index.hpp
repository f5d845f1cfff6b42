// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <span>
#include <string_view>

#include <sequent/schema/column.hpp>
#include <sequent/schema/constraint_name.hpp>
#include <sequent/schema/name_list.hpp>
#include <sequent/schema/table.hpp>
#include <sequent/schema/table_facts.hpp>
#include <sequent/statement/definition/style.hpp>
#include <sequent/statement/definition/writer.hpp>
#include <sequent/statement/definition_statement.hpp>

namespace sequent {

namespace definition {

/// What a CREATE INDEX may say beside its columns.
struct index_options {
  bool unique = false;
  bool if_not_exists = false;
};

constexpr void write_create_index(writer& out, const style& how, const table_facts& table, std::string_view index_name,
                                  std::span<const std::string_view> columns, index_options options) {
  out.text(options.unique ? "CREATE UNIQUE INDEX " : "CREATE INDEX ");
  if (options.if_not_exists) out.text("IF NOT EXISTS ");
  how.index_of_table(out, index_name, table);
  out.text(" ");
  out.names(columns);
}

}  // namespace definition

namespace detail {

/// The name of an index over these columns.
template <class Source, name... Columns>
inline constexpr constraint_name index_name{Source::schema::facts().table_name, names_as_values<Columns...>,
                                            suffix_of(constraint_kind::index), 0};

}  // namespace detail

/// A CREATE INDEX.
template <class Source, class Columns, bool Unique = false, bool IfNotExists = false>
struct create_index_statement;
template <class Source, name... Columns, bool Unique, bool IfNotExists>
struct create_index_statement<Source, name_list<Columns...>, Unique, IfNotExists> : definition_base {
  /// No two rows agree in all columns of the index.
  [[nodiscard]] constexpr auto unique() const {
    return create_index_statement<Source, name_list<Columns...>, true, IfNotExists>{};
  }

  /// Does nothing where the database has an index of that name, whatever it is over.
  [[nodiscard]] constexpr auto if_not_exists() const {
    return create_index_statement<Source, name_list<Columns...>, Unique, true>{};
  }

  static constexpr void write(definition::writer& out, const definition::style& how) {
    definition::write_create_index(out, how, Source::schema::facts(), detail::index_name<Source, Columns...>.view(),
                                   names_as_values<Columns...>, {.unique = Unique, .if_not_exists = IfNotExists});
  }
};

/// A DROP INDEX.
template <class Source, class Columns, bool IfExists = false>
struct drop_index_statement;
template <class Source, name... Columns, bool IfExists>
struct drop_index_statement<Source, name_list<Columns...>, IfExists> : definition_base {
  /// Does nothing where the database has no index of that name.
  [[nodiscard]] constexpr auto if_exists() const { return drop_index_statement<Source, name_list<Columns...>, true>{}; }

  static constexpr void write(definition::writer& out, const definition::style&) {
    out.text(IfExists ? "DROP INDEX IF EXISTS " : "DROP INDEX ");
    out.qualified_name(Source::schema::facts().schema_name, detail::index_name<Source, Columns...>.view());
  }
};

/// Creates an index over columns of one table, in this order. It is called `<table>_<columns>_idx`.
template <class Source, name... Names, class... Types, bool... Nullable>
[[nodiscard]] constexpr auto create_index(const expr<Types, expressions::column<Source, Names, Nullable>>&...) {
  return create_index_statement<Source, name_list<Names...>>{};
}

/// Drops the index that `create_index` makes over these columns.
template <class Source, name... Names, class... Types, bool... Nullable>
[[nodiscard]] constexpr auto drop_index(const expr<Types, expressions::column<Source, Names, Nullable>>&...) {
  return drop_index_statement<Source, name_list<Names...>>{};
}

}  // namespace sequent
