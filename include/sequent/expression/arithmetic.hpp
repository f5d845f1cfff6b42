// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <string>
#include <string_view>
#include <type_traits>

#include <sequent/expression/operand.hpp>

namespace sequent {

namespace detail {

struct plus {
  static constexpr std::string_view spelling = " + ";
  static constexpr precedence binding = precedence::additive;
};
struct minus {
  static constexpr std::string_view spelling = " - ";
  static constexpr precedence binding = precedence::additive;
};
struct times {
  static constexpr std::string_view spelling = " * ";
  static constexpr precedence binding = precedence::multiplicative;
};
struct divided_by {
  static constexpr std::string_view spelling = " / ";
  static constexpr precedence binding = precedence::multiplicative;
};
struct modulo {
  static constexpr std::string_view spelling = " % ";
  static constexpr precedence binding = precedence::multiplicative;
};
/// `+` between texts. Its place among the other operators differs between databases, so it always stands in
/// parentheses.
struct concatenated_with {
  static constexpr std::string_view spelling = " || ";
  static constexpr precedence binding = precedence::disjunction;
};

}  // namespace detail

namespace expressions {

/// `left OP right` of type `T`.
template <class Operator, class T, class Left, class Right>
struct arithmetic : expression_methods<arithmetic<Operator, T, Left, Right>> {
  using value_type = T;
  using operands = type_list<Left, Right>;
  static constexpr precedence binding = Operator::binding;

  [[no_unique_address]] Left left;
  [[no_unique_address]] Right right;

  constexpr arithmetic(const Left& left_operand, const Right& right_operand)
      : left(left_operand), right(right_operand) {}

  template <class Visitor>
  static constexpr void accept(Visitor& visitor, const arithmetic* self) {
    detail::accept_operand<binding>(visitor, self ? &self->left : nullptr);
    visitor.text(Operator::spelling);
    detail::accept_operand<detail::tighter(binding)>(visitor, self ? &self->right : nullptr);
  }
};

/// `-operand`.
template <class Operand>
struct negative : expression_methods<negative<Operand>> {
  using value_type = typename Operand::value_type;
  using operands = type_list<Operand>;

  [[no_unique_address]] Operand operand;

  constexpr explicit negative(const Operand& negated) : operand(negated) {}

  template <class Visitor>
  static constexpr void accept(Visitor& visitor, const negative* self) {
    // In parentheses, so that two signs never become the comment mark `--`.
    visitor.text("(-");
    detail::accept_operand<precedence::primary>(visitor, self ? &self->operand : nullptr);
    visitor.text(")");
  }
};

}  // namespace expressions

namespace detail {

/// The type of `Left OP Right`; void where the two cannot be combined.
template <class Operator, class Left, class Right>
consteval auto arithmetic_type() {
  if constexpr (number<Left> && number<Right>) {
    return std::type_identity<common_number<Left, Right>>{};
  } else {
    return std::type_identity<void>{};
  }
}

template <class Operator, bool Flipped, class Operand, class Other>
constexpr auto calculate(const Operand& operand, const Other& other) {
  using type = typename Operand::value_type;
  constexpr bool is_concatenation = std::is_same_v<Operator, plus> && std::is_same_v<type, std::string>;
  constexpr bool is_number = number<type> || is_concatenation;
  using non_number = offender<is_number, Operand>;
  static_assert(rules::operand_is_a_number<non_number::table, non_number::column, type>,
                "arithmetic needs numbers (and + also joins texts)");
  constexpr bool meets = is_number && can_meet<type, Other>() && !is_optional<Other>;
  using breach = offender<meets || !is_number, Operand>;
  static_assert(
      rules::operands_are_of_one_type_family<breach::table, breach::column, type, typename operand_type<Other>::type>,
      "these two operands are of different types: SQL calculates with numbers only, and joins text with text");
  if constexpr (!meets) {
    return rejected<type>{};
  } else {
    using other_operand = decltype(as_operand<type>(other));
    using spelled = std::conditional_t<is_concatenation, concatenated_with, Operator>;
    using result = typename std::conditional_t<
        is_concatenation, std::type_identity<type>,
        decltype(arithmetic_type<Operator, type, typename other_operand::value_type>())>::type;
    if constexpr (Flipped) {
      return expressions::arithmetic<spelled, result, other_operand, Operand>(as_operand<type>(other), operand);
    } else {
      return expressions::arithmetic<spelled, result, Operand, other_operand>(operand, as_operand<type>(other));
    }
  }
}

template <class Operator, class Left, class Right>
constexpr auto calculate_sides(const Left& left, const Right& right) {
  if constexpr (expression<Left>) {
    return calculate<Operator, false>(left, right);
  } else {
    return calculate<Operator, true>(right, left);
  }
}

}  // namespace detail

/// SQL `+` between numbers, `||` between texts.
template <class Left, class Right>
  requires detail::operands<Left, Right>
constexpr auto operator+(const Left& left, const Right& right) {
  return detail::calculate_sides<detail::plus>(left, right);
}
/// SQL `-`.
template <class Left, class Right>
  requires detail::operands<Left, Right>
constexpr auto operator-(const Left& left, const Right& right) {
  return detail::calculate_sides<detail::minus>(left, right);
}
/// SQL `*`.
template <class Left, class Right>
  requires detail::operands<Left, Right>
constexpr auto operator*(const Left& left, const Right& right) {
  return detail::calculate_sides<detail::times>(left, right);
}
/// SQL `/`; between integers it drops the remainder, as in C++.
template <class Left, class Right>
  requires detail::operands<Left, Right>
constexpr auto operator/(const Left& left, const Right& right) {
  return detail::calculate_sides<detail::divided_by>(left, right);
}
/// SQL `%`.
template <class Left, class Right>
  requires detail::operands<Left, Right>
constexpr auto operator%(const Left& left, const Right& right) {
  return detail::calculate_sides<detail::modulo>(left, right);
}
/// SQL unary `-`.
template <expression Operand>
constexpr auto operator-(const Operand& operand) {
  using type = typename Operand::value_type;
  using non_number = offender<detail::number<type>, Operand>;
  static_assert(rules::operand_is_a_number<non_number::table, non_number::column, type>, "arithmetic needs numbers");
  return expressions::negative<Operand>(operand);
}

}  // namespace sequent
