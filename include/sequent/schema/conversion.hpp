// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <concepts>
#include <cstddef>
#include <limits>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include <sequent/schema/decimal.hpp>
#include <sequent/schema/type.hpp>

namespace sequent {

/// What becomes of a C++ value where a value of another type is wanted. This is the one rule of what may become what:
/// for parameters, assignments, members of rows, arguments of `execute` and fields of a user's aggregate.
enum class conversion : unsigned char {
  refused,  ///< does not compile: of another family, or it could lose something that no check sees
  exact,    ///< every value has its like
  checked,  ///< a value that has none throws std::out_of_range
};

namespace detail {

template <class T>
inline constexpr bool is_character =
    std::is_same_v<T, char> || std::is_same_v<T, wchar_t> || std::is_same_v<T, char8_t> ||
    std::is_same_v<T, char16_t> || std::is_same_v<T, char32_t>;

/// A C++ number, as opposed to a truth value or a character.
template <class T>
concept number = std::is_arithmetic_v<T> && !std::is_same_v<T, bool> && !is_character<T>;

/// The bits of a number that is never cut: of an integer without its sign, of a fraction's mantissa.
template <class T>
inline constexpr int exact_bits = std::numeric_limits<T>::digits;

/// Whether a number is finite, and a float would make it infinite.
constexpr bool is_beyond_float(double value) {
  constexpr auto most = static_cast<double>(std::numeric_limits<float>::max());
  constexpr double infinity = std::numeric_limits<double>::infinity();
  return (value > most && value != infinity) || (value < -most && value != -infinity);
}

template <class To, class From>
consteval conversion conversion_of_numbers() {
  if constexpr (std::is_same_v<To, From>) {
    return conversion::exact;
  } else if constexpr (std::is_floating_point_v<From>) {
    // A constant such as 0.1 is a double, and no float is its like: it would be found by no comparison.
    return std::is_floating_point_v<To> && exact_bits<From> <= exact_bits<To> ? conversion::exact : conversion::refused;
  } else {
    constexpr bool loses_sign = std::is_signed_v<From> && !std::is_signed_v<To>;
    return exact_bits<From> <= exact_bits<To> && !loses_sign ? conversion::exact : conversion::checked;
  }
}

/// Of integers and decimals only, and no digit after the point is dropped.
template <class To, class From>
consteval conversion conversion_to_decimal() {
  if constexpr (std::is_same_v<To, From>) {
    return conversion::exact;
  } else if constexpr (decimal_integer<From>) {
    return std::numeric_limits<From>::digits10 + 1 <= To::precision - To::scale ? conversion::exact
                                                                                : conversion::checked;
  } else if constexpr (is_decimal<From>) {
    if (From::scale > To::scale) return conversion::refused;
    return From::precision - From::scale <= To::precision - To::scale ? conversion::exact : conversion::checked;
  } else {
    return conversion::refused;
  }
}

/// Whether a mapped type says that it takes other types as well, by `accepts<From>`.
template <class To, class From>
inline constexpr bool is_accepted = false;
template <class To, class From>
  requires(mapped_type<To>::template accepts<From>)
inline constexpr bool is_accepted<To, From> = true;

/// Whether a mapped type says that it is this type in C++, by `plain`.
template <class To, class From>
inline constexpr bool is_plain = false;
template <class To, class From>
  requires std::is_same_v<To, typename mapped_type<From>::plain>
inline constexpr bool is_plain<To, From> = true;

}  // namespace detail

/// What becomes of a `From` where a `To` is wanted; neither is optional.
template <class To, class From>
inline constexpr conversion conversion_to = [] {
  using detail::number;
  if constexpr (number<To>) {
    if constexpr (number<From>) return detail::conversion_of_numbers<To, From>();
    return conversion::refused;
  } else if constexpr (detail::is_decimal<To>) {
    return detail::conversion_to_decimal<To, From>();
  } else if constexpr (std::is_same_v<To, std::string>) {
    constexpr bool is_text = std::is_convertible_v<const From&, std::string_view> && !std::is_null_pointer_v<From>;
    return is_text ? conversion::exact : conversion::refused;
  } else if constexpr (std::is_same_v<To, bytes>) {
    return std::is_convertible_v<const From&, std::span<const std::byte>> ||
                   std::is_convertible_v<const From&, std::span<const unsigned char>>
               ? conversion::exact
               : conversion::refused;
  } else if constexpr (std::is_same_v<To, timestamp> || std::is_same_v<To, date>) {
    return std::is_convertible_v<const From&, To> ? conversion::exact : conversion::refused;
  } else {
    return std::is_same_v<To, From> || detail::is_accepted<To, From> || detail::is_plain<To, From>
               ? conversion::exact
               : conversion::refused;
  }
}();

namespace detail {

[[noreturn]] inline void refuse_null_text() {
  throw std::invalid_argument("sequent: a null pointer is no text: use std::optional for a value that may be NULL");
}

/// The text that a value is; a null pointer, which is none, throws std::invalid_argument.
template <class Text>
constexpr std::string_view text_of(const Text& value) {
  if constexpr (std::is_pointer_v<Text>) {
    if (value == nullptr) refuse_null_text();
  }
  return std::string_view(value);
}

template <class Binary>
std::span<const std::byte> bytes_of(const Binary& value) {
  if constexpr (std::is_convertible_v<const Binary&, std::span<const std::byte>>) {
    return value;
  } else {
    return std::as_bytes(std::span<const unsigned char>(value));
  }
}

}  // namespace detail

/// The value as a `To`. Throws std::out_of_range where it has no like in it, and std::invalid_argument for a null
/// pointer instead of a text.
template <class To, class From>
  requires(conversion_to<To, std::remove_cvref_t<From>> != conversion::refused)
constexpr To converted(From&& value) {
  using from = std::remove_cvref_t<From>;
  if constexpr (std::is_same_v<To, from>) {
    return std::forward<From>(value);
  } else if constexpr (std::is_same_v<To, std::string>) {
    return std::string(detail::text_of(value));
  } else if constexpr (std::is_same_v<To, bytes>) {
    const auto view = detail::bytes_of(value);
    return bytes(view.begin(), view.end());
  } else if constexpr (detail::is_decimal<To>) {
    return To(value);
  } else if constexpr (conversion_to<To, from> == conversion::checked) {
    const auto kept = static_cast<To>(value);
    if constexpr (std::is_floating_point_v<To>) {
      // The bound is a power of two, so that it is exact where the integer's own greatest value is not.
      constexpr To bound = static_cast<To>(from{1} << (detail::exact_bits<from> - 1)) * 2;
      if (kept >= bound || static_cast<from>(kept) != value) detail::refuse_number();
    } else {
      if (!std::in_range<To>(value)) detail::refuse_number();
    }
    return kept;
  } else if constexpr (std::is_arithmetic_v<To>) {
    return static_cast<To>(value);
  } else if constexpr (std::is_same_v<To, timestamp>) {
    return detail::time_in<To>(value);
  } else {
    return To(std::forward<From>(value));
  }
}

namespace detail {

/// The narrowest stored integer that holds every value of an integer type; std::int64_t for what exceeds it, checked
/// when it is converted.
template <class Integer>
using stored_integer = std::conditional_t<(exact_bits<Integer> <= 15), std::int16_t,
                                          std::conditional_t<(exact_bits<Integer> <= 31), std::int32_t, std::int64_t>>;

/// The C++ type in which a value travels when nothing else decides.
template <class Value>
struct natural_value {
  using type = Value;
};
template <number Value>
struct natural_value<Value> {
  using type = std::conditional_t<std::is_same_v<Value, float>, float, double>;
};
template <std::integral Value>
  requires number<Value>
struct natural_value<Value> {
  using type = stored_integer<Value>;
};
template <class Value>
  requires(std::is_convertible_v<const Value&, std::string_view> && !std::is_null_pointer_v<Value> &&
           !column_type<Value>)
struct natural_value<Value> {
  using type = std::string;
};

}  // namespace detail
}  // namespace sequent
