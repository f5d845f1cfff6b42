// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <concepts>
#include <optional>
#include <type_traits>
#include <utility>

#include <sequent/schema/conversion.hpp>
#include <sequent/schema/description.hpp>

namespace sequent {

namespace detail {

/// Whether a value goes into a member of type `T`, by the rule of `conversion_to`; NULL and an optional go into an
/// optional one only.
template <class Value, class T>
inline constexpr bool fills_member = conversion_to<T, Value> != conversion::refused;
template <class Value, class T>
inline constexpr bool fills_member<Value, std::optional<T>> = conversion_to<T, not_null<Value>> != conversion::refused;
template <class T>
inline constexpr bool fills_member<std::nullopt_t, std::optional<T>> = true;

/// The value as it goes into a member. Throws std::out_of_range where it has no like there.
template <class T, class Value>
constexpr T filling(Value&& given) {
  using type = std::remove_cvref_t<Value>;
  if constexpr (std::is_same_v<type, T> || std::is_same_v<type, std::nullopt_t>) {
    return T(std::forward<Value>(given));
  } else if constexpr (is_optional<type>) {
    return given ? T(std::in_place, converted<not_null<T>>(*std::forward<Value>(given))) : T();
  } else {
    return T(converted<not_null<T>>(std::forward<Value>(given)));
  }
}

}  // namespace detail

/// A value that must be given: a designated initialiser that leaves it out does not compile, and the message names the
/// column. A value that does not fit throws std::out_of_range, here and in the two types below.
template <name Column, class T>
struct required {
  T value;

  required() = delete;
  template <class Value>
    requires detail::fills_member<std::remove_cvref_t<Value>, T>
  constexpr required(Value&& given) : value(detail::filling<T>(std::forward<Value>(given))) {}
};

/// A value of a column that may be NULL, and is NULL where it is left out: a `std::optional` that cuts nothing.
template <class T>
struct null_if_left_out : T {
  constexpr null_if_left_out() = default;
  template <class Value>
    requires(detail::fills_member<std::remove_cvref_t<Value>, T> &&
             !std::same_as<std::remove_cvref_t<Value>, null_if_left_out>)
  constexpr null_if_left_out(Value&& given) : T(detail::filling<T>(std::forward<Value>(given))) {}
};

/// A value that may be left out. Leaving it out is not the same as NULL: NULL is a value of a nullable `T`.
template <class T>
class omittable {
 public:
  constexpr omittable() = default;
  template <class Value>
    requires(detail::fills_member<std::remove_cvref_t<Value>, T> &&
             !std::same_as<std::remove_cvref_t<Value>, omittable>)
  constexpr omittable(Value&& given) : value_(std::in_place, detail::filling<T>(std::forward<Value>(given))) {}

  /// Whether it was given.
  [[nodiscard]] constexpr bool has_value() const { return value_.has_value(); }
  /// The value that was given; only where there is one.
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
  template <template <class> class Part, name Prefix>
  using embedded = Part<as_row>;
};

/// The face that turns each column into what an INSERT takes for it.
struct as_insertable {
  template <class T, class Description>
  using member =
      std::conditional_t<Description::is_generated, generated_value,
                         std::conditional_t<Description::is_identity || Description::has_default, omittable<T>,
                                            std::conditional_t<Description::nullable, null_if_left_out<T>,
                                                               required<Description::column_name, T>>>>;

  template <name Name, class T, auto... Attributes>
  using col = member<T, column_description<Name, T, Attributes...>>;
  template <template <class> class Part, name Prefix>
  using embedded = Part<as_insertable>;
};

/// The face that turns each column into what an UPDATE may set.
struct as_patch {
  template <name Name, class T, auto... Attributes>
  using col =
      std::conditional_t<column_description<Name, T, Attributes...>::is_generated, generated_value, omittable<T>>;
  template <template <class> class Part, name Prefix>
  using embedded = Part<as_patch>;
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
