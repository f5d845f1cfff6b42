// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <optional>
#include <string_view>
#include <type_traits>

#include <sequent/expression/operand.hpp>

namespace sequent {

namespace detail {

struct equal {
  static constexpr std::string_view spelling = " = ";
};
struct not_equal {
  static constexpr std::string_view spelling = " <> ";
};
struct less {
  static constexpr std::string_view spelling = " < ";
};
struct less_equal {
  static constexpr std::string_view spelling = " <= ";
};
struct greater {
  static constexpr std::string_view spelling = " > ";
};
struct greater_equal {
  static constexpr std::string_view spelling = " >= ";
};
struct distinct_from {
  static constexpr std::string_view spelling = " IS DISTINCT FROM ";
};
struct not_distinct_from {
  static constexpr std::string_view spelling = " IS NOT DISTINCT FROM ";
};

/// Whether an operator treats NULL as a value, and so is never NULL itself.
template <class Operator>
inline constexpr bool compares_null =
    std::is_same_v<Operator, distinct_from> || std::is_same_v<Operator, not_distinct_from>;

}  // namespace detail

namespace expressions {

/// `left OP right`, a boolean.
template <class Operator, class Left, class Right>
struct comparison : expression_methods<comparison<Operator, Left, Right>> {
  using value_type = bool;
  using operands = type_list<Left, Right>;
  static constexpr precedence binding = precedence::comparison;

  [[no_unique_address]] Left left;
  [[no_unique_address]] Right right;

  template <class Scope>
  static consteval bool is_nullable() {
    return !detail::compares_null<Operator> && detail::any_is_nullable<Scope>(operands{});
  }

  static consteval bool can_vanish() { return Left::can_vanish() || Right::can_vanish(); }
  static constexpr bool is_present(const comparison* self) {
    return Left::is_present(self ? &self->left : nullptr) && Right::is_present(self ? &self->right : nullptr);
  }

  template <class Visitor>
  static constexpr void accept(Visitor& visitor, const comparison* self) {
    // Two comparisons in a row bind differently in PostgreSQL and in SQLite: neither operand may be one.
    detail::accept_operand<detail::tighter(binding)>(visitor, self ? &self->left : nullptr);
    visitor.text(Operator::spelling);
    detail::accept_operand<detail::tighter(binding)>(visitor, self ? &self->right : nullptr);
  }
};

}  // namespace expressions

namespace detail {

/// Compares an expression with what the user wrote on the other side; `Flipped` where the expression stood on the
/// right.
template <class Operator, bool Flipped, class Operand, class Other>
constexpr auto compare(const Operand& operand, const Other& other) {
  using type = typename Operand::value_type;
  if constexpr (compares_null<Operator> && (is_optional<Other> || is_null_constant<Other>)) {
    // Here NULL is a value: an empty optional is sent as one.
    if constexpr (is_null_constant<Other>) {
      return expressions::comparison<Operator, Operand, bound<std::optional<type>>>{
          {}, operand, bound(std::optional<type>{})};
    } else {
      constexpr bool meets = can_meet<type, not_null<Other>>();
      using breach = offender<meets, Operand>;
      static_assert(
          rules::operands_are_of_one_type_family<breach::table, breach::column, type, not_null<Other>>,
          "these two operands are of different types: SQL compares numbers with numbers, text with text, and so on");
      if constexpr (meets) {
        using meeting = std::optional<meeting_type_of<type, not_null<Other>>>;
        auto value = other ? meeting(converted<not_null<meeting>>(*other)) : meeting();
        return expressions::comparison<Operator, Operand, bound<meeting>>{
            {}, operand, bound<meeting>(std::move(value))};
      } else {
        return rejected<bool>{};
      }
    }
  } else if constexpr (is_null_constant<Other>) {
    using breach = first_column<Operand>;
    static_assert(rules::null_is_compared_with_is_null<breach::table, breach::column>,
                  "a comparison with NULL is never true in SQL: use .is_null() or .is_not_null()");
    return rejected<bool>{};
  } else if constexpr (is_optional<Other>) {
    using breach = first_column<Operand>;
    static_assert(rules::optional_says_what_empty_means<breach::table, breach::column, Other>,
                  "what should an empty std::optional mean here? sequent::if_set(value) drops the comparison, "
                  ".is_not_distinct_from(value) compares with NULL as a value");
    return rejected<bool>{};
  } else {
    constexpr bool meets = can_be_compared<type, Other>();
    using breach = offender<meets, Operand>;
    static_assert(
        rules::operands_are_of_one_type_family<breach::table, breach::column, type, typename operand_type<Other>::type>,
        "these two operands are of different types: SQL compares numbers with numbers, text with text, and so on");
    if constexpr (!meets) {
      return rejected<bool>{};
    } else {
      using other_operand = decltype(as_operand<type>(other));
      if constexpr (Flipped) {
        return expressions::comparison<Operator, other_operand, Operand>{{}, as_operand<type>(other), operand};
      } else {
        return expressions::comparison<Operator, Operand, other_operand>{{}, operand, as_operand<type>(other)};
      }
    }
  }
}

template <class Spelling, class Operand, class Value>
constexpr auto make_comparison(const Operand& operand, const Value& value) {
  return compare<Spelling, false>(operand, value);
}

template <class Operator, class Left, class Right>
constexpr auto compare_sides(const Left& left, const Right& right) {
  if constexpr (expression<Left>) {
    return compare<Operator, false>(left, right);
  } else {
    return compare<Operator, true>(right, left);
  }
}

}  // namespace detail

/// SQL `=`. NULL compares with nothing: for an optional, see `if_set` and `is_not_distinct_from`.
template <class Left, class Right>
  requires detail::operands<Left, Right>
constexpr auto operator==(const Left& left, const Right& right) {
  return detail::compare_sides<detail::equal>(left, right);
}
/// SQL `<>`.
template <class Left, class Right>
  requires detail::operands<Left, Right>
constexpr auto operator!=(const Left& left, const Right& right) {
  return detail::compare_sides<detail::not_equal>(left, right);
}
/// SQL `<`.
template <class Left, class Right>
  requires detail::operands<Left, Right>
constexpr auto operator<(const Left& left, const Right& right) {
  return detail::compare_sides<detail::less>(left, right);
}
/// SQL `<=`.
template <class Left, class Right>
  requires detail::operands<Left, Right>
constexpr auto operator<=(const Left& left, const Right& right) {
  return detail::compare_sides<detail::less_equal>(left, right);
}
/// SQL `>`.
template <class Left, class Right>
  requires detail::operands<Left, Right>
constexpr auto operator>(const Left& left, const Right& right) {
  return detail::compare_sides<detail::greater>(left, right);
}
/// SQL `>=`.
template <class Left, class Right>
  requires detail::operands<Left, Right>
constexpr auto operator>=(const Left& left, const Right& right) {
  return detail::compare_sides<detail::greater_equal>(left, right);
}

}  // namespace sequent
