// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include <sequent/expression/methods.hpp>
#include <sequent/schema/type.hpp>

namespace sequent {

/// A run-time value in an expression: always sent as a parameter, never as text.
///
/// `T` is the C++ type that is sent; optional where the value may be NULL.
template <class T>
struct bound : expression_methods<bound<T>> {
  using value_type = not_null<T>;

  T value;

  constexpr explicit bound(T given) : value(std::move(given)) {}

  template <class Scope>
  static consteval bool is_nullable() {
    return is_optional<T>;
  }

  template <class Visitor>
  static constexpr void accept(Visitor& visitor, const bound* self) {
    visitor.parameter(self ? &self->value : nullptr);
  }
};

namespace detail {

template <class T>
inline constexpr bool is_character =
    std::is_same_v<T, char> || std::is_same_v<T, wchar_t> || std::is_same_v<T, char8_t> ||
    std::is_same_v<T, char16_t> || std::is_same_v<T, char32_t>;

/// A C++ number, as opposed to a truth value or a character.
template <class T>
concept number = std::is_arithmetic_v<T> && !std::is_same_v<T, bool> && !is_character<T>;

/// The narrowest stored integer that holds every value of an integer type; std::int64_t for what exceeds it, checked
/// when bound.
template <class Integer>
using stored_integer = std::conditional_t<
    (sizeof(Integer) + (std::is_unsigned_v<Integer> ? 1 : 0) <= 2), std::int16_t,
    std::conditional_t<(sizeof(Integer) + (std::is_unsigned_v<Integer> ? 1 : 0) <= 4), std::int32_t, std::int64_t>>;

template <class T>
struct stored_number {
  using type = stored_integer<T>;
};
template <>
struct stored_number<float> {
  using type = float;
};
template <std::floating_point T>
  requires(!std::same_as<T, float>)
struct stored_number<T> {
  using type = double;
};

/// The type of an arithmetic operation and of a comparison between two stored numbers, as both databases have it:
/// the wider integer, or double as soon as a floating-point number meets another type.
template <class Left, class Right>
using common_number =
    std::conditional_t<std::is_same_v<Left, Right>, Left,
                       std::conditional_t<std::is_integral_v<Left> && std::is_integral_v<Right>,
                                          std::conditional_t<(sizeof(Left) > sizeof(Right)), Left, Right>, double>>;

/// The type in which a C++ value meets an SQL operand of type `T`; void where the two are of different type families.
template <class T, class Value>
consteval auto meeting_type() {
  if constexpr (number<T>) {
    if constexpr (number<Value>) {
      return std::type_identity<common_number<T, typename stored_number<Value>::type>>{};
    } else {
      return std::type_identity<void>{};
    }
  } else if constexpr (std::is_same_v<T, std::string>) {
    return std::type_identity<std::conditional_t<std::is_convertible_v<const Value&, std::string_view>, T, void>>{};
  } else if constexpr (std::is_same_v<T, bytes>) {
    return std::type_identity<
        std::conditional_t<std::is_convertible_v<const Value&, std::span<const std::byte>>, T, void>>{};
  } else if constexpr (std::is_same_v<T, timestamp> || std::is_same_v<T, date>) {
    return std::type_identity<std::conditional_t<std::is_convertible_v<const Value&, T>, T, void>>{};
  } else {
    return std::type_identity<std::conditional_t<std::is_same_v<T, Value>, T, void>>{};
  }
}

template <class T, class Value>
using meeting_type_of = typename decltype(meeting_type<T, Value>())::type;

/// Converts without loss what `meeting_type` lets through.
template <class T, class Value>
constexpr T converted(const Value& value) {
  if constexpr (std::is_same_v<T, std::string>) {
    return std::string(std::string_view(value));
  } else if constexpr (std::is_same_v<T, bytes> && !std::is_same_v<Value, bytes>) {
    const std::span<const std::byte> view(value);
    return bytes(view.begin(), view.end());
  } else if constexpr (std::is_integral_v<T> && std::is_integral_v<Value> && !std::is_same_v<T, bool>) {
    if (!std::in_range<T>(value)) refuse_number();
    return static_cast<T>(value);
  } else if constexpr (std::is_arithmetic_v<T>) {
    return static_cast<T>(value);
  } else {
    return T(value);
  }
}

}  // namespace detail
}  // namespace sequent
