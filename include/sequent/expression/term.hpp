// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <type_traits>

#include <sequent/expression/label.hpp>
#include <sequent/expression/order.hpp>

/// What stands in a list of expressions: of GROUP BY, ORDER BY, DISTINCT ON.
namespace sequent::detail {

/// What is chosen at run time to stand in ORDER BY, and is no expression.
template <class Term>
concept chosen_term = requires { typename Term::term_tag; };

template <class Term>
struct term_of {
  using no_term = Term;
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

template <chosen_term Term>
struct term_of<Term> {
  using tag = typename Term::term_tag;
  using values = typename Term::values_type;
  static constexpr values values_of(const Term& given) { return given.bound_values; }
};

template <class Term>
inline constexpr bool is_term = !requires { typename term_of<Term>::no_term; };

}  // namespace sequent::detail
