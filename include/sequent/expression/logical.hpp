// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <concepts>
#include <string_view>
#include <type_traits>

#include <sequent/expression/literal.hpp>
#include <sequent/expression/operand.hpp>

namespace sequent {

/// An expression that can stand in WHERE, ON and HAVING.
template <class T>
concept boolean_expression = expression<T> && std::same_as<typename std::remove_cvref_t<T>::value_type, bool>;

namespace detail {

struct logical_and {
  static constexpr std::string_view spelling = " AND ";
  static constexpr precedence binding = precedence::conjunction;
};
struct logical_or {
  static constexpr std::string_view spelling = " OR ";
  static constexpr precedence binding = precedence::disjunction;
};

}  // namespace detail

namespace expressions {

/// `left AND right`, `left OR right`. An operand that its `if_set` drops leaves the other alone.
template <class Operator, class Left, class Right>
struct logical : expression_methods<logical<Operator, Left, Right>> {
  using value_type = bool;
  using operands = type_list<Left, Right>;
  static constexpr precedence binding = Operator::binding;

  [[no_unique_address]] Left left;
  [[no_unique_address]] Right right;

  static consteval bool can_vanish() { return Left::can_vanish() && Right::can_vanish(); }
  static constexpr bool is_present(const logical* self) {
    return Left::is_present(self ? &self->left : nullptr) || Right::is_present(self ? &self->right : nullptr);
  }

  template <class Visitor>
  static constexpr void accept(Visitor& visitor, const logical* self) {
    const Left* first = self ? &self->left : nullptr;
    const Right* second = self ? &self->right : nullptr;
    const bool has_first = visitor.chooses(first);
    const bool has_second = visitor.chooses(second);
    if (has_first) detail::accept_operand<binding>(visitor, first);
    if (has_first && has_second) visitor.text(Operator::spelling);
    if (has_second) detail::accept_operand<binding>(visitor, second);
    // Where nothing can be dropped, what has no value is NULL.
    if (!has_first && !has_second) visitor.text("NULL");
  }
};

/// `NOT operand`.
template <class Operand>
struct negation : expression_methods<negation<Operand>> {
  using value_type = bool;
  using operands = type_list<Operand>;
  static constexpr precedence binding = precedence::negation;

  [[no_unique_address]] Operand operand;

  static consteval bool can_vanish() { return Operand::can_vanish(); }
  static constexpr bool is_present(const negation* self) {
    return Operand::is_present(self ? &self->operand : nullptr);
  }

  template <class Visitor>
  static constexpr void accept(Visitor& visitor, const negation* self) {
    visitor.text("NOT ");
    detail::accept_operand<precedence::comparison>(visitor, self ? &self->operand : nullptr);
  }
};

}  // namespace expressions

namespace detail {

/// An operand of AND, OR, NOT as an expression: a C++ bool is sent as a parameter.
template <class Operand>
constexpr auto as_condition(const Operand& operand) {
  if constexpr (std::is_same_v<Operand, bool>) {
    return bound<bool>(operand);
  } else if constexpr (is_untyped_parameter<Operand>) {
    return typed_parameter<bool>(operand);
  } else if constexpr (expression<Operand>) {
    using breach = offender<boolean_expression<Operand>, Operand>;
    static_assert(rules::operand_is_boolean<breach::table, breach::column, typename Operand::value_type>,
                  "AND, OR and NOT join conditions: compare this expression with something");
    if constexpr (boolean_expression<Operand>) {
      return operand;
    } else {
      return rejected<bool>{};
    }
  } else {
    static_assert(expression<Operand>, "AND, OR and NOT join conditions, and this C++ value is none");
    return rejected<bool>{};
  }
}

template <class Operator, class Left, class Right>
constexpr auto join_conditions(const Left& left, const Right& right) {
  using left_operand = decltype(as_condition(left));
  using right_operand = decltype(as_condition(right));
  return expressions::logical<Operator, left_operand, right_operand>{{}, as_condition(left), as_condition(right)};
}

}  // namespace detail

/// SQL `AND`. Unlike that of C++ it does not stop at the first false operand: SQL fixes no order.
template <class Left, class Right>
  requires detail::operands<Left, Right>
constexpr auto operator&&(const Left& left, const Right& right) {
  if constexpr (boolean_expression<Left> && boolean_expression<Right>) {
    // What nearly all conditions are; the other way is right for them, too, but costs the compiler more.
    return expressions::logical<detail::logical_and, Left, Right>{{}, left, right};
  } else {
    return detail::join_conditions<detail::logical_and>(left, right);
  }
}
/// SQL `OR`.
template <class Left, class Right>
  requires detail::operands<Left, Right>
constexpr auto operator||(const Left& left, const Right& right) {
  if constexpr (boolean_expression<Left> && boolean_expression<Right>) {
    return expressions::logical<detail::logical_or, Left, Right>{{}, left, right};
  } else {
    return detail::join_conditions<detail::logical_or>(left, right);
  }
}
/// SQL `NOT`.
template <expression Operand>
constexpr auto operator!(const Operand& operand) {
  using negated = decltype(detail::as_condition(operand));
  return expressions::negation<negated>{{}, detail::as_condition(operand)};
}

}  // namespace sequent
