// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <optional>
#include <utility>

#include <sequent/expression/value.hpp>

namespace sequent {

namespace expressions {

/// An optional on its way into a comparison; `optional_bound` is what it becomes there.
template <class T>
struct optional_value {
  std::optional<T> value;
};

/// A value that takes its whole predicate away when it is empty.
template <class T>
struct optional_bound : expression_methods<optional_bound<T>> {
  using value_type = T;

  std::optional<T> value;

  constexpr explicit optional_bound(std::optional<T> given) : value(std::move(given)) {}

  template <class Scope>
  static consteval bool is_nullable() {
    return true;
  }

  static consteval bool can_vanish() { return true; }
  static constexpr bool is_present(const optional_bound* self) { return !self || self->value.has_value(); }

  template <class Visitor>
  static constexpr void accept(Visitor& visitor, const optional_bound* self) {
    // Where nothing can be dropped, an empty value is NULL.
    visitor.parameter(self && self->value ? &*self->value : nullptr);
  }
};

}  // namespace expressions

/// Compares only if there is a value: `users.age >= if_set(min_age)` is dropped from the statement when `min_age` is
/// empty.
///
/// The SQL text of such a statement is assembled at run time from constant pieces, and prepared once per combination.
template <class T>
[[nodiscard]] constexpr auto if_set(std::optional<T> value) {
  return expressions::optional_value<T>{std::move(value)};
}

namespace detail {
template <class T>
inline constexpr bool is_optional_value = false;
template <class T>
inline constexpr bool is_optional_value<expressions::optional_value<T>> = true;
}  // namespace detail

}  // namespace sequent
