// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <string_view>
#include <type_traits>

#include <sequent/meta/type_list.hpp>
#include <sequent/schema/column.hpp>
#include <sequent/schema/constraint.hpp>
#include <sequent/schema/definition_check.hpp>
#include <sequent/schema/description.hpp>
#include <sequent/schema/embedded.hpp>
#include <sequent/schema/embedded_check.hpp>
#include <sequent/schema/row.hpp>

namespace sequent {

/// A table under one name in a query, and the face that turns each column into an expression of it.
// The last argument: see `description`.
template <template <class> class Schema, name Alias, class Declaration = Schema<as_description>>
struct source {
  static constexpr auto alias = Alias;
  using schema = description<Schema>;

  template <name Name, class T, auto... Attributes>
  using col = column<source, Name, T>;
};

/// A table under a name that is known only at run time. Defined in schema/named_table.hpp.
template <template <class> class Schema, name Alias, class Declaration = Schema<as_description>>
class named_table;

namespace detail {

/// Makes tables that are named at run time, and gives their names. Defined with them.
template <class Named>
struct named_access;

/// Asserts that the header of tables that are named at run time is there.
template <class Named>
consteval bool has_named_tables() {
  constexpr bool is_there = requires { sizeof(named_access<Named>); };
  static_assert(is_there, "for a table that is named at run time, include <sequent/named.hpp> or <sequent/all.hpp>");
  return is_there;
}

}  // namespace detail

/// A table: its members are its columns, as expressions.
///
/// Declared once as `inline constexpr sequent::table<users_schema> users;`. It holds nothing.
// Its own members hide columns: it has as few as can be, and `schema_check` refuses columns that are called so.
template <template <class> class Schema, name Alias = description<Schema>::table_name,
          class Declaration = Schema<as_description>>
struct table : Schema<source<Schema, Alias>> {
  /// The same table under another name, so that it can stand twice in one query.
  template <name Other>
  [[nodiscard]] static constexpr auto as() {
    detail::require_named<Other>();
    return table<Schema, Other>{};
  }

  template <class Text>
  static constexpr auto as(const Text&) {
    detail::reject_argument_as_name<Text>();
    return table{};
  }

  /// A table of this shape whose name is known only at run time (`<sequent/named.hpp>`). In statements it is called
  /// as this one is. Throws `invalid_name` for a name that is empty, has a NUL byte or is no UTF-8.
  [[nodiscard]] auto named(std::string_view name_of_table) const {
    using made = named_table<Schema, Alias>;
    if constexpr (detail::has_named_tables<made>()) return detail::named_access<made>::of_table(name_of_table);
  }
  /// This table in a schema, or an attached database, whose name is known only at run time. Throws as `named` does.
  [[nodiscard]] auto in_schema(std::string_view name_of_schema) const {
    using made = named_table<Schema, Alias>;
    if constexpr (detail::has_named_tables<made>()) return detail::named_access<made>::of_schema(name_of_schema);
  }

  // Written, so that a member of the schema that is no column is no second error where the table is defined.
  constexpr table() : Schema<source<Schema, Alias>>() {}

  static_assert(detail::schema_check<Schema>::is_checked);
  static_assert(detail::column_check<Schema>::is_checked);
  static_assert(detail::embedded_check<Schema>);
};

namespace detail {

template <class T>
inline constexpr bool is_table = false;
template <template <class> class Schema, name Alias>
inline constexpr bool is_table<table<Schema, Alias>> = true;

template <class T>
inline constexpr bool is_named_table = false;
template <template <class> class Schema, name Alias>
inline constexpr bool is_named_table<named_table<Schema, Alias>> = true;

template <class Table>
struct source_of_table;
template <template <class> class Schema, name Alias>
struct source_of_table<table<Schema, Alias>> {
  using type = source<Schema, Alias>;
};

template <class Source, class Descriptions>
struct columns_of_source;
template <class Source, class... Descriptions>
struct columns_of_source<Source, type_list<Descriptions...>> {
  using type = type_list<column<Source, Descriptions::column_name, typename Descriptions::type>...>;
};

template <class Source>
struct row_of_source;
template <template <class> class Schema, name Alias>
struct row_of_source<source<Schema, Alias>> {
  using type = Schema<as_row>;
  using insertable = Schema<as_insertable>;
  using patch = Schema<as_patch>;
};

}  // namespace detail

/// A declared table, under its own name or another.
template <class T>
concept table_like = detail::is_table<std::remove_cvref_t<T>>;

/// A declared table, or one of its shape that is named at run time.
template <class T>
concept table_or_named = table_like<T> || detail::is_named_table<std::remove_cvref_t<T>>;

/// What a table's columns are of: the table under one name.
template <table_like Table>
using source_of = typename detail::source_of_table<std::remove_cvref_t<Table>>::type;

/// The column expressions of a source, as a `type_list`.
template <class Source>
using columns_of = typename detail::columns_of_source<Source, typename Source::schema::columns>::type;

}  // namespace sequent
