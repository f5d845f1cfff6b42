// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <concepts>
#include <optional>
#include <type_traits>
#include <utility>

#include <sequent/schema/description.hpp>

namespace sequent {

namespace detail {

/// Whether a member would silently get less than it was given: a fraction cut, or something else than a bool as a truth
/// value.
template <class Value, class T>
inline constexpr bool is_cut = std::is_arithmetic_v<T> && !std::is_class_v<Value> &&
                               (std::is_same_v<T, bool> != std::is_same_v<Value, bool> ||
                                (std::is_integral_v<T> && std::is_floating_point_v<Value>));

template <class Value, class T>
concept fills_member = std::convertible_to<Value, T> && !is_cut<not_null<std::remove_cvref_t<Value>>, not_null<T>>;

/// The value as it goes into a member. Throws std::out_of_range where an integer does not fit.
template <class T, class Value>
constexpr T filling(Value&& given) {
  using type = std::remove_cvref_t<Value>;
  if constexpr (std::is_integral_v<T> && std::is_integral_v<type> && sizeof(T) <= sizeof(type) &&
                !std::is_same_v<T, type>) {
    const auto kept = static_cast<T>(given);
    if (static_cast<type>(kept) != given || (kept < T{}) != (given < type{})) refuse_number();
    return kept;
  } else {
    return T(std::forward<Value>(given));
  }
}

}  // namespace detail

/// A value that must be given: a designated initialiser that leaves it out does not compile, and the message names the
/// column.
template <name Column, class T>
struct required {
  T value;

  required() = delete;
  template <class Value>
    requires detail::fills_member<Value, T>
  constexpr required(Value&& given) : value(detail::filling<T>(std::forward<Value>(given))) {}
};

/// A value that may be left out. Leaving it out is not the same as NULL: NULL is a value of a nullable `T`.
template <class T>
class omittable {
 public:
  constexpr omittable() = default;
  template <class Value>
    requires(detail::fills_member<Value, T> && !std::same_as<std::remove_cvref_t<Value>, omittable>)
  constexpr omittable(Value&& given) : value_(std::in_place, detail::filling<T>(std::forward<Value>(given))) {}

  [[nodiscard]] constexpr bool has_value() const { return value_.has_value(); }
  [[nodiscard]] constexpr const T& value() const { return *value_; }

 private:
  std::optional<T> value_;
};

/// The place of a column that only the database writes.
struct generated_value {};

/// The face that turns each column into its plain value.
struct as_row {
  template <name Name, class T, auto... Attributes>
  using col = T;
};

/// The face that turns each column into what an INSERT takes for it.
struct as_insertable {
  template <class T, class Description>
  using member = std::conditional_t<
      Description::is_generated, generated_value,
      std::conditional_t<Description::is_identity || Description::has_default, omittable<T>,
                         std::conditional_t<Description::nullable, T, required<Description::column_name, T>>>>;

  template <name Name, class T, auto... Attributes>
  using col = member<T, column_description<Name, T, Attributes...>>;
};

/// The face that turns each column into what an UPDATE may set.
struct as_patch {
  template <name Name, class T, auto... Attributes>
  using col =
      std::conditional_t<column_description<Name, T, Attributes...>::is_generated, generated_value, omittable<T>>;
};

/// One row of a table: a plain aggregate with the columns as members.
template <template <class> class Schema>
using row = Schema<as_row>;

/// A row to insert: what the database fills in may be left out, and nothing else.
template <template <class> class Schema>
using insertable = Schema<as_insertable>;

/// A change of a row: every column may be left out.
template <template <class> class Schema>
using patch = Schema<as_patch>;

namespace detail {

template <class Row>
inline constexpr bool is_row = false;
template <template <class> class Schema>
inline constexpr bool is_row<Schema<as_row>> = true;

template <class Row>
inline constexpr bool is_insertable = false;
template <template <class> class Schema>
inline constexpr bool is_insertable<Schema<as_insertable>> = true;

template <class Row>
inline constexpr bool is_patch = false;
template <template <class> class Schema>
inline constexpr bool is_patch<Schema<as_patch>> = true;

}  // namespace detail
}  // namespace sequent
