// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <type_traits>

#include <sequent/statement/clause/clause.hpp>
#include <sequent/statement/clause/group_by.hpp>
#include <sequent/statement/statement.hpp>

namespace sequent {

namespace detail {

/// The type of the rows of a statement; void where it has none.
template <class Statement>
struct result_row {
  using type = void;
};

template <class Clause>
struct ordered_by {
  using type = type_list<>;
};
template <class Clause>
  requires(Clause::is_set)
struct ordered_by<Clause> {
  using type = typename Clause::expressions;
};

template <class... Items>
consteval bool any_item_has_aggregate(type_list<Items...>) {
  return (Items::has_aggregate() || ...);
}

/// Asserts what can only be known of a query when it is whole: that its select list reads what FROM has, and grouping.
template <class Statement>
consteval void require_complete() {
  if constexpr (requires { typename Statement::list; }) {
    using list = typename Statement::list;
    using foreign = first_foreign_column_of<typename list::items_type, typename Statement::scope>;
    static_assert(
        rules::reads_only_tables_in_from<foreign::table, foreign::column>,
        "the select list reads a column of a table that is not in FROM: add the table with .from() or .join()");
    using foreign_distinct =
        first_foreign_column_of<typename list::quantifier_type::expressions, typename Statement::scope>;
    static_assert(rules::reads_only_tables_in_from<foreign_distinct::table, foreign_distinct::column>,
                  "DISTINCT ON reads a column of a table that is not in FROM: add the table with .from() or .join()");

    using group_clause = typename Statement::group_by_type;
    using groups = typename grouping<group_clause>::type;
    constexpr bool is_grouped =
        group_clause::is_set || Statement::having_type::is_set || any_item_has_aggregate(typename list::items_type{});
    if constexpr (is_grouped && foreign::table.empty()) {
      using ungrouped = first_ungrouped_of<typename list::items_type, groups>;
      static_assert(rules::column_is_grouped_or_aggregated<ungrouped::table, ungrouped::column>,
                    "the query makes one row of many, and this column of the select list is neither in .group_by() nor "
                    "inside an aggregate");
      using unordered = first_ungrouped_of<typename ordered_by<typename Statement::order_by_type>::type, groups>;
      static_assert(rules::column_is_grouped_or_aggregated<unordered::table, unordered::column>,
                    "the query makes one row of many, and this column of ORDER BY is neither in .group_by() nor inside "
                    "an aggregate");
    }
  } else if constexpr (requires { Statement::needs_row_choice; }) {
    constexpr auto unchosen = Statement::unchosen_table();
    static_assert(
        rules::says_which_rows<unchosen>,
        "UPDATE and DELETE need a WHERE that cannot vanish at run time; if every row is meant, say .all_rows()");
  }
}

}  // namespace detail

/// The type of the rows of a statement: a `row` of one whole table, else a `record`; void where there are none.
template <statement Statement>
using row_type_of = typename detail::result_row<std::remove_cvref_t<Statement>>::type;

}  // namespace sequent
