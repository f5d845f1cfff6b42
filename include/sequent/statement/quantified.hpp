// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <type_traits>

#include <sequent/expression/comparison.hpp>
#include <sequent/meta/moved.hpp>
#include <sequent/statement/misuse.hpp>
#include <sequent/statement/subquery.hpp>

namespace sequent {

namespace expressions {

/// `operand OP ANY (SELECT …)`, `operand OP ALL (SELECT …)`.
template <detail::binary_operator Operator, bool All, class Operand, class Statement>
struct quantified;

}  // namespace expressions

/// A query whose rows are compared with one value: made by `any` and `all`.
template <bool All, class Query>
struct quantified_query {
  Query query;
};

namespace detail {

template <binary_operator Operator, bool All, class Operand, class Statement>
inline constexpr node node_of<expressions::quantified<Operator, All, Operand, Statement>> = [] {
  node made{.kind = node_kind::quantified,
            .binding = precedence::comparison,
            .flag = All,
            .detail = static_cast<unsigned char>(Operator),
            .count = 1,
            .operands = nodes_of<Operand>,
            .query = &info_of<Statement>};
  made.name.id = id_of(info_of<Statement>);
  return identified(made);
}();

// `= ANY` and `<> ALL` are IN and NOT IN, which every database has.
template <binary_operator Operator, class T, class Tag, class Values, bool All, class Query>
constexpr auto compare_with_rows(expr<T, Tag, Values>&& operand, const quantified_query<All, Query>& rows) {
  if constexpr (!subquery_like<Query>) {
    return rejected<types::boolean>{};
  } else if constexpr (Operator == binary_operator::equal && !All) {
    return make_in_subquery<false>(detail::moved(operand), rows.query);
  } else if constexpr (Operator == binary_operator::not_equal && All) {
    return make_in_subquery<true>(detail::moved(operand), rows.query);
  } else if constexpr (!selects_one_expression<typename Query::tag>()) {
    return rejected<types::boolean>{};
  } else {
    using selected = typename only_item<typename Query::tag>::type;
    constexpr bool holds = are_of_one_family<T, Tag, typename selected::value_type, meeting_of<T, selected>>() &&
                           has_order<asks_for_order<Operator>, T, Tag>();
    if constexpr (holds) {
      using other_values = typename Query::values_type;
      return expr<types::boolean, expressions::quantified<Operator, All, Tag, typename Query::tag>,
                  bound::joined<Values, other_values>>{bound::detail::joined<Values, other_values>::of(
          detail::moved(operand.bound_values), other_values(rows.query.bound_values))};
    } else {
      return rejected<types::boolean>{};
    }
  }
}

template <bool All, class Query>
constexpr auto made_quantified(const Query& query) {
  constexpr bool is_query = subquery_like<Query>;
  static_assert(is_query || refused_query<Query>, "any and all take a query: users.age > sequent::all(select(...))");
  if constexpr (is_query) {
    return quantified_query<All, Query>{query};
  } else {
    return quantified_query<All, rejected_statement>{};
  }
}

}  // namespace detail

/// Some row of a query of one expression: `users.age > any(select(...))`. Of no rows, no comparison is true.
template <class Query>
[[nodiscard]] constexpr auto any(const Query& query) {
  return detail::made_quantified<false>(query);
}

/// Every row of a query of one expression: `users.age > all(select(...))`. Of no rows, every comparison is true.
template <class Query>
[[nodiscard]] constexpr auto all(const Query& query) {
  return detail::made_quantified<true>(query);
}

// clang-format off
/// With the rows of a query. `== any` and `!= all` are written as IN and NOT IN; all others are PostgreSQL's only.
template <class T, class Tag, class V, bool All, class Query>
[[nodiscard]] constexpr auto operator==(expr<T, Tag, V> left, const quantified_query<All, Query>& right) { return detail::compare_with_rows<detail::binary_operator::equal>(detail::moved(left), right); }
template <class T, class Tag, class V, bool All, class Query>
[[nodiscard]] constexpr auto operator!=(expr<T, Tag, V> left, const quantified_query<All, Query>& right) { return detail::compare_with_rows<detail::binary_operator::not_equal>(detail::moved(left), right); }
template <class T, class Tag, class V, bool All, class Query>
[[nodiscard]] constexpr auto operator<(expr<T, Tag, V> left, const quantified_query<All, Query>& right) { return detail::compare_with_rows<detail::binary_operator::less>(detail::moved(left), right); }
template <class T, class Tag, class V, bool All, class Query>
[[nodiscard]] constexpr auto operator<=(expr<T, Tag, V> left, const quantified_query<All, Query>& right) { return detail::compare_with_rows<detail::binary_operator::less_equal>(detail::moved(left), right); }
template <class T, class Tag, class V, bool All, class Query>
[[nodiscard]] constexpr auto operator>(expr<T, Tag, V> left, const quantified_query<All, Query>& right) { return detail::compare_with_rows<detail::binary_operator::greater>(detail::moved(left), right); }
template <class T, class Tag, class V, bool All, class Query>
[[nodiscard]] constexpr auto operator>=(expr<T, Tag, V> left, const quantified_query<All, Query>& right) { return detail::compare_with_rows<detail::binary_operator::greater_equal>(detail::moved(left), right); }
// clang-format on

}  // namespace sequent
