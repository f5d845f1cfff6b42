// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <sequent/expression/assignment.hpp>
#include <sequent/expression/row_value.hpp>
#include <sequent/statement/subquery.hpp>

/// Rows that are looked for among those of a query, or get their values from one.
namespace sequent::detail {

template <class Row, class Items>
struct row_beside_items;
template <class... T, class... Tags, class... Values, class... Others, class... OtherTags>
struct row_beside_items<row_value<expr<T, Tags, Values>...>, type_list<clauses::item<Others, OtherTags>...>> {
  static consteval bool require() {
    return (static_cast<int>(are_of_one_family<T, Tags, typename Others::value_type, meeting_of<T, Others>>()) & ...) !=
           0;
  }
};

template <bool Negated, class Row, class Query>
constexpr auto row_in_query(const Row& row, const Query& query) {
  using items = typename items_of<typename Query::tag>::type;
  static_assert(Row::are_expressions,
                "the row on the left is made of columns and expressions, values stand on the right");
  static_assert(rules::rows_are_of_one_size < Row::size == items::size, Row::size, items::size >,
                "the query selects as many expressions as the row has that is looked for");
  if constexpr (Row::are_expressions && Row::size == items::size) {
    if constexpr (row_beside_items<Row, items>::require()) {
      using rows = rows_beside<Row, Row>;
      using left_values = typename rows::left_values;
      using other_values = typename Query::values_type;
      using tag = expressions::in_subquery<Negated, typename rows::left, typename Query::tag>;
      return expr<types::boolean, tag, bound::joined<left_values, other_values>>{
          bound::detail::joined<left_values, other_values>::of(rows::take_left(row), other_values(query.bound_values))};
    } else {
      return rejected<types::boolean>{};
    }
  } else {
    return rejected<types::boolean>{};
  }
}

/// Asserts that a query gives a value for each column of a row, of a type that it holds.
template <class Row, class Items>
struct columns_beside_items;
template <class... T, class... Columns, class... Values, class... Others, class... Tags>
struct columns_beside_items<row_value<expr<T, Columns, Values>...>, type_list<clauses::item<Others, Tags>...>> {
  using columns = expressions::row_value<Columns...>;

  static consteval bool require() {
    constexpr bool are_columns = (is_column<Columns> && ...);
    static_assert(are_columns, "only columns can be assigned to; a comparison is written ==");
    return are_columns && (static_cast<int>(expression_fits<T, Columns, Others>()) & ...) != 0;
  }
};

template <class Row, class Query>
constexpr auto assigned_row(const Row&, const Query& query) {
  using items = typename items_of<typename Query::tag>::type;
  static_assert(Row::are_expressions, "only columns can be assigned to");
  static_assert(rules::rows_are_of_one_size < Row::size == items::size, Row::size, items::size >,
                "the query selects as many expressions as there are columns to be set");
  if constexpr (Row::are_expressions && Row::size == items::size) {
    using both = columns_beside_items<Row, items>;
    if constexpr (both::require()) {
      return assignment<typename both::columns, expressions::scalar_subquery<typename Query::tag>,
                        typename Query::values_type>{query.bound_values};
    } else {
      return assignment<expressions::rejected, expressions::rejected, bound::nothing>{};
    }
  } else {
    return assignment<expressions::rejected, expressions::rejected, bound::nothing>{};
  }
}

}  // namespace sequent::detail
