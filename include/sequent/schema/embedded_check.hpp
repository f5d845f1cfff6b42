// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstddef>
#include <type_traits>

#include <sequent/meta/type_list.hpp>
#include <sequent/schema/attribute.hpp>
#include <sequent/schema/description.hpp>
#include <sequent/schema/flattening.hpp>
#include <sequent/schema/rules.hpp>
#include <sequent/schema/validation.hpp>

namespace sequent::detail {

/// What an embedded part declares beside its columns as if it meant something; empty where there is none.
template <class Declaration>
inline constexpr auto lost_member = misspelt_member<Declaration>;
template <class Declaration>
  requires requires { requires !std::is_member_pointer_v<decltype(&Declaration::constraints)>; }
inline constexpr auto lost_member<Declaration> = name{"constraints"};

template <class Attribute>
inline constexpr bool is_sql_over_columns = is_generated<Attribute>;
template <fixed_text Text>
inline constexpr bool is_sql_over_columns<attribute::check<Text>> = true;

template <class Attributes>
inline constexpr bool has_sql_over_columns = false;
template <class... Attributes>
inline constexpr bool has_sql_over_columns<type_list<Attributes...>> = (is_sql_over_columns<Attributes> || ...);

/// The first column with SQL that names columns.
template <class Columns>
inline constexpr std::size_t column_with_sql = no_column;
template <class... Columns>
inline constexpr std::size_t column_with_sql<type_list<Columns...>> = [] {
  constexpr bool has_sql[] = {has_sql_over_columns<typename Columns::attributes>...};
  constexpr std::size_t found = first_set(has_sql);
  return found < sizeof...(Columns) ? found : no_column;
}();

template <name Table, class Shapes>
inline constexpr bool parts_are_sound = false;

/// Asserts the rules for one member of a schema that is an embedded part, and for the parts in it.
template <name Table, class Shape>
struct embedded_part_check {};
template <name Table, template <class> class Part, name Prefix>
struct embedded_part_check<Table, part_shape<Part, Prefix>> {
  using columns = typename description<Part>::columns;

  static_assert(rules::embedded_part_has_only_columns<Table, Prefix, lost_member<Part<as_description>>>,
                "an embedded part is columns and nothing else: declare constraints and indexes in the schema of the "
                "table, over the names that the columns have there");
  static_assert(
      rules::sql_of_an_embedded_part_finds_its_columns<
          Table, Prefix, name_at<Prefix.empty() ? no_column : column_with_sql<columns>, columns>>,
      "the SQL of this column names columns without the prefix that they have in the table: declare it in the "
      "schema of the table, a check as sequent::check_on<\"home_rooms > 0\"> in its constraints");
  static_assert(parts_are_sound<Table, shapes_of<Part>>);
};
template <name Table, class... Shapes>
inline constexpr bool parts_are_sound<Table, type_list<Shapes...>> =
    ((sizeof(embedded_part_check<Table, Shapes>) > 0) && ...);

/// Asserts the rules for the embedded parts of a table.
template <template <class> class Schema>
inline constexpr bool embedded_check = true;
template <template <class> class Schema>
  requires(!is_flat<Schema> && !has_stray_members<Schema>)
inline constexpr bool embedded_check<Schema> = parts_are_sound<description<Schema>::table_name, shapes_of<Schema>>;

}  // namespace sequent::detail
