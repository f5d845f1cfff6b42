// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstddef>
#include <string_view>
#include <type_traits>
#include <utility>

#include <boost/hana/for_each.hpp>
#include <boost/hana/tuple.hpp>

#include <sequent/schema/definition_check.hpp>
#include <sequent/schema/table.hpp>
#include <sequent/schema/table_constraints.hpp>
#include <sequent/statement/definition/column.hpp>
#include <sequent/statement/definition/constraint.hpp>
#include <sequent/statement/statement.hpp>

namespace sequent {

namespace detail {

/// Whether a table's definition leaves the constraint out: a foreign key to one of the excluded tables.
template <class Constraint, class Excluded>
inline constexpr bool is_excluded = false;
template <class Columns, template <class> class Schema, class Referenced, referential_action OnDelete,
          referential_action OnUpdate, class... Excluded>
inline constexpr bool
    is_excluded<constraint::foreign_key<Columns, Schema, Referenced, OnDelete, OnUpdate>, type_list<Excluded...>> =
        (is_same_table<description<Schema>, Excluded> || ...);

/// The definitions of the columns of a table.
template <template <class> class Schema, class Columns, class Constraints>
struct defined_columns;
template <template <class> class Schema, class... Columns, class... Constraints>
struct defined_columns<Schema, type_list<Columns...>, type_list<Constraints...>> {
  template <class Column>
  static constexpr bool is_key = (std::is_same_v<Constraints, constraint::primary_key<Column::column_name>> || ...);
  using type = boost::hana::tuple<definition::column<Columns, is_key<Columns>>...>;
};

/// The definitions of the constraints of a table, but for those that are excluded.
template <template <class> class Schema, class Constraints, class Excluded,
          class Places = std::make_index_sequence<Constraints::size>>
struct defined_constraints;
template <template <class> class Schema, class... Constraints, class Excluded, std::size_t... Place>
struct defined_constraints<Schema, type_list<Constraints...>, Excluded, std::index_sequence<Place...>> {
  template <class... Definitions>
  static boost::hana::tuple<Definitions...> tuple_of(type_list<Definitions...>);
  using type = decltype(tuple_of(
      concatenation<std::conditional_t<is_excluded<Constraints, Excluded>, type_list<>,
                                       type_list<definition::table_constraint<Schema, Place, Constraints>>>...>{}));
};

}  // namespace detail

/// A CREATE TABLE: the columns of a table and its constraints, without its indexes.
template <template <class> class Schema, bool IfNotExists = false, class Excluded = type_list<>>
struct create_table_statement : statement_base {
  using table = description<Schema>;

  /// Does nothing where the database has a table of that name, whatever it looks like.
  [[nodiscard]] constexpr auto if_not_exists() const { return create_table_statement<Schema, true, Excluded>{}; }

  /// Leaves out the foreign keys to these tables, for they are created later: see `add_foreign_key`.
  template <table_like... Tables>
  [[nodiscard]] constexpr auto without_foreign_keys_to(const Tables&...) const {
    return create_table_statement<Schema, IfNotExists, type_list<typename Tables::description...>>{};
  }

  template <class Visitor>
  static constexpr void accept(Visitor& visitor, const create_table_statement*) {
    static_assert(definition::is_known_to<typename Visitor::dialect>,
                  "include <sequent/ddl.hpp>, which knows how the databases define tables");
    using constraints = table_constraints<Schema>;
    visitor.text(IfNotExists ? "CREATE TABLE IF NOT EXISTS " : "CREATE TABLE ");
    definition::accept_table_name<table>(visitor);
    std::string_view separator = " (";
    boost::hana::for_each(typename detail::defined_columns<Schema, typename table::columns, constraints>::type{},
                          [&](const auto& column) {
                            visitor.text(separator);
                            separator = ", ";
                            visitor(&column);
                          });
    boost::hana::for_each(typename detail::defined_constraints<Schema, constraints, Excluded>::type{},
                          [&](const auto& constraint) { visitor(&constraint); });
    visitor.text(")");
    visitor(static_cast<const definition::table_options<table>*>(nullptr));
  }
};

/// Creates a table as its schema says.
template <template <class> class Schema, name Alias>
[[nodiscard]] constexpr auto create_table(const table<Schema, Alias>&) {
  static_assert(detail::definition_check<Schema>::holds);
  return create_table_statement<Schema>{};
}

}  // namespace sequent
