// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <sequent/statement/derived.hpp>

namespace sequent {

namespace relations {

/// A common table expression with a hint.
template <detail::materialization Hint, class Cte>
struct hinted;

}  // namespace relations

/// A common table expression with a hint to the database; `Cte` is what it is of.
template <detail::materialization Hint, class Cte>
struct hinted_cte : Cte {
  constexpr explicit hinted_cte(const Cte& cte) : Cte(cte) {}
};

namespace detail {

constexpr relation_info with_hint(relation_info relation, materialization hint) {
  relation.hint = hint;
  return relation;
}

template <materialization Hint, class Cte>
inline constexpr relation_info relation_of<relations::hinted<Hint, Cte>> = with_hint(relation_of<Cte>, Hint);

template <materialization Hint, class Cte>
struct relation_traits<hinted_cte<Hint, Cte>> : relation_traits<Cte> {};

template <materialization Hint, class Cte>
struct cte_traits<hinted_cte<Hint, Cte>> {
  using relation = relations::hinted<Hint, typename cte_traits<Cte>::relation>;
  using values = typename cte_traits<Cte>::values;
};

template <materialization Hint, class Cte>
constexpr auto made_hint(const Cte& cte) {
  static_assert(is_cte<Cte>,
                "a hint is of a common table expression: sequent::materialized(sequent::cte<\"name\">(query))");
  if constexpr (is_cte<Cte>) {
    return hinted_cte<Hint, Cte>(cte);
  } else {
    return cte;
  }
}

}  // namespace detail

/// The common table expression, to be computed once and apart from the query that reads it: `AS MATERIALIZED`.
template <class Cte>
[[nodiscard]] constexpr auto materialized(const Cte& cte) {
  return detail::made_hint<detail::materialization::materialized>(cte);
}

/// The common table expression, to be computed as a part of the query that reads it: `AS NOT MATERIALIZED`.
template <class Cte>
[[nodiscard]] constexpr auto not_materialized(const Cte& cte) {
  return detail::made_hint<detail::materialization::not_materialized>(cte);
}

}  // namespace sequent
