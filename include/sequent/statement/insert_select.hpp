// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstddef>
#include <type_traits>

#include <sequent/expression/assignment.hpp>
#include <sequent/expression/in.hpp>
#include <sequent/statement/clause/from_select.hpp>
#include <sequent/statement/clause/select_list.hpp>
#include <sequent/statement/clause/set.hpp>
#include <sequent/statement/clause/target.hpp>
#include <sequent/statement/misuse.hpp>
#include <sequent/statement/subquery.hpp>

namespace sequent {

template <class Relation, class Values, class... Clauses>
class insert_statement;

namespace detail {

/// Whether what a query selects goes into the columns, one by one; asserts that it does.
template <class Columns, class Selected>
struct selection_fits {
  static consteval bool check() {
    static_assert(
        rules::query_gives_a_value_for_each_column<Columns::size, Selected::size>,
        "the query of an INSERT selects one expression for each column that .columns() names, in their order");
    return false;
  }
};
template <class... T, class... Columns, class... Selected, class... Tags>
  requires(sizeof...(T) == sizeof...(Selected))
struct selection_fits<type_list<expr<T, Columns>...>, type_list<clauses::item<Selected, Tags>...>> {
  static consteval bool check() { return (expression_fits<T, Columns, Selected>() && ...); }
};

template <class T>
inline constexpr bool is_column_expression = false;
template <class T, class Tag>
inline constexpr bool is_column_expression<expr<T, Tag, bound::nothing>> = is_column<Tag>;

/// Asserts that each item of a select list is one column.
template <class Query>
consteval bool selects_columns() {
  constexpr bool holds = !selects_a_whole_table(info_of<typename Query::tag>.clause(0));
  static_assert(holds, "the query of an INSERT selects columns, and no whole table: name those that go into the table");
  return holds;
}

}  // namespace detail

/// An INSERT that says which columns it writes, and not yet what. `Columns` are expressions.
template <class Relation, class... Columns>
struct insert_columns {
  /// Every row of a query: `insert_into(old).columns(old.id, old.name).from_select(select(users.id, users.name))`.
  ///
  /// It selects one expression for each column, in their order: of a type that the column holds, and not NULL where the
  /// column is not.
  template <class Query>
  [[nodiscard]] constexpr auto from_select(const Query& query) const {
    constexpr bool is_query = detail::subquery_like<Query>;
    static_assert(is_query || detail::refused_query<Query>, "from_select takes a query: .from_select(select(...))");
    if constexpr (!is_query) {
      return rejected_statement{};
    } else if constexpr (!detail::selects_columns<Query>()) {
      return rejected_statement{};
    } else if constexpr (!detail::selection_fits<type_list<Columns...>,
                                                 typename detail::items_of<typename Query::tag>::type>::check()) {
      return rejected_statement{};
    } else {
      using values = typename Query::values_type;
      using clause = clauses::from_select<values::size, typename Query::tag, typename Columns::tag...>;
      return insert_statement<Relation, values, clauses::target<detail::part::insert_into, Relation>, clause>{
          {}, query.bound_values};
    }
  }
};

}  // namespace sequent
