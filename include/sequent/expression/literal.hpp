// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstdint>
#include <type_traits>
#include <utility>

#include <sequent/expression/expression.hpp>
#include <sequent/schema/attribute.hpp>
#include <sequent/schema/conversion.hpp>

namespace sequent {

namespace expressions {

/// A constant that is part of the SQL text.
template <constant Value>
struct literal;

}  // namespace expressions

namespace detail {

template <class T>
struct constant_type {
  using type = sql_type_of<stored_integer<T>>;
};
template <>
struct constant_type<bool> {
  using type = types::boolean;
};
template <std::size_t Size>
struct constant_type<fixed_text<Size>> {
  using type = types::text;
};

template <constant Value>
inline constexpr bool is_negative = [] {
  if constexpr (std::is_signed_v<std::remove_const_t<decltype(Value.value)>>) return Value.value < 0;
  return false;
}();

// A text is written in quotes by the dialect; the identity tells 'a' from the number of that spelling by its type.
template <constant Value>
inline constexpr node node_of<expressions::literal<Value>> = [] {
  using given = std::remove_const_t<decltype(Value.value)>;
  using type = typename constant_type<given>::type;
  node made{.kind = node_kind::literal, .type = kind_of<typename type::value_type>};
  // Its sign is an operator: next to another one it must not become the comment mark `--`.
  if (is_negative<Value>) made.binding = precedence::multiplicative;
  if constexpr (requires { Value.value.view(); }) {
    made.literal = Value.value.view();
  } else {
    made.number = static_cast<std::int64_t>(Value.value);
  }
  made.name.id = mixed(text_hash(made.literal), static_cast<std::uint64_t>(made.number));
  return identified(made);
}();

/// What has a spelling in SQL text: an integer, a truth value, a text. A character is no number.
template <class T>
inline constexpr bool has_spelling = std::is_same_v<T, bool> || (number<T> && std::is_integral_v<T>);
template <std::size_t Size>
inline constexpr bool has_spelling<fixed_text<Size>> = true;

/// Whether databases have an integer for it.
template <class T>
constexpr bool fits_an_integer(const T& value) {
  if constexpr (number<T> && std::is_integral_v<T>) return std::in_range<std::int64_t>(value);
  return true;
}

/// Whether no character ends the text of the statement: to databases a NUL byte does.
template <class T>
constexpr bool holds_no_nul(const T& value) {
  if constexpr (requires { value.view(); }) {
    for (const char character : value.view()) {
      if (character == '\0') return false;
    }
  }
  return true;
}

template <constant Value>
consteval auto make_literal() {
  using given = std::remove_const_t<decltype(Value.value)>;
  static_assert(has_spelling<given>, "a literal is an integer, a bool or a text; other values travel as parameters");
  static_assert(fits_an_integer(Value.value),
                "this literal is too large for the integers of SQL, which end at 2^63 - 1");
  static_assert(holds_no_nul(Value.value), "a literal holds no NUL byte, where databases would end the statement");
  if constexpr (has_spelling<given> && fits_an_integer(Value.value) && holds_no_nul(Value.value)) {
    return expr<typename constant_type<given>::type, expressions::literal<Value>>{};
  } else {
    return rejected<types::boolean>{};
  }
}

}  // namespace detail

/// A constant that is part of the SQL text: `literal<5>`, `literal<"draft">`, `literal<true>`.
template <constant Value>
inline constexpr auto literal = detail::make_literal<Value>();

}  // namespace sequent
