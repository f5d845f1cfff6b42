// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include <sequent/meta/type_list.hpp>
#include <sequent/schema/attribute.hpp>
#include <sequent/schema/constraint_facts.hpp>
#include <sequent/schema/members.hpp>
#include <sequent/schema/name.hpp>
#include <sequent/schema/name_list.hpp>
#include <sequent/schema/type.hpp>

namespace sequent {

/// What a schema says of one column.
template <name Name, class T, auto... Attributes>
struct column_description {
  using type = T;
  using attributes = type_list<detail::attribute_type<Attributes>...>;
  static constexpr auto column_name = Name;
  static constexpr bool nullable = is_optional<T>;
  static constexpr bool is_primary_key = detail::has_attribute<attribute::primary_key, Attributes...>;
  static constexpr bool is_identity = detail::has_attribute<attribute::identity, Attributes...>;
  static constexpr bool is_generated = (detail::is_generated<detail::attribute_type<Attributes>> || ...);
  static constexpr bool has_default = (detail::is_default<detail::attribute_type<Attributes>> || ...);
  static constexpr bool is_version = detail::has_attribute<attribute::version, Attributes...>;
  /// Whether it is NULL in an absent row only: what tells that from a row.
  static constexpr bool is_witness = !nullable && !detail::has_attribute<attribute::lenient, Attributes...> &&
                                     !(detail::is_null_constant_of_column<detail::attribute_type<Attributes>> || ...);

  /// Whether an INSERT must give the column a value.
  static constexpr bool is_required = !nullable && !is_identity && !has_default && !is_generated;
};

/// The face that turns each column into its description.
struct as_description {
  template <name Name, class T, auto... Attributes>
  using col = column_description<Name, T, Attributes...>;
};

namespace detail {

template <class T>
inline constexpr bool is_name = false;
template <std::size_t Size>
inline constexpr bool is_name<const name<Size>> = true;

/// Whether a schema says the name of its table, as a `name`.
template <class Declaration>
concept names_its_table = requires { requires is_name<decltype(Declaration::table_name)>; };

template <class Declaration>
inline constexpr auto table_name_of = name{"(unnamed)"};
template <names_its_table Declaration>
inline constexpr auto table_name_of<Declaration> = Declaration::table_name;

template <class Declaration>
inline constexpr auto schema_name_of = name{""};
template <class Declaration>
  requires requires { requires is_name<decltype(Declaration::schema_name)>; }
inline constexpr auto schema_name_of<Declaration> = Declaration::schema_name;

/// The columns of a schema; none where it has members of another kind, or too many.
template <template <class> class Schema>
struct columns_of_schema {
  using type = type_list<>;
};
template <template <class> class Schema>
  requires(!has_stray_members<Schema> && column_count<Schema> >= 1 && column_count<Schema> <= most_columns)
struct columns_of_schema<Schema> {
  using type = members_of<Schema<as_description>>;
};

}  // namespace detail

/// All that is known of a table at compile time: its names and the descriptions of its columns.
// g++ gives what has only templates for its arguments an external name, even where they are of an anonymous namespace,
// and takes it for that of another file. So whatever is made of a schema has a type of the schema among its arguments,
// too.
template <template <class> class Schema, class Declaration = Schema<as_description>>
struct description {
  using declaration = Declaration;
  using columns = typename detail::columns_of_schema<Schema>::type;
  static constexpr auto table_name = detail::table_name_of<declaration>;

  /// The namespace that the table is in ("billing" in billing.invoices); empty where none is named.
  static constexpr auto schema_name = detail::schema_name_of<declaration>;

  static constexpr const table_facts& facts() { return facts_of_table<Schema>(); }
};

/// The names of the columns, in order.
template <class Columns>
inline constexpr std::array<std::string_view, 0> column_names{};
template <class... Columns>
inline constexpr std::array<std::string_view, sizeof...(Columns)> column_names<type_list<Columns...>>{
    Columns::column_name.view()...};

/// The place in the schema of the column of this name.
template <name Name, template <class> class Schema>
inline constexpr std::size_t column_index =
    position_of(Name.view(), column_names<typename description<Schema>::columns>);

/// The description of the column of this name, which must be there.
template <name Name, template <class> class Schema>
using description_of = type_at<column_index<Name, Schema>, typename description<Schema>::columns>;

}  // namespace sequent
