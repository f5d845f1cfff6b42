// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <optional>
#include <type_traits>
#include <utility>

#include <sequent/expression/operand.hpp>
#include <sequent/schema/table.hpp>

namespace sequent {

namespace expressions {

/// `column = value`, in SET of UPDATE and INSERT.
template <class Column, class Value>
struct assignment {
  using column_type = Column;
  using value_type = Value;

  [[no_unique_address]] Value value;
};

/// The row that an INSERT proposed, in ON CONFLICT DO UPDATE.
template <class Column>
struct excluded : expression_methods<excluded<Column>> {
  using value_type = typename Column::value_type;
  using operands = type_list<Column>;

  template <class Scope>
  static consteval bool is_nullable() {
    return is_optional<typename Column::declared_type>;
  }

  template <class Visitor>
  static constexpr void accept(Visitor& visitor, const excluded*) {
    visitor.text("excluded.");
    visitor.template identifier<Column::column_name>();
  }
};

}  // namespace expressions

/// The value that the INSERT proposed for a column: `on_conflict(users.email).do_update(users.name =
/// excluded(users.name))`.
template <class Source, name Name, class T>
[[nodiscard]] constexpr auto excluded(const column<Source, Name, T>&) {
  return expressions::excluded<column<Source, Name, T>>{};
}

namespace detail {

/// The type in which a value is sent to a column: the column's own, so that a number that is too wide for it is refused
/// here and not cut there.
template <class T, class Value>
consteval bool can_be_assigned() {
  if constexpr (std::is_integral_v<T> && number<T>) {
    return number<Value> && std::is_integral_v<Value>;
  } else if constexpr (std::is_same_v<T, float>) {
    return std::is_same_v<Value, float> || (number<Value> && sizeof(Value) <= 2);
  } else {
    return !std::is_void_v<meeting_type_of<T, Value>>;
  }
}

/// Whether an SQL expression of type `Value` goes into a column of type `T` without being cut.
template <class T, class Value>
consteval bool can_hold() {
  if constexpr (std::is_integral_v<T> && number<T> && number<Value>) {
    return std::is_integral_v<Value>;
  } else {
    return are_comparable<T, Value>;
  }
}

template <class Column, class Value>
constexpr auto make_assignment(const Value& value) {
  using type = typename Column::value_type;
  constexpr bool nullable = is_optional<typename Column::declared_type>;
  constexpr bool gives_null = is_null_constant<Value> || is_optional<Value>;
  using null_breach = offender<nullable || !gives_null, Column>;
  static_assert(rules::column_allows_null<null_breach::table, null_breach::column>,
                "this column is NOT NULL: declare it as std::optional<T>, or give it a value");
  if constexpr (gives_null && !nullable) {
    return expressions::assignment<Column, rejected<type>>{};
  } else if constexpr (is_null_constant<Value>) {
    return expressions::assignment<Column, bound<std::optional<type>>>{bound(std::optional<type>())};
  } else if constexpr (is_untyped_parameter<Value>) {
    auto parameter = typed_parameter<typename Column::declared_type>(value);
    return expressions::assignment<Column, decltype(parameter)>{parameter};
  } else if constexpr (expression<Value>) {
    constexpr bool fits = can_hold<type, typename Value::value_type>();
    using breach = offender<fits, Column>;
    static_assert(rules::value_fits_the_column<breach::table, breach::column, typename Value::value_type>,
                  "this expression does not fit the type of the column");
    constexpr bool allowed = nullable || !Value::template is_nullable<query_scope<>>();
    using breach_of_null = offender<allowed || !fits, Column>;
    static_assert(rules::column_allows_null<breach_of_null::table, breach_of_null::column>,
                  "this column is NOT NULL, and the expression may be NULL: use sequent::coalesce");
    return expressions::assignment<Column, Value>{value};
  } else {
    using given = not_null<Value>;
    constexpr bool fits = can_be_assigned<type, given>();
    using breach = offender<fits, Column>;
    static_assert(rules::value_fits_the_column<breach::table, breach::column, given>,
                  "a value of this type cannot be stored in this column");
    if constexpr (!fits) {
      return expressions::assignment<Column, rejected<type>>{};
    } else if constexpr (is_optional<Value>) {
      using sent = bound<std::optional<type>>;
      return expressions::assignment<Column, sent>{
          sent(value ? std::optional<type>(converted<type>(*value)) : std::nullopt)};
    } else {
      return expressions::assignment<Column, bound<type>>{bound<type>(converted<type>(value))};
    }
  }
}

template <class T>
inline constexpr bool is_assignment = false;
template <class Column, class Value>
inline constexpr bool is_assignment<expressions::assignment<Column, Value>> = true;

}  // namespace detail
}  // namespace sequent
