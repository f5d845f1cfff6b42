// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstddef>
#include <optional>
#include <type_traits>

#include <sequent/expression/expression.hpp>
#include <sequent/expression/if_set.hpp>
#include <sequent/expression/parameter.hpp>
#include <sequent/expression/value.hpp>
#include <sequent/schema/rules.hpp>

namespace sequent::detail {

/// Whether an operator between the two is ours: at least one of them is an expression.
template <class Left, class Right>
concept operands = expression<Left> || expression<Right>;

template <class T>
inline constexpr bool is_null_constant = std::is_same_v<T, std::nullopt_t> || std::is_same_v<T, std::nullptr_t>;

/// Whether two SQL types can meet in a comparison: the same type, or two numbers.
template <class Left, class Right>
inline constexpr bool are_comparable = std::is_same_v<Left, Right> || (number<Left> && number<Right>);

/// Whether a C++ value or an expression can stand beside an SQL operand of type `T`.
template <class T, class Value>
consteval bool can_meet() {
  if constexpr (expression<Value>) {
    return are_comparable<T, typename Value::value_type>;
  } else if constexpr (is_untyped_parameter<Value>) {
    return true;
  } else {
    return !std::is_void_v<meeting_type_of<T, Value>>;
  }
}

/// As `can_meet`, in a place that can be dropped as a whole: there an `if_set` can stand, too.
template <class T, class Value>
consteval bool can_be_compared() {
  if constexpr (is_optional_value<Value>) {
    return can_meet<T, not_null<decltype(Value::value)>>();
  } else {
    return can_meet<T, Value>();
  }
}

/// Makes an expression of what meets an SQL operand of type `T`; an expression stays what it is.
template <class T, class Value>
constexpr auto as_operand(const Value& value) {
  if constexpr (expression<Value>) {
    return value;
  } else if constexpr (is_untyped_parameter<Value>) {
    return typed_parameter<T>(value);
  } else if constexpr (is_optional_value<Value>) {
    using meeting = meeting_type_of<T, not_null<decltype(value.value)>>;
    return expressions::optional_bound<meeting>(value.value ? std::optional<meeting>(converted<meeting>(*value.value))
                                                            : std::nullopt);
  } else {
    using meeting = meeting_type_of<T, Value>;
    return bound<meeting>(converted<meeting>(value));
  }
}

/// What a message calls the other operand: the SQL type of an expression, the C++ type of a value.
template <class Value>
struct operand_type {
  using type = std::decay_t<const Value&>;
};
template <expression Value>
struct operand_type<Value> {
  using type = typename Value::value_type;
};

/// An expression that stands where a wrong one stood, so that one mistake is one error. It is accepted everywhere and
/// is never rendered, since the program does not compile.
template <class T>
struct rejected : expression_methods<rejected<T>> {
  using value_type = T;
  template <class Visitor>
  static constexpr void accept(Visitor&, const rejected*) {}
};

}  // namespace sequent::detail
