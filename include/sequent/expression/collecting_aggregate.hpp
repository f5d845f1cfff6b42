// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <type_traits>

#include <sequent/expression/aggregate.hpp>
#include <sequent/expression/ordering.hpp>

namespace sequent {

namespace functions {

inline constexpr detail::function_info string_agg{.spelling = "string_agg(",
                                                  .result_name = detail::interned<name{"string_agg"}>,
                                                  .nulls = detail::null_rule::no_rows};
inline constexpr detail::function_info json_agg{
    .spelling = "json_agg(", .result_name = detail::interned<name{"json_agg"}>, .nulls = detail::null_rule::no_rows};

}  // namespace functions

namespace detail {

/// An order, or none.
template <class... Order>
inline constexpr bool is_optional_order = sizeof...(Order) == 0;
template <class Order>
inline constexpr bool is_optional_order<Order> = is_ordering<Order>;

}  // namespace detail

/// All texts that are not NULL, one behind the other with the separator between them:
/// `string_agg(users.name, ", ", order_by(users.name))`.
///
/// SQLite has no order in an aggregate, so that it takes no third argument, and calls it `group_concat`.
template <class T, class Tag, class Values, class Separator, class... Order>
  requires(detail::is_optional_order<Order...>)
[[nodiscard]] constexpr auto string_agg(const expr<T, Tag, Values>& operand, const Separator& separator,
                                        const Order&... order) {
  constexpr bool is_text = std::is_same_v<T, types::text>;
  using breach = detail::offender<is_text, Tag>;
  static_assert(rules::operand_is_text<breach::table, breach::column, typename T::value_type>,
                "string_agg joins texts");
  constexpr bool is_separated = detail::can_stand_beside<types::text, Separator>;
  static_assert(is_separated, "the separator of string_agg is a text");
  if constexpr (is_text && is_separated) {
    return detail::aggregate_of<functions::string_agg, types::text, types::text>(
        operand, detail::as_operand<types::text>(separator), order...);
  } else {
    return detail::rejected<types::text>{};
  }
}

/// The values, NULL included, as the text of a JSON array: `json_agg(users.name)`.
///
/// Over no rows it is NULL in PostgreSQL and `[]` in SQLite, which has no order in an aggregate and writes no blanks.
template <class T, class Tag, class Values, class... Order>
  requires(detail::is_optional_order<Order...>)
[[nodiscard]] constexpr auto json_agg(const expr<T, Tag, Values>& operand, const Order&... order) {
  constexpr bool is_plain = std::is_same_v<T, types::text> || number_type<T>;
  using breach = detail::offender<is_plain, Tag>;
  static_assert(rules::json_is_of_texts_and_numbers<breach::table, breach::column, typename T::value_type>,
                "json_agg is of texts and numbers: databases do not agree how anything else is written in JSON");
  return detail::aggregate_of<functions::json_agg, types::text, T>(operand, order...);
}

}  // namespace sequent
