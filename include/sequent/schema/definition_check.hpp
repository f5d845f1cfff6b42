// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <array>
#include <concepts>
#include <cstddef>
#include <span>
#include <string_view>
#include <type_traits>

#include <sequent/schema/column_facts.hpp>
#include <sequent/schema/description.hpp>
#include <sequent/schema/rules.hpp>
#include <sequent/schema/table_constraints.hpp>
#include <sequent/schema/type.hpp>

/// Looks for what would make a database refuse a definition, or regret it; `create_table` asserts the rules with what
/// is found.
namespace sequent::detail {

/// Whether a default is of the type family of its column, or a value of its type.
template <class T, class Stored, class Given>
inline constexpr bool default_fits = false;
template <class T, class Stored, std::integral Given>
inline constexpr bool default_fits<T, Stored, Given> =
    family_of_stored<Stored> == (std::is_same_v<Given, bool> ? type_family::boolean : type_family::number);
template <class T, class Stored, std::size_t Size>
inline constexpr bool default_fits<T, Stored, fixed_text<Size>> = family_of_stored<Stored> == type_family::text;
template <named_enum T>
inline constexpr bool default_fits<T, std::string, T> = !user_mapped_type<T>;

template <class Table, class Column, class Attribute>
struct default_check {};
template <class Table, class Column, constant Value>
struct default_check<Table, Column, attribute::default_value<Value>> {
  using type = not_null<typename Column::type>;
  using given = std::remove_const_t<decltype(Value.value)>;
  static_assert(
      rules::value_fits_the_column<
          Table::table_name, offending_name<default_fits<type, storage_of<type>, given>, Column::column_name>, given>,
      "the default of this column is of another type than the column: for what a constant cannot say, write "
      "default_sql");
};

template <class Table, class Column, class Attributes = typename Column::attributes>
struct column_definition_check;
template <class Table, class Column, class... Attributes>
struct column_definition_check<Table, Column, type_list<Attributes...>> : default_check<Table, Column, Attributes>... {
  using type = typename Column::type;
  using stored = storage_of<not_null<type>>;
  static constexpr auto table_name = Table::table_name;
  static constexpr type_family family = family_of_stored<stored>;
  template <bool Holds>
  static constexpr auto offender = offending_name<Holds, Column::column_name>;

  static_assert(
      rules::identity_is_an_integer<
          table_name, offender<!Column::is_identity || (std::integral<stored> && !std::same_as<stored, bool>)>, type>,
      "only an integer column can be numbered by the database");
  static_assert(
      rules::length_is_of_text<table_name, offender<facts_of<Column>.length == 0 || family == type_family::text>, type>,
      "only a text column has a length");
  static_assert(rules::precision_is_of_a_double<
                    table_name, offender<!facts_of<Column>.has_precision || std::same_as<stored, double>>, type>,
                "only a double has a precision: no other C++ number here holds decimal fractions of many digits");
  static_assert(rules::action_has_a_reference<table_name,
                                              offender<!facts_of<Column>.has_action || facts_of<Column>.has_reference>>,
                "on_delete and on_update belong to a column that references another");
};

/// The columns of a constraint that tells rows apart; none of another one.
template <class Constraint>
inline constexpr std::array<std::string_view, 0> key_columns{};
template <name... Columns>
inline constexpr std::array<std::string_view, sizeof...(Columns)> key_columns<constraint::primary_key<Columns...>>{
    Columns.view()...};
template <name... Columns>
inline constexpr std::array<std::string_view, sizeof...(Columns)> key_columns<constraint::unique<Columns...>>{
    Columns.view()...};

constexpr bool are_same_columns(std::span<const std::string_view> left, std::span<const std::string_view> right) {
  for (const auto column : left) {
    if (position_of(column, right) == no_column) return false;
  }
  return left.size() == right.size();
}

template <class Constraints, name... Columns>
inline constexpr bool has_key = false;
template <class... Constraints, name... Columns>
inline constexpr bool has_key<type_list<Constraints...>, Columns...> = [] {
  constexpr std::array<std::string_view, sizeof...(Columns)> wanted{Columns.view()...};
  return (are_same_columns(wanted, key_columns<Constraints>) || ...);
}();

template <class Table, class Constraint>
struct key_check {};
template <class Table, name First, name... Rest, template <class> class Schema, name... Referenced,
          referential_action OnDelete, referential_action OnUpdate>
struct key_check<
    Table, constraint::foreign_key<name_list<First, Rest...>, Schema, name_list<Referenced...>, OnDelete, OnUpdate>> {
  static_assert(rules::foreign_key_references_a_key<
                    Table::table_name, offending_name<has_key<table_constraints<Schema>, Referenced...>, First>,
                    description<Schema>::table_name>,
                "a foreign key references the primary key, or columns that are unique together");
};

/// Asserts the rules of definitions for one table.
template <template <class> class Schema, class Columns = typename description<Schema>::columns,
          class Constraints = table_constraints<Schema>>
struct definition_check;
template <template <class> class Schema, class... Columns, class... Constraints>
struct definition_check<Schema, type_list<Columns...>, type_list<Constraints...>> {
  static constexpr bool holds = ((sizeof(column_definition_check<description<Schema>, Columns>) > 0) && ...) &&
                                ((sizeof(key_check<description<Schema>, Constraints>) > 0) && ...);
};

}  // namespace sequent::detail
