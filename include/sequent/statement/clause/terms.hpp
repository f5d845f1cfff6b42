// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <sequent/expression/term.hpp>
#include <sequent/statement/clause/query_info.hpp>

/// What stands in a list of expressions: of GROUP BY, ORDER BY, DISTINCT ON.
namespace sequent::detail {

/// A clause of these terms, as a step.
template <template <unsigned, class...> class Clause, class... Terms>
[[gnu::always_inline]] constexpr auto terms_step(const Terms&... terms) {
  using values = bound::joined_all<typename term_of<Terms>::values...>;
  return step<Clause<values::size, typename term_of<Terms>::tag...>, values>{
      bound::join_all(term_of<Terms>::values_of(terms)...)};
}

}  // namespace sequent::detail
