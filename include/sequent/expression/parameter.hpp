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

/// A placeholder that may stand for NULL.
template <class Parameter>
struct optional_parameter;

}  // namespace expressions

namespace detail {

/// What `param` is: an expression of the type that it says, or one that waits for its type.
template <name Name, class T>
struct parameter_of {
  static_assert(column_type<not_null<T>>, "a parameter has a type that a column can have");
  using sql_type = sql_type_of<T>;
  using type =
      expr<sql_type,
           std::conditional_t<is_optional<T>, expressions::optional_parameter<expressions::parameter<sql_type>>,
                              expressions::parameter<sql_type>>,
           bound::argument<Name, T>>;
};
template <name Name>
struct parameter_of<Name, void> {
  using type = expressions::untyped_parameter<Name>;
};

}  // namespace detail

/// A place in a statement for a value that is given when it is executed; its type comes from what it is compared with.
///
/// Said twice where the types agree, it is one placeholder. Where nothing gives it a type, it says it itself, and is an
/// expression as others are: `param<"prefix", std::string> == ""`; one of a `std::optional` may be NULL.
template <name Name, class T = void>
inline constexpr typename detail::parameter_of<Name, T>::type param{};

namespace detail {

template <class T>
inline constexpr bool is_untyped_parameter = false;
template <name Name>
inline constexpr bool is_untyped_parameter<expressions::untyped_parameter<Name>> = true;

template <class T>
inline constexpr node node_of<expressions::parameter<T>> =
    identified({.kind = node_kind::parameter, .type = kind_of<typename T::value_type>});

inline constexpr function_info nothing_but_its_operand{
    .spelling = "{}", .nulls = null_rule::always, .called = "a parameter"};

template <class Parameter>
inline constexpr node node_of<expressions::optional_parameter<Parameter>> =
    identified({.kind = node_kind::call,
                .count = 1,
                .operands = nodes_of<Parameter>,
                .name = {nothing_but_its_operand.called, text_hash(nothing_but_its_operand.spelling)},
                .function = &nothing_but_its_operand});

}  // namespace detail
}  // namespace sequent
