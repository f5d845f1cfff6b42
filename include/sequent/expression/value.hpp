// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <optional>
#include <type_traits>

#include <sequent/expression/bound.hpp>
#include <sequent/expression/expression.hpp>
#include <sequent/expression/parameter.hpp>
#include <sequent/meta/moved.hpp>
#include <sequent/schema/conversion.hpp>
#include <sequent/schema/rules.hpp>

namespace sequent {

namespace detail {

/// How a C++ value stands where no operand gives it a type: as the SQL type that it has by itself.
template <class Value>
struct lone_operand {
  using stored = typename natural_value<Value>::type;
  static constexpr bool holds = column_type<stored>;
  using tag = expressions::parameter<sql_type_of<stored>>;
  using values = bound::value<stored>;

  template <class Given>
  static constexpr values take(Given&& given) {
    return {converted<stored>(detail::forwarded<Given>(given))};
  }
};
template <class T, class Said, class Values>
struct lone_operand<expr<T, Said, Values>> {
  static constexpr bool holds = true;
  using tag = Said;
  using values = Values;

  static constexpr values take(expr<T, Said, Values> given) { return detail::moved(given.bound_values); }
};

/// One that may be NULL.
template <class Value>
struct lone_optional {
  using stored = typename natural_value<Value>::type;
  using tag = expressions::optional_parameter<expressions::parameter<sql_type_of<stored>>>;
  using values = bound::value<std::optional<stored>>;

  static constexpr values take(const std::optional<Value>& given) {
    return {given ? std::optional<stored>(converted<stored>(*given)) : std::nullopt};
  }
};

}  // namespace detail

/// A C++ value where nothing beside it is an expression: `select(users.id, value("new"))`. It travels as a parameter.
///
/// It has the SQL type that its C++ type has; one of a `std::optional` may be NULL.
template <class Value>
[[nodiscard]] constexpr auto value(const Value& given) {
  using plain = not_null<std::decay_t<const Value&>>;
  constexpr bool holds = column_type<typename detail::natural_value<plain>::type>;
  static_assert(rules::value_has_a_type_of_its_own<holds, plain>,
                "a value has a type that a column can have; what is an expression already needs no sequent::value, and "
                "a parameter says its type: sequent::param<\"x\", std::string>");
  if constexpr (!holds) {
    return detail::rejected<types::text>{};
  } else {
    using how = std::conditional_t<is_optional<Value>, detail::lone_optional<plain>, detail::lone_operand<plain>>;
    return expr<sql_type_of<typename how::stored>, typename how::tag, typename how::values>{how::take(given)};
  }
}

}  // namespace sequent
