// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <type_traits>

#include <sequent/expression/in.hpp>
#include <sequent/expression/operand.hpp>
#include <sequent/meta/moved.hpp>
#include <sequent/statement/clause/query_info.hpp>
#include <sequent/statement/clause/select_list.hpp>
#include <sequent/statement/identity.hpp>

namespace sequent {

namespace expressions {

/// `(SELECT …)` as a value.
template <class Statement>
struct scalar_subquery;

/// `EXISTS (SELECT …)`.
template <class Statement>
struct exists;

/// `operand [NOT] IN (SELECT …)`.
template <bool Negated, class Operand, class Statement>
struct in_subquery;

}  // namespace expressions

namespace detail {

constexpr node subquery_node(node_kind kind, const query_info& query) {
  node made{.kind = kind, .query = &query};
  made.name.id = id_of(query);
  return identified(made);
}

template <class Statement>
inline constexpr node node_of<expressions::scalar_subquery<Statement>> =
    subquery_node(node_kind::scalar_subquery, info_of<Statement>);
template <class Statement>
inline constexpr node node_of<expressions::exists<Statement>> = subquery_node(node_kind::exists, info_of<Statement>);
template <bool Negated, class Operand, class Statement>
inline constexpr node node_of<expressions::in_subquery<Negated, Operand, Statement>> = [] {
  node made{.kind = node_kind::in_subquery,
            .binding = precedence::comparison,
            .flag = Negated,
            .count = 1,
            .operands = nodes_of<Operand>,
            .query = &info_of<Statement>};
  made.name.id = id_of(info_of<Statement>);
  return identified(made);
}();

/// The only expression that a select list has: its SQL type; void where there are several, or a whole table.
template <class Tag>
struct only_item {
  using type = void;
  static constexpr std::size_t count = 0;
};
template <unsigned Slots, class... Items, class... Rest>
struct only_item<statement_tag<clauses::select_list<Slots, Items...>, Rest...>> {
  using type = void;
  static constexpr std::size_t count = sizeof...(Items) == 1 ? 0 : sizeof...(Items);
};
template <unsigned Slots, class T, class Tag, class... Rest>
  requires(node_of<Tag>.kind != node_kind::whole_table)
struct only_item<statement_tag<clauses::select_list<Slots, clauses::item<T, Tag>>, Rest...>> {
  using type = T;
  static constexpr std::size_t count = 1;
};

constexpr bool selects_a_whole_table(const clause_info& list) {
  for (unsigned each = 0; each < list.count; ++each) {
    if (list.expression(each).kind == node_kind::whole_table) return true;
  }
  return false;
}

/// Asserts that every output of a query is a column.
template <class Tag>
consteval void require_columns() {
  static_assert(!selects_a_whole_table(info_of<Tag>.clause(0)),
                "a derived table selects columns, and no whole table: name those that the query around it reads");
}

/// Asserts that a query can stand for a value.
template <class Tag>
consteval bool selects_one_expression() {
  constexpr std::size_t count = only_item<Tag>::count;
  static_assert(rules::subquery_selects_one_expression<count>,
                "a subquery that stands for a value selects exactly one expression, and no whole table");
  return count == 1;
}

template <class Subquery>
constexpr auto made_scalar_subquery(const Subquery& subquery) {
  using tag = typename Subquery::tag;
  if constexpr (selects_one_expression<tag>()) {
    return expr<typename only_item<tag>::type, expressions::scalar_subquery<tag>, typename Subquery::values_type>{
        subquery.bound_values};
  } else {
    return rejected<types::boolean>{};
  }
}

template <bool Negated, class T, class Tag, class Values, class Subquery>
constexpr auto make_in_subquery(expr<T, Tag, Values>&& operand, Subquery&& subquery) {
  using query = std::remove_cvref_t<Subquery>;
  if constexpr (!selects_one_expression<typename query::tag>()) {
    return rejected<types::boolean>{};
  } else {
    using selected_type = typename only_item<typename query::tag>::type;
    using breach = offender<!std::is_void_v<meeting_of<T, selected_type>>, Tag>;
    static_assert(rules::operands_are_of_one_type_family<breach::table, breach::column, typename T::value_type,
                                                         typename selected_type::value_type>,
                  "the column of the subquery is of the type of what is looked for");
    using other_values = typename query::values_type;
    return expr<types::boolean, expressions::in_subquery<Negated, Tag, typename query::tag>,
                bound::joined<Values, other_values>>{bound::detail::joined<Values, other_values>::of(
        detail::moved(operand.bound_values), other_values(detail::forwarded<Subquery>(subquery).bound_values))};
  }
}

}  // namespace detail

/// Whether the query has a row.
template <class Query>
[[nodiscard]] constexpr auto exists(const Query& query) {
  static_assert(detail::subquery_like<Query> || detail::refused_query<Query>,
                "exists takes a query: exists(select(...))");
  if constexpr (detail::subquery_like<Query>) {
    return expr<types::boolean, expressions::exists<typename Query::tag>, typename Query::values_type>{
        query.bound_values};
  } else {
    return detail::rejected<types::boolean>{};
  }
}

}  // namespace sequent
