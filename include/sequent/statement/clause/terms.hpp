// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <type_traits>
#include <utility>

#include <sequent/expression/label.hpp>
#include <sequent/expression/order.hpp>
#include <sequent/statement/clause/query_info.hpp>

/// What stands in a list of expressions: of GROUP BY, ORDER BY, DISTINCT ON.
namespace sequent::detail {

template <class Term>
struct term_of {
  using tag = expressions::rejected;
  using values = bound::nothing;
  template <class Given>
  static constexpr values values_of(const Given&) {
    static_assert(!std::is_same_v<Given, Given>,
                  "GROUP BY, ORDER BY and DISTINCT ON take columns and expressions; what the select list names is said "
                  "by sequent::label<\"name\">");
    return {};
  }
};
template <class T, class Tag, class Values>
struct term_of<expr<T, Tag, Values>> {
  using tag = Tag;
  using values = Values;
  [[gnu::always_inline]] static constexpr values values_of(const expr<T, Tag, Values>& given) {
    return given.bound_values;
  }
};
template <name Name>
struct term_of<label_of<Name>> {
  using tag = expressions::label_reference<Name>;
  using values = bound::nothing;
  static constexpr values values_of(const label_of<Name>&) { return {}; }
};
template <class T, class Tag, class Values, expressions::direction Direction, expressions::null_order Nulls>
struct term_of<order_term<T, Tag, Values, Direction, Nulls>> {
  using tag = expressions::order_term<Tag, Direction, Nulls>;
  using values = Values;
  [[gnu::always_inline]] static constexpr values values_of(const order_term<T, Tag, Values, Direction, Nulls>& given) {
    return given.bound_values;
  }
};

/// A clause of these terms, as a step.
template <template <unsigned, class...> class Clause, class... Terms>
[[gnu::always_inline]] constexpr auto terms_step(const Terms&... terms) {
  using values = bound::joined_all<typename term_of<Terms>::values...>;
  return step<Clause<values::size, typename term_of<Terms>::tag...>, values>{
      bound::join_all(term_of<Terms>::values_of(terms)...)};
}

}  // namespace sequent::detail
