// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <concepts>
#include <optional>
#include <type_traits>
#include <utility>

#include <sequent/schema/description.hpp>

namespace sequent {

/// A value that must be given: a designated initialiser that leaves it out does not compile.
template <class T>
struct required {
  T value;

  required() = delete;
  template <class Value>
    requires std::convertible_to<Value, T>
  constexpr required(Value&& given) : value(std::forward<Value>(given)) {}
};

/// A value that may be left out. Leaving it out is not the same as NULL: NULL is a value of a nullable `T`.
template <class T>
class omittable {
 public:
  constexpr omittable() = default;
  template <class Value>
    requires(std::convertible_to<Value, T> && !std::same_as<std::remove_cvref_t<Value>, omittable>)
  constexpr omittable(Value&& given) : value_(std::in_place, std::forward<Value>(given)) {}

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
                         std::conditional_t<Description::nullable, T, required<T>>>>;

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
