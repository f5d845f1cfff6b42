// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <optional>
#include <type_traits>

#include <sequent/statement/analysis.hpp>
#include <sequent/statement/subquery.hpp>

namespace sequent {

namespace expressions {

/// `ARRAY(SELECT …)`.
template <class Statement>
struct array_subquery;

}  // namespace expressions

namespace detail {

template <class Statement>
inline constexpr node node_of<expressions::array_subquery<Statement>> =
    subquery_node(node_kind::array_subquery, info_of<Statement>);

}  // namespace detail

/// The rows of a query of one expression as an array, `std::vector<T>`, or `std::vector<std::optional<T>>` where it may
/// be NULL (PostgreSQL only): `array(select(users.name).correlate(orgs).where(users.org_id == orgs.id))`. Without rows
/// it is empty.
template <detail::subquery_like Query>
[[nodiscard]] constexpr auto array(const Query& query) {
  using tag = typename Query::tag;
  if constexpr (detail::selects_one_expression<tag>()) {
    using value = typename detail::only_item<tag>::type::value_type;
    using element = std::conditional_t<detail::analysis_of<tag>.nullable[0], std::optional<value>, value>;
    return expr<types::array<element>, expressions::array_subquery<tag>, typename Query::values_type>{
        query.bound_values};
  } else {
    return detail::rejected<types::boolean>{};
  }
}

/// Refuses what is no query.
template <class Other>
  requires(!detail::subquery_like<Other>)
constexpr auto array(const Other&) {
  static_assert(detail::refused_query<Other>,
                "sequent::array makes an array of the rows of a query, array(select(users.name)); the values of the "
                "rows of a group are collected by array_agg(users.name)");
  return detail::rejected<types::boolean>{};
}

}  // namespace sequent
