// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <utility>

#include <sequent/expression/value.hpp>

namespace sequent {

/// A value for a parameter, given when a statement is executed.
template <name Name, class T>
struct argument {
  static constexpr auto parameter_name = Name;
  T value;
};

namespace expressions {

/// A parameter whose type is not known yet: whatever it is compared with gives it one.
template <name Name>
struct untyped_parameter {
  /// The value to execute with: `db.execute(adults, param<"min_age"> = 18)`.
  template <class T>
  constexpr auto operator=(const T& value) const {
    return argument<Name, std::decay_t<const T&>>{value};
  }
};

/// A place in a statement for a value that is given when it is executed.
template <name Name, class T>
struct parameter : expression_methods<parameter<Name, T>> {
  using value_type = not_null<T>;

  template <class Scope>
  static consteval bool is_nullable() {
    return is_optional<T>;
  }

  template <class Visitor>
  static constexpr void accept(Visitor& visitor, const parameter*) {
    visitor.template argument<Name, T>();
  }
};

}  // namespace expressions

/// A place in a statement for a value that is given when it is executed; its type comes from what it is compared with.
template <name Name>
inline constexpr expressions::untyped_parameter<Name> param{};

namespace detail {
template <class T>
inline constexpr bool is_untyped_parameter = false;
template <name Name>
inline constexpr bool is_untyped_parameter<expressions::untyped_parameter<Name>> = true;

template <class T, name Name>
constexpr auto typed_parameter(const expressions::untyped_parameter<Name>&) {
  return expressions::parameter<Name, T>{};
}
}  // namespace detail

}  // namespace sequent
