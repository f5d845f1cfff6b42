// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <array>
#include <cstddef>
#include <type_traits>
#include <utility>

#include <sequent/schema/constraint.hpp>
#include <sequent/schema/conversion.hpp>
#include <sequent/schema/description.hpp>
#include <sequent/schema/name.hpp>
#include <sequent/schema/rules.hpp>
#include <sequent/schema/type.hpp>

/// Looks for what breaks the rules of schemas; `table` asserts the rules with what is found here.
namespace sequent::detail {

/// The columns of a table as values, so that one loop looks through them and no template is made for each pair.
template <class Columns>
inline constexpr std::size_t repeated_column = no_column;
template <class... Columns>
inline constexpr std::size_t repeated_column<type_list<Columns...>> = [] {
  constexpr auto& names = column_names<type_list<Columns...>>;
  for (std::size_t place = 0; place < names.size(); ++place) {
    if (position_of(names[place], names, place + 1) != no_column) return place;
  }
  return no_column;
}();

template <class Columns>
inline constexpr std::size_t unstorable_column = no_column;
template <class... Columns>
inline constexpr std::size_t unstorable_column<type_list<Columns...>> = [] {
  constexpr std::array<bool, sizeof...(Columns)> storable{column_type<not_null<typename Columns::type>>...};
  for (std::size_t place = 0; place < storable.size(); ++place) {
    if (!storable[place]) return place;
  }
  return no_column;
}();

template <class Columns>
inline constexpr std::size_t column_of_mixed_enumerators = no_column;
template <class... Columns>
inline constexpr std::size_t column_of_mixed_enumerators<type_list<Columns...>> = [] {
  constexpr std::array<bool, sizeof...(Columns)> distinct{has_distinct_names<not_null<typename Columns::type>>...};
  for (std::size_t place = 0; place < distinct.size(); ++place) {
    if (!distinct[place]) return place;
  }
  return no_column;
}();

template <class Result, class Argument>
std::remove_cvref_t<Argument> argument_of(Result (*)(Argument));

/// Whether nothing is cut between a user's type and the number that it is stored as. A `load` that is a template or has
/// overloads takes what it gets.
template <class T>
inline constexpr bool maps_without_loss = true;
template <user_mapped_type T>
  requires(std::is_arithmetic_v<storage_of<T>>) && requires(const T& value) { mapped_type<T>::store(value); }
inline constexpr bool maps_without_loss<T> = [] {
  using stored = storage_of<T>;
  using given = std::remove_cvref_t<decltype(mapped_type<T>::store(std::declval<const T&>()))>;
  constexpr bool stores = std::is_same_v<given, stored> || conversion_to<stored, given> == conversion::exact;
  if constexpr (requires { argument_of(&mapped_type<T>::load); }) {
    using taken = decltype(argument_of(&mapped_type<T>::load));
    return stores && (std::is_same_v<taken, stored> || conversion_to<taken, stored> == conversion::exact);
  } else {
    return stores;
  }
}();

template <class Columns>
inline constexpr std::size_t column_of_lossy_mapping = no_column;
template <class... Columns>
inline constexpr std::size_t column_of_lossy_mapping<type_list<Columns...>> = [] {
  constexpr std::array<bool, sizeof...(Columns)> lossless{maps_without_loss<not_null<typename Columns::type>>...};
  for (std::size_t place = 0; place < lossless.size(); ++place) {
    if (!lossless[place]) return place;
  }
  return no_column;
}();

/// The name of the column at this place; empty for `no_column`.
template <std::size_t Index, class Columns>
inline constexpr auto name_at = type_at<Index, Columns>::column_name;
template <class Columns>
inline constexpr auto name_at<no_column, Columns> = name{""};

/// The type of the column at this place; void for `no_column`.
template <std::size_t Index, class Columns>
struct column_type_at {
  using type = typename type_at<Index, Columns>::type;
};
template <class Columns>
struct column_type_at<no_column, Columns> {
  using type = void;
};

template <class Constraint>
inline constexpr bool is_primary_key_constraint = false;
template <name... Columns>
inline constexpr bool is_primary_key_constraint<constraint::primary_key<Columns...>> = true;

template <class Columns, class Constraints>
inline constexpr std::size_t primary_key_count = 0;
template <class... Columns, class... Constraints>
inline constexpr std::size_t primary_key_count<type_list<Columns...>, type_list<Constraints...>> =
    (std::size_t{0} + ... + (Columns::is_primary_key ? 1U : 0U)) +
    (std::size_t{0} + ... + (is_primary_key_constraint<Constraints> ? 1U : 0U));

/// The first of the names that no column has; empty where all are there.
template <class Columns, name... Names>
inline constexpr auto unknown_name = name{""};
template <class Columns, name First, name... Rest>
inline constexpr auto unknown_name<Columns, First, Rest...> = [] {
  if constexpr (position_of(First.view(), column_names<Columns>) == no_column) {
    return First;
  } else {
    return unknown_name<Columns, Rest...>;
  }
}();

/// Asserts that every one of the names is a column.
template <class Table, name... Names>
struct names_check {
  static_assert(
      rules::constraint_names_existing_columns<Table::table_name, unknown_name<typename Table::columns, Names...>>,
      "a constraint of this table names a column that the table does not have");
};

/// Asserts what can be wrong with one attribute of a column; most have nothing that can.
template <class Table, class Column, class Attribute>
struct attribute_check {};

/// The type of the column of this name; void where there is none.
template <class Table, name Column>
using type_of_column = typename column_type_at<position_of(Column.view(), column_names<typename Table::columns>),
                                               typename Table::columns>::type;

/// Asserts that a column has the type of the one that it references. That one of them is not there is said elsewhere.
template <class Table, name Column, class Type, class ReferencedType>
struct reference_type_check {
  static constexpr bool holds = std::is_void_v<Type> || std::is_void_v<ReferencedType> ||
                                std::is_same_v<not_null<Type>, not_null<ReferencedType>>;
  static_assert(rules::reference_has_the_type_of_its_column<Table::table_name, offending_name<holds, Column>, Type,
                                                            ReferencedType>,
                "this column is of another type than the column that it references");
};

template <class Table, class Column, class Referenced, name ReferencedColumn>
struct reference_check : reference_type_check<Table, Column::column_name, typename Column::type,
                                              type_of_column<Referenced, ReferencedColumn>> {
  static constexpr bool exists =
      position_of(ReferencedColumn.view(), column_names<typename Referenced::columns>) != no_column;
  static_assert(
      rules::reference_names_an_existing_column<Table::table_name, Column::column_name, Referenced::table_name,
                                                offending_name<exists, ReferencedColumn>>,
      "this column references a column that the other table does not have");
};

/// Asserts the types of a foreign key of several columns, one by one.
template <class Table, class Columns, class Referenced, class ReferencedColumns>
struct reference_types_check {
  static_assert(std::is_void_v<Table>, "a foreign key has as many columns as it references");
};
template <class Table, name... Columns, class Referenced, name... ReferencedColumns>
  requires(sizeof...(Columns) == sizeof...(ReferencedColumns))
struct reference_types_check<Table, name_list<Columns...>, Referenced, name_list<ReferencedColumns...>> {
  static_assert(((sizeof(reference_type_check<Table, Columns, type_of_column<Table, Columns>,
                                              type_of_column<Referenced, ReferencedColumns>>) > 0) &&
                 ...));
};

template <class Table, class Column, template <class> class Schema, name Referenced>
struct attribute_check<Table, Column, attribute::references<Schema, Referenced>>
    : reference_check<Table, Column, description<Schema>, Referenced> {};
template <class Table, class Column, name Referenced>
struct attribute_check<Table, Column, attribute::references_self<Referenced>>
    : reference_check<Table, Column, Table, Referenced> {};

/// Asserts what can be wrong with one constraint of a table.
template <class Table, class Constraint>
struct constraint_check {};
template <class Table, name... Names>
struct constraint_check<Table, constraint::primary_key<Names...>> : names_check<Table, Names...> {};
template <class Table, name... Names>
struct constraint_check<Table, constraint::unique<Names...>> : names_check<Table, Names...> {};
template <class Table, name... Names>
struct constraint_check<Table, constraint::index<Names...>> : names_check<Table, Names...> {};
template <class Table, name... Names, template <class> class Schema, name... Referenced, referential_action OnDelete,
          referential_action OnUpdate>
struct constraint_check<
    Table, constraint::foreign_key<name_list<Names...>, Schema, name_list<Referenced...>, OnDelete, OnUpdate>>
    : names_check<Table, Names...>,
      names_check<description<Schema>, Referenced...>,
      reference_types_check<Table, name_list<Names...>, description<Schema>, name_list<Referenced...>> {};

template <class Table, class Column>
inline constexpr bool references_are_checked = false;
template <class Table, name Name, class T, auto... Attributes>
inline constexpr bool references_are_checked<Table, column_description<Name, T, Attributes...>> =
    ((sizeof(attribute_check<Table, column_description<Name, T, Attributes...>, attribute_type<Attributes>>) > 0) &&
     ...);

// No function: one that names a class whose assertion failed is no constant to clang, which would say so as well.
template <class Table, class Columns, class Constraints>
inline constexpr bool parts_are_checked = false;
template <class Table, class... Columns, class... Constraints>
inline constexpr bool parts_are_checked<Table, type_list<Columns...>, type_list<Constraints...>> =
    (references_are_checked<Table, Columns> && ...) && ((sizeof(constraint_check<Table, Constraints>) > 0) && ...);

/// The first of the attributes that is none; void where all are.
template <class Attributes>
struct odd_attribute {
  using type = void;
};
template <class First, class... Rest>
struct odd_attribute<type_list<First, Rest...>>
    : std::conditional_t<attribute::is_attribute<First>, odd_attribute<type_list<Rest...>>, std::type_identity<First>> {
};

template <class Columns>
inline constexpr std::size_t column_of_odd_attribute = no_column;
template <class... Columns>
inline constexpr std::size_t column_of_odd_attribute<type_list<Columns...>> = [] {
  constexpr std::array<bool, sizeof...(Columns)> sound{
      std::is_void_v<typename odd_attribute<typename Columns::attributes>::type>...};
  for (std::size_t place = 0; place < sound.size(); ++place) {
    if (!sound[place]) return place;
  }
  return no_column;
}();

template <std::size_t Index, class Columns>
struct odd_attribute_at {
  using type = typename odd_attribute<typename type_at<Index, Columns>::attributes>::type;
};
template <class Columns>
struct odd_attribute_at<no_column, Columns> {
  using type = void;
};

/// Asserts that a declaration without a table has no members but columns, each with a name of its own.
template <template <class> class Columns, name Relation>
consteval void require_only_columns() {
  static_assert(rules::schema_has_only_columns<Relation, !has_stray_members<Columns>>,
                "a schema has no members but columns: declare this one as `sequent::col<As, \"name\", type>`, or as "
                "`static constexpr`");
  using columns = typename description<Columns>::columns;
  static_assert(rules::column_names_are_distinct<Relation, name_at<repeated_column<columns>, columns>>,
                "two columns of this relation have the same name");
}

/// What a schema calls a column and its table is called itself; empty where there is none.
template <class Declaration>
inline constexpr auto hidden_member = name{""};
template <class Declaration>
  requires requires(const Declaration& schema) { schema.table; }
inline constexpr auto hidden_member<Declaration> = name{"table"};
template <class Declaration>
  requires requires(const Declaration& schema) { schema.as; }
inline constexpr auto hidden_member<Declaration> = name{"as"};
template <class Declaration>
  requires requires(const Declaration& schema) { schema.named; }
inline constexpr auto hidden_member<Declaration> = name{"named"};
template <class Declaration>
  requires requires(const Declaration& schema) { schema.in_schema; }
inline constexpr auto hidden_member<Declaration> = name{"in_schema"};

/// What a schema declares as if it meant something here, and does not; empty where there is none.
template <class Declaration>
inline constexpr auto misspelt_member = [] {
  if constexpr (requires { requires !std::is_member_pointer_v<decltype(&Declaration::constraint)>; }) {
    return name{"constraint"};
  } else if constexpr (requires { requires !std::is_member_pointer_v<decltype(&Declaration::schema)>; }) {
    return name{"schema"};
  } else if constexpr (requires { requires !std::is_member_pointer_v<decltype(&Declaration::indexes)>; }) {
    return name{"indexes"};
  } else {
    return name{""};
  }
}();

/// Asserts the rules for what stands in a schema, in an order in which one mistake is one error.
template <template <class> class Schema>
struct schema_check {
  using declaration = Schema<as_description>;
  using table = description<Schema>;
  using columns = typename table::columns;
  using own_constraints = typename constraints_of<declaration>::type;
  using odd = typename odd_constraints<declaration>::type;
  static constexpr auto table_name = table::table_name;
  static constexpr bool is_named = names_its_table<declaration>;
  static constexpr std::size_t nameless =
      table_name.empty() ? column_count<Schema> : position_of("", column_names<columns>);
  static constexpr std::size_t repeated = nameless == no_column ? repeated_column<columns> : no_column;
  static constexpr std::size_t unstorable = unstorable_column<columns>;
  static constexpr std::size_t mixed = column_of_mixed_enumerators<columns>;
  static constexpr std::size_t lossy = column_of_lossy_mapping<columns>;
  static constexpr std::size_t odd_place = column_of_odd_attribute<columns>;

  static_assert(rules::schema_names_its_table<declaration, is_named>,
                "this schema does not say the name of its table: declare `static constexpr sequent::name table_name = "
                "\"users\"` in it");
  static_assert(rules::schema_has_only_columns<table_name, !has_stray_members<Schema>>,
                "a schema has no members but columns: declare this one as `sequent::col<As, \"name\", type>`, or as "
                "`static constexpr`");
  static_assert(has_stray_members<Schema> ||
                    rules::table_has_a_possible_number_of_columns<table_name, column_count<Schema>, most_columns>,
                "a table has at least one column, and no more than this compiler can name: split the table");
  static_assert(rules::table_has_no_member_of_this_name_itself<table_name, hidden_member<declaration>>,
                "a table has a member of this name itself, which would hide the column: call the member of the schema "
                "something else; the name of the column in the database can stay");
  static_assert(
      rules::schema_is_not_misspelt<table_name, misspelt_member<declaration>>,
      "a schema says `table_name`, `schema_name` and `constraints`, indexes among these: what it calls so means "
      "nothing");
  static_assert(rules::column_has_a_name<table_name, nameless>,
                "this table, or the column at this place, has an empty name");
  static_assert(rules::column_names_are_distinct<table_name, name_at<repeated, columns>>,
                "two columns of this table have the same name");
  static_assert(rules::column_type_can_be_stored<table_name, name_at<unstorable, columns>,
                                                 typename column_type_at<unstorable, columns>::type>,
                "no database knows how to hold the type of this column: take one of the types in docs/guide/schema.md "
                "(unsigned ones are in <sequent/schema/unsigned_integer.hpp>), or specialise sequent::mapped_type or "
                "sequent::enum_names for this one");
  static_assert(
      rules::enumerators_have_distinct_names<table_name, name_at<mixed, columns>,
                                             typename column_type_at<mixed, columns>::type>,
      "two values of this enumeration have one name in enum_names, or one value has two, and what is written would be "
      "read as another: name each value once");
  static_assert(
      rules::mapping_keeps_values<table_name, name_at<lossy, columns>, typename column_type_at<lossy, columns>::type>,
      "the mapped_type of this column would cut numbers: let store() give what `stored` is, and load() take "
      "it");
  static_assert(rules::attributes_are_attributes<table_name, name_at<odd_place, columns>,
                                                 typename odd_attribute_at<odd_place, columns>::type>,
                "what stands behind the type of this column is no attribute: a default is written "
                "sequent::default_value<18>, what happens on a change sequent::on_delete<...> or "
                "sequent::on_update<...>");
  static_assert(rules::constraints_are_in_a_list<offending_name<std::is_void_v<odd>, table_name>, odd>,
                "the constraints of a table are a list: write `static constexpr auto constraints = "
                "sequent::constraints(...)`, even around one");
  static_assert(rules::has_at_most_one_primary_key<table_name, primary_key_count<columns, own_constraints>>,
                "this table has more than one primary key: for a key of several columns, write sequent::primary_key_on "
                "in its constraints");

  static constexpr bool is_checked = parts_are_checked<table, columns, own_constraints>;
  /// Whether the columns can be looked at further.
  static constexpr bool is_sound =
      is_named && columns::size > 0 && unstorable == no_column&& odd_place == no_column&& nameless == no_column;
};

}  // namespace sequent::detail
