// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <array>
#include <cstddef>
#include <string_view>
#include <type_traits>

#include <sequent/meta/type_list.hpp>
#include <sequent/schema/column_facts.hpp>
#include <sequent/schema/constraint.hpp>
#include <sequent/schema/constraint_name.hpp>
#include <sequent/schema/description.hpp>
#include <sequent/schema/interned.hpp>
#include <sequent/schema/type.hpp>

namespace sequent {

namespace constraint {

/// An SQL condition that the values of one column must meet.
template <name Column, fixed_text Text>
struct column_check {};

/// The names of an enumeration are the only values of its column.
template <name Column, class Enum>
struct enum_check {};

}  // namespace constraint

namespace detail {

/// What an attribute of a column says of the whole table: the constraint that would say the same.
template <template <class> class Schema, class Column, class Attribute>
struct attribute_constraint {
  using type = type_list<>;
};
template <template <class> class Schema, class Column>
struct attribute_constraint<Schema, Column, attribute::primary_key> {
  using type = type_list<constraint::primary_key<Column::column_name>>;
};
template <template <class> class Schema, class Column>
struct attribute_constraint<Schema, Column, attribute::unique> {
  using type = type_list<constraint::unique<Column::column_name>>;
};
template <template <class> class Schema, class Column>
struct attribute_constraint<Schema, Column, attribute::index> {
  using type = type_list<constraint::index<Column::column_name>>;
};
template <template <class> class Schema, class Column, fixed_text Text>
struct attribute_constraint<Schema, Column, attribute::check<Text>> {
  using type = type_list<constraint::column_check<Column::column_name, Text>>;
};
template <template <class> class Schema, class Column, template <class> class Referenced, name ReferencedColumn>
struct attribute_constraint<Schema, Column, attribute::references<Referenced, ReferencedColumn>> {
  using type =
      type_list<constraint::foreign_key<name_list<Column::column_name>, Referenced, name_list<ReferencedColumn>,
                                        facts_of<Column>.on_delete, facts_of<Column>.on_update>>;
};
template <template <class> class Schema, class Column, name ReferencedColumn>
struct attribute_constraint<Schema, Column, attribute::references_self<ReferencedColumn>>
    : attribute_constraint<Schema, Column, attribute::references<Schema, ReferencedColumn>> {};

template <class Column>
using enum_constraint = std::conditional_t<
    named_enum<not_null<typename Column::type>> && !user_mapped_type<not_null<typename Column::type>>,
    type_list<constraint::enum_check<Column::column_name, not_null<typename Column::type>>>, type_list<>>;

template <template <class> class Schema, class Column, class Attributes = typename Column::attributes>
struct column_constraints;
template <template <class> class Schema, class Column, class... Attributes>
struct column_constraints<Schema, Column, type_list<Attributes...>> {
  using type =
      concatenation<typename attribute_constraint<Schema, Column, Attributes>::type..., enum_constraint<Column>>;
};

template <template <class> class Schema, class Columns = typename description<Schema>::columns>
struct all_constraints;
template <template <class> class Schema, class... Columns>
struct all_constraints<Schema, type_list<Columns...>> {
  using type = concatenation<typename column_constraints<Schema, Columns>::type...,
                             typename constraints_of<typename description<Schema>::declaration>::type>;
};

/// What the name of a constraint is made of.
template <std::size_t Size>
struct naming {
  std::array<std::string_view, Size> columns;
  std::string_view suffix;
};

template <class Constraint>
inline constexpr naming<0> naming_of{};
template <name... Columns>
inline constexpr naming<0> naming_of<constraint::primary_key<Columns...>>{{}, "pkey"};
template <name... Columns>
inline constexpr naming<sizeof...(Columns)> naming_of<constraint::unique<Columns...>>{{Columns.view()...}, "key"};
template <name... Columns>
inline constexpr naming<sizeof...(Columns)> naming_of<constraint::index<Columns...>>{{Columns.view()...}, "idx"};
template <fixed_text Text>
inline constexpr naming<0> naming_of<constraint::check<Text>>{{}, "check"};
template <name Column, fixed_text Text>
inline constexpr naming<1> naming_of<constraint::column_check<Column, Text>>{{Column.view()}, "check"};
template <name Column, class Enum>
inline constexpr naming<1> naming_of<constraint::enum_check<Column, Enum>>{{Column.view()}, "check"};
template <name... Columns, template <class> class Schema, class Referenced, referential_action OnDelete,
          referential_action OnUpdate>
inline constexpr naming<sizeof...(Columns)>
    naming_of<constraint::foreign_key<name_list<Columns...>, Schema, Referenced, OnDelete, OnUpdate>>{
        {Columns.view()...}, "fkey"};

/// The names of all constraints of a table. Where two would be the same, the later one gets a number.
template <class... Constraints>
consteval std::array<constraint_name, sizeof...(Constraints)> names_of_constraints(std::string_view table,
                                                                                   type_list<Constraints...>) {
  std::array<constraint_name, sizeof...(Constraints)> names{};
  std::size_t count = 0;
  const auto is_taken = [&](const constraint_name& wanted) {
    for (std::size_t place = 0; place < count; ++place) {
      if (names[place].view() == wanted.view()) return true;
    }
    return false;
  };
  const auto add = [&](const auto& naming) {
    std::size_t repetition = 0;
    while (is_taken(constraint_name(table, naming.columns, naming.suffix, repetition))) ++repetition;
    names[count] = constraint_name(table, naming.columns, naming.suffix, repetition);
    ++count;
  };
  (add(naming_of<Constraints>), ...);
  return names;
}

// Types are spelled out here: g++ 12 does not deduce them while it substitutes template arguments.
template <template <class> class Schema>
inline constexpr std::array<constraint_name, all_constraints<Schema>::type::size> constraint_names =
    names_of_constraints(description<Schema>::table_name.view(), typename all_constraints<Schema>::type{});

template <class Constraint>
inline constexpr bool is_foreign_key = false;
template <class Columns, template <class> class Schema, class Referenced, referential_action OnDelete,
          referential_action OnUpdate>
inline constexpr bool is_foreign_key<constraint::foreign_key<Columns, Schema, Referenced, OnDelete, OnUpdate>> = true;

template <class Constraint>
inline constexpr bool is_index = false;
template <name... Columns>
inline constexpr bool is_index<constraint::index<Columns...>> = true;

/// Whether two descriptions are of one table: a database may be described by more than one set of schemas.
template <class Left, class Right>
inline constexpr bool is_same_table =
    Left::table_name.view() == Right::table_name.view() && Left::schema_name.view() == Right::schema_name.view();

}  // namespace detail

/// All constraints and indexes of a table as a `type_list`: what its columns say by attributes, then what it says
/// itself.
template <template <class> class Schema>
using table_constraints = typename detail::all_constraints<Schema>::type;

/// The name of the constraint or index at this place of `table_constraints`.
template <template <class> class Schema, std::size_t Place>
inline constexpr name<detail::constraint_names<Schema>[Place].view().size() + 1> name_of_constraint =
    detail::exact_name<detail::constraint_names<Schema>[Place].view().size()>(
        detail::constraint_names<Schema>[Place].view());

}  // namespace sequent
