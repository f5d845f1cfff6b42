// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <optional>

#include <sequent/expression/expression.hpp>
#include <sequent/meta/moved.hpp>

namespace sequent {

namespace expressions {

/// An optional on its way into a comparison.
template <class T>
struct optional_value {
  std::optional<T> value;
};

}  // namespace expressions

/// Compares only if there is a value: `users.age >= if_set(min_age)` is dropped from the statement when `min_age` is
/// empty.
///
/// The SQL text of such a statement is assembled at run time from constant pieces, and prepared once per combination.
/// It stands in conditions of WHERE, HAVING and ON, and in what AND, OR and NOT make of them.
template <class T>
[[nodiscard]] constexpr auto if_set(std::optional<T> value) {
  return expressions::optional_value<T>{detail::moved(value)};
}

namespace detail {

template <class T>
inline constexpr bool is_optional_value = false;
template <class T>
inline constexpr bool is_optional_value<expressions::optional_value<T>> = true;

}  // namespace detail
}  // namespace sequent
