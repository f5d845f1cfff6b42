// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <sequent/expression/aggregate.hpp>
#include <sequent/expression/logical.hpp>

namespace sequent {

namespace expressions {

/// `aggregate FILTER (WHERE condition)`.
template <class Aggregate, class Condition>
struct filtered;

}  // namespace expressions

namespace detail {

template <class Aggregate, class Condition>
inline constexpr node node_of<expressions::filtered<Aggregate, Condition>> =
    identified({.kind = node_kind::filtered,
                .count = 2,
                .operands = nodes_of<Aggregate, Condition>,
                .name = node_of<Aggregate>.name});

}  // namespace detail

/// An aggregate of those rows only for which the condition is true: `filter(count(), users.age >= 18)`.
template <class T, class Tag, class Values, class Condition>
[[nodiscard]] constexpr auto filter(const expr<T, Tag, Values>& aggregate, const Condition& condition) {
  constexpr detail::node_kind kind = detail::node_of<Tag>.kind;
  using breach = detail::offender<kind == detail::node_kind::aggregate || kind == detail::node_kind::rejected, Tag>;
  static_assert(rules::filter_is_of_an_aggregate<breach::table, breach::column>,
                "filter takes an aggregate and a condition: filter(count(), users.age >= 18)");
  if constexpr (kind == detail::node_kind::aggregate) {
    using given = decltype(detail::as_condition(condition));
    using more = typename given::values_type;
    return expr<T, expressions::filtered<Tag, typename given::tag>, bound::joined<Values, more>>{
        bound::join(Values(aggregate.bound_values), more(detail::as_condition(condition).bound_values))};
  } else {
    return detail::rejected<T>{};
  }
}

}  // namespace sequent
