// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <concepts>
#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>

#include <sequent/expression/operand.hpp>
#include <sequent/schema/attribute.hpp>

namespace sequent {

namespace detail {

template <class Visitor, std::integral Integer>
constexpr void accept_integer(Visitor& visitor, Integer value) {
  // The least number has no positive twin, so the digits are taken from the negative side.
  char digits[24]{};
  std::size_t start = sizeof(digits);
  const bool negative = value < 0;
  do {
    const auto digit = static_cast<int>(value % 10);
    digits[--start] = static_cast<char>('0' + (digit < 0 ? -digit : digit));
    value = static_cast<Integer>(value / 10);
  } while (value != 0);
  if (negative) digits[--start] = '-';
  visitor.text(std::string_view(digits + start, sizeof(digits) - start));
}

/// A text in quotes, with each quote in it doubled (SQL standard; no other character is special).
template <class Visitor>
constexpr void accept_text_literal(Visitor& visitor, std::string_view value) {
  visitor.text("'");
  // Character by character: g++ under -fsanitize=undefined takes no search of a template argument for a constant.
  for (std::size_t position = 0; position < value.size(); ++position) {
    const auto character = value.substr(position, 1);
    visitor.text(character);
    if (character == "'") visitor.text("'");
  }
  visitor.text("'");
}

/// The SQL spelling of a constant.
template <constant Value, class Visitor>
constexpr void accept_constant(Visitor& visitor) {
  using type = std::remove_const_t<decltype(Value.value)>;
  if constexpr (std::is_same_v<type, bool>) {
    visitor.text(Value.value ? "TRUE" : "FALSE");
  } else if constexpr (std::is_integral_v<type>) {
    accept_integer(visitor, Value.value);
  } else if constexpr (requires { Value.value.view(); }) {
    accept_text_literal(visitor, Value.value.view());
  } else {
    static_assert(std::is_integral_v<type>,
                  "a constant in SQL text is an integer, a bool or a text; for others use default_sql");
  }
}

template <class T>
constexpr bool is_negative(const T& value) {
  if constexpr (std::is_signed_v<T>) {
    return value < 0;
  } else {
    return false;
  }
}

template <class T>
struct constant_type {
  using type = stored_integer<T>;
};
template <>
struct constant_type<bool> {
  using type = bool;
};
template <std::size_t Size>
struct constant_type<fixed_text<Size>> {
  using type = std::string;
};

}  // namespace detail

namespace expressions {

/// A constant that is part of the SQL text.
template <constant Value>
struct literal : expression_methods<literal<Value>> {
  using value_type = typename detail::constant_type<std::remove_const_t<decltype(Value.value)>>::type;
  // Its sign is an operator: next to another one it must not become the comment mark `--`.
  static constexpr precedence binding =
      detail::is_negative(Value.value) ? precedence::multiplicative : precedence::primary;

  template <class Visitor>
  static constexpr void accept(Visitor& visitor, const literal*) {
    detail::accept_constant<Value>(visitor);
  }
};

}  // namespace expressions

namespace detail {

template <constant Value>
consteval auto make_literal() {
  constexpr bool has_spelling = std::is_integral_v<decltype(Value.value)> || requires { Value.value.view(); };
  static_assert(has_spelling, "a literal is an integer, a bool or a text; other values travel as parameters");
  if constexpr (has_spelling) {
    return expressions::literal<Value>{};
  } else {
    return rejected<bool>{};
  }
}

}  // namespace detail

/// A constant that is part of the SQL text: `literal<5>`, `literal<"draft">`, `literal<true>`.
template <constant Value>
inline constexpr auto literal = detail::make_literal<Value>();

}  // namespace sequent
