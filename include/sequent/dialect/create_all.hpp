// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <array>
#include <cstddef>
#include <string_view>
#include <type_traits>
#include <utility>

#include <sequent/dialect/sql.hpp>
#include <sequent/expression/feature.hpp>
#include <sequent/meta/type_list.hpp>
#include <sequent/schema/creation_order.hpp>
#include <sequent/schema/definition_check.hpp>
#include <sequent/schema/rules.hpp>
#include <sequent/schema/table.hpp>
#include <sequent/schema/table_constraints.hpp>
#include <sequent/statement/alter_table.hpp>
#include <sequent/statement/create_index.hpp>
#include <sequent/statement/create_schema.hpp>
#include <sequent/statement/create_table.hpp>
#include <sequent/statement/drop_table.hpp>

namespace sequent {

namespace detail {

/// A table among others that are created or dropped together, whatever its alias.
template <template <class> class Schema>
struct member_table {
  using table = description<Schema>;
  using constraints = table_constraints<Schema>;
  static constexpr bool is_definable = definition_check<Schema>::holds;

  template <bool Lenient, class Later>
  using create = create_table_statement<Schema, Lenient, Later>;
  template <bool Lenient>
  using drop = drop_table_statement<Schema, Lenient>;

  template <bool Lenient, std::size_t Place, name... Columns>
  static auto index_of(constraint::index<Columns...>)
      -> create_index_statement<table, name_of_constraint<Schema, Place>, name_list<Columns...>, false, Lenient>;
  template <bool Lenient, std::size_t Place>
  using index = decltype(index_of<Lenient, Place>(type_at<Place, constraints>{}));
  template <bool Lenient, std::size_t Place>
  using add_constraint = add_constraint_statement<Schema, Place, Lenient>;
  template <bool Lenient, std::size_t Place>
  using drop_constraint = drop_constraint_statement<table, name_of_constraint<Schema, Place>, Lenient>;
};

template <template <class> class Schema, name Alias>
member_table<Schema> member_of(const table<Schema, Alias>&);

template <bool Condition, class T>
using list_if = std::conditional_t<Condition, type_list<T>, type_list<>>;

/// The name of an index that stands twice in a schema of the database: IF NOT EXISTS would pass over the second.
template <class Indexes>
inline constexpr std::string_view repeated_index{};
template <class... Tables, name... Names, class... Columns, bool Lenient>
inline constexpr std::string_view
    repeated_index<type_list<create_index_statement<Tables, Names, Columns, false, Lenient>...>> = [] {
      const std::array<std::string_view, sizeof...(Tables)> schemas{Tables::schema_name.view()...};
      const std::array<std::string_view, sizeof...(Tables)> names{Names.view()...};
      for (std::size_t place = 0; place < names.size(); ++place) {
        for (std::size_t other = place + 1; other < names.size(); ++other) {
          if (names[place] == names[other] && schemas[place] == schemas[other]) return names[place];
        }
      }
      return std::string_view();
    }();

/// The statements that create and drop some tables. `Lenient`: what exists, or does not, is passed over.
template <class Dialect, bool Lenient, class Tables>
struct plan;
template <class Dialect, bool Lenient, template <class> class... Schemas>
struct plan<Dialect, Lenient, type_list<member_table<Schemas>...>> {
  static_assert((member_table<Schemas>::is_definable && ...));

  static constexpr std::size_t size = sizeof...(Schemas);
  static constexpr std::array<std::size_t, size> order = creation_order(references_between<Schemas...>);
  static constexpr bool alters_constraints =
      (Dialect::features & static_cast<feature_set>(feature::alter_constraint)) != 0;
  static constexpr bool has_schemas = (Dialect::features & static_cast<feature_set>(feature::create_schema)) != 0;

  /// The table that is created at this position.
  template <std::size_t Position>
  using at = type_at<order[Position], type_list<member_table<Schemas>...>>;

  /// The tables that are created after this position.
  template <std::size_t Position, std::size_t... Other>
  static concatenation<list_if<(Other > Position), typename at<Other>::table>...> find_later(
      std::index_sequence<Other...>);
  template <std::size_t Position>
  using later = decltype(find_later<Position>(std::make_index_sequence<size>{}));

  /// Nothing is left out of a table of a database that could not add it afterwards: it takes references to what is not
  /// there yet.
  template <std::size_t Position>
  using excluded = std::conditional_t<alters_constraints, later<Position>, type_list<>>;

  template <std::size_t Position, std::size_t... Place>
  static concatenation<list_if<is_excluded<type_at<Place, typename at<Position>::constraints>, later<Position>>,
                               std::integral_constant<std::size_t, Place>>...>
      find_trailing(std::index_sequence<Place...>);
  /// The places of the foreign keys that this table cannot have when it is created.
  template <std::size_t Position>
  using trailing = decltype(find_trailing<Position>(std::make_index_sequence<at<Position>::constraints::size>{}));

  template <std::size_t Position, std::size_t... Place>
  static concatenation<list_if<is_index<type_at<Place, typename at<Position>::constraints>>,
                               std::integral_constant<std::size_t, Place>>...>
      find_indexes(std::index_sequence<Place...>);
  template <std::size_t Position>
  using indexes = decltype(find_indexes<Position>(std::make_index_sequence<at<Position>::constraints::size>{}));

  template <class Table, class... Place>
  static type_list<typename Table::template index<Lenient, Place::value>...> create_indexes(type_list<Place...>);
  template <class Table, class... Place>
  static type_list<typename Table::template add_constraint<Lenient, Place::value>...> add_constraints(
      type_list<Place...>);
  template <class Table, class... Place>
  static type_list<typename Table::template drop_constraint<Lenient, Place::value>...> drop_constraints(
      type_list<Place...>);

  // Every database of PostgreSQL has the schema "public", and to create it anyway takes a privilege that few have.
  template <class Table>
  using schema_of = list_if<has_schemas && !Table::schema_name.empty() && Table::schema_name.view() != "public",
                            create_schema_statement<Table::schema_name, true>>;

  template <class... Statements>
  static consteval std::array<std::string_view, sizeof...(Statements)> texts(type_list<Statements...>) {
    (require_sayable<Dialect, Statements>(), ...);
    return {sql_text<Dialect, Statements>::view...};
  }

  template <std::size_t... Position>
  static consteval auto creation_texts(std::index_sequence<Position...>) {
    using schemas = set_union<type_list<>, concatenation<schema_of<typename at<Position>::table>...>>;
    using tables = type_list<typename at<Position>::template create<Lenient, excluded<Position>>...>;
    using all_indexes = concatenation<decltype(create_indexes<at<Position>>(indexes<Position>{}))...>;
    constexpr std::string_view repeated = repeated_index<all_indexes>;
    static_assert(
        rules::index_names_are_distinct<exact_name<repeated.size()>(repeated)>,
        "two tables have an index of this name, which follows from the names of table and columns: rename one of them");
    using constraints = concatenation<decltype(add_constraints<at<Position>>(trailing<Position>{}))...>;
    return texts(concatenation<schemas, tables, all_indexes,
                               std::conditional_t<alters_constraints, constraints, type_list<>>>{});
  }

  template <std::size_t... Position>
  static consteval auto drop_texts(std::index_sequence<Position...>) {
    using tables = type_list<typename at<size - 1 - Position>::template drop<Lenient>...>;
    using constraints = concatenation<decltype(drop_constraints<at<Position>>(trailing<Position>{}))...>;
    if constexpr (constraints::size == 0) {
      return texts(tables{});
    } else if constexpr (alters_constraints) {
      return texts(concatenation<constraints, tables>{});
    } else {
      constexpr auto drops = texts(tables{});
      std::array<std::string_view, size + 1> all{Dialect::before_dropping_a_circle};
      for (std::size_t position = 0; position < size; ++position) all[position + 1] = drops[position];
      return all;
    }
  }

  static constexpr auto creation = creation_texts(std::make_index_sequence<size>{});
  static constexpr auto drop = drop_texts(std::make_index_sequence<size>{});
};

template <class Dialect, bool Lenient, class... Tables>
using plan_for =
    plan<Dialect, Lenient, set_union<type_list<>, type_list<decltype(member_of(std::declval<Tables>()))...>>>;

}  // namespace detail

/// Calls `execute` with the text of each statement that creates these tables, in order: schemas, tables, indexes, and
/// then the foreign keys of tables that reference one another in a circle, where the database adds them afterwards
/// (SQLite takes them at once).
///
/// All texts are constants. A table that is referenced but not given must exist already, or the database refuses.
template <class Dialect, table_like... Tables, class Execute>
void for_each_creation(bool if_not_exists, Execute&& execute) {
  if (if_not_exists) {
    for (const auto text : detail::plan_for<Dialect, true, Tables...>::creation) execute(text);
  } else {
    for (const auto text : detail::plan_for<Dialect, false, Tables...>::creation) execute(text);
  }
}

/// Calls `execute` with the text of each statement that drops these tables, each before those that it references.
///
/// To be run in one transaction: for tables that reference one another in a circle, SQLite suspends its foreign keys
/// until the transaction ends. PostgreSQL drops the foreign keys of the circle first. Schemas stay.
template <class Dialect, table_like... Tables, class Execute>
void for_each_drop(bool if_exists, Execute&& execute) {
  if (if_exists) {
    for (const auto text : detail::plan_for<Dialect, true, Tables...>::drop) execute(text);
  } else {
    for (const auto text : detail::plan_for<Dialect, false, Tables...>::drop) execute(text);
  }
}

/// The texts of the statements that create these tables, in order, as a constant array.
template <class Dialect, table_like... Tables>
[[nodiscard]] constexpr const auto& create_all_sql(const Tables&...) {
  return detail::plan_for<Dialect, false, Tables...>::creation;
}

/// The texts of the statements that drop these tables, in order, as a constant array.
template <class Dialect, table_like... Tables>
[[nodiscard]] constexpr const auto& drop_all_sql(const Tables&...) {
  return detail::plan_for<Dialect, false, Tables...>::drop;
}

}  // namespace sequent
