// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <type_traits>

#include <sequent/expression/comparison.hpp>
#include <sequent/expression/operand.hpp>
#include <sequent/meta/moved.hpp>

namespace sequent {

namespace expressions {

/// `operand [NOT] LIKE pattern`, `operand [NOT] ILIKE pattern`.
template <detail::like_kind Kind, class Operand, class Pattern>
struct like;

/// `operand [NOT] BETWEEN low AND high`.
template <bool Negated, class Operand, class Low, class High>
struct between;

}  // namespace expressions

namespace detail {

template <like_kind Kind, class Operand, class Pattern>
inline constexpr node node_of<expressions::like<Kind, Operand, Pattern>> =
    identified({.kind = node_kind::like,
                .binding = precedence::comparison,
                .detail = static_cast<unsigned char>(Kind),
                .count = 2,
                .operands = nodes_of<Operand, Pattern>});

template <bool Negated, class Operand, class Low, class High>
inline constexpr node node_of<expressions::between<Negated, Operand, Low, High>> =
    identified({.kind = node_kind::between,
                .binding = precedence::comparison,
                .flag = Negated,
                .count = 3,
                .operands = nodes_of<Operand, Low, High>});

template <like_kind Kind, class T, class Tag, class Values, class Pattern>
constexpr auto make_like(expr<T, Tag, Values>&& operand, const Pattern& pattern) {
  constexpr bool is_text = std::is_same_v<T, types::text>;
  using non_text = offender<is_text, Tag>;
  static_assert(rules::operand_is_text<non_text::table, non_text::column, typename T::value_type>,
                "LIKE looks into text, and this is none");
  using other = beside_of<types::text, Pattern>;
  constexpr bool meets = can_be_compared<types::text, Pattern>;
  using breach = offender<meets || !is_text, Tag>;
  static_assert(rules::operands_are_of_one_type_family<breach::table, breach::column, typename T::value_type,
                                                       typename other::named>,
                "the pattern of LIKE is a text");
  if constexpr (is_text && meets) {
    using other_values = typename other::values;
    using made =
        expr<types::boolean, expressions::like<Kind, Tag, typename other::tag>, bound::joined<Values, other_values>>;
    return as_choice<other::is_droppable>(
        is_there(pattern), made{bound::detail::joined<Values, other_values>::of(detail::moved(operand.bound_values),
                                                                                other::take(pattern))});
  } else {
    return rejected<types::boolean>{};
  }
}

template <bool Negated, class T, class Tag, class Values, class Low, class High>
constexpr auto make_between(expr<T, Tag, Values>&& operand, const Low& low, const High& high) {
  constexpr bool low_meets = can_be_compared<T, Low>;
  constexpr bool high_meets = can_be_compared<T, High>;
  constexpr bool meets = low_meets && high_meets;
  using wrong = std::conditional_t<low_meets, High, Low>;
  constexpr bool is_said = says_why_unmet<meets, typename T::value_type, Tag, typename beside_of<T, wrong>::named>();
  using breach = offender<meets || is_said, Tag>;
  static_assert(rules::operands_are_of_one_type_family<breach::table, breach::column, typename T::value_type,
                                                       typename beside_of<T, wrong>::named>,
                "both ends of BETWEEN are of the type of what stands between them");
  if constexpr (low_meets && high_meets && has_order<true, T, Tag>()) {
    using first = beside_of<T, Low>;
    using second = beside_of<T, High>;
    using values = bound::joined_all<Values, typename first::values, typename second::values>;
    using made =
        expr<types::boolean, expressions::between<Negated, Tag, typename first::tag, typename second::tag>, values>;
    return as_choice < first::is_droppable ||
           second::is_droppable >
               (is_there(low) && is_there(high),
                made{bound::join_all(detail::moved(operand.bound_values), first::take(low), second::take(high))});
  } else {
    return rejected<types::boolean>{};
  }
}

}  // namespace detail
}  // namespace sequent
