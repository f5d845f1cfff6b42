// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <type_traits>

#include <sequent/expression/bound.hpp>
#include <sequent/expression/expression.hpp>

namespace sequent {

/// A value for a parameter, given when a statement is executed.
template <name Name, class T>
struct argument {
  static constexpr auto parameter_name = Name;
  T value;
};

namespace expressions {

/// A placeholder: a C++ value, or one that is given when the statement is executed.
template <class T>
struct parameter;

/// A parameter whose type is not known yet: whatever it is compared with gives it one.
template <name Name>
struct untyped_parameter {
  /// The value to execute with: `db.execute(adults, param<"min_age"> = 18)`.
  template <class T>
  [[nodiscard]] constexpr auto operator=(const T& value) const {
    return argument<Name, std::decay_t<const T&>>{value};
  }
};

}  // namespace expressions

/// A place in a statement for a value that is given when it is executed; its type comes from what it is compared with.
///
/// Said twice where the types agree, it is one placeholder.
template <name Name>
inline constexpr expressions::untyped_parameter<Name> param{};

namespace detail {

template <class T>
inline constexpr bool is_untyped_parameter = false;
template <name Name>
inline constexpr bool is_untyped_parameter<expressions::untyped_parameter<Name>> = true;

template <class T>
inline constexpr node node_of<expressions::parameter<T>> =
    identified({.kind = node_kind::parameter, .type = kind_of<typename T::value_type>});

}  // namespace detail
}  // namespace sequent
