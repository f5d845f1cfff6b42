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

inline constexpr detail::function_info json_object_agg{.spelling = "json_object_agg(",
                                                       .result_name = detail::interned<name{"json_object_agg"}>,
                                                       .nulls = detail::null_rule::no_rows,
                                                       .takes_no_null = true};

}  // namespace functions

namespace detail {

/// An order, or none.
template <class... Order>
inline constexpr bool is_optional_order = sizeof...(Order) == 0;
template <class Order>
inline constexpr bool is_optional_order<Order> = is_ordering<Order>;

/// Refuses what stands behind the operands of an aggregate and is no order.
template <class... Given>
constexpr auto reject_order() {
  static_assert(is_optional_order<Given...>,
                "behind what an aggregate collects stands at most the order, sequent::order_by(users.id); rows are "
                "chosen by sequent::filter(aggregate, condition)");
  return rejected<types::text>{};
}

/// Asserts that every database writes a value in JSON as the others do.
template <class T, class Tag>
consteval void require_plain_json() {
  constexpr bool is_plain = std::is_same_v<T, types::text> || number_type<T>;
  using breach = offender<is_plain, Tag>;
  static_assert(rules::json_is_of_texts_and_numbers<breach::table, breach::column, typename T::value_type>,
                "json_agg and json_object_agg are of texts and numbers: databases do not agree how anything else is "
                "written in JSON");
}

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

template <class T, class Tag, class Values, class Separator, class... Others>
  requires(!detail::is_optional_order<Others...>)
constexpr auto string_agg(const expr<T, Tag, Values>&, const Separator&, const Others&...) {
  return detail::reject_order<Others...>();
}
/// Refuses texts without a separator.
template <class T, class Tag, class Values>
constexpr auto string_agg(const expr<T, Tag, Values>&) {
  static_assert(std::is_void_v<T>, "string_agg says what stands between the texts: string_agg(users.name, \", \")");
  return detail::rejected<types::text>{};
}

/// The values, NULL included, as the text of a JSON array: `json_agg(users.name)`.
///
/// Over no rows it is NULL in PostgreSQL and `[]` in SQLite, which has no order in an aggregate and writes no blanks.
template <class T, class Tag, class Values, class... Order>
  requires(detail::is_optional_order<Order...>)
[[nodiscard]] constexpr auto json_agg(const expr<T, Tag, Values>& operand, const Order&... order) {
  detail::require_plain_json<T, Tag>();
  return detail::aggregate_of<functions::json_agg, types::text, T>(operand, order...);
}

template <class T, class Tag, class Values, class... Others>
  requires(!detail::is_optional_order<Others...>)
constexpr auto json_agg(const expr<T, Tag, Values>&, const Others&...) {
  return detail::reject_order<Others...>();
}

/// The values, NULL included, under their keys, as the text of a JSON object: `json_object_agg(users.name, users.age)`.
///
/// A key is a text and never NULL; one that comes twice stands there twice. Over no rows it is NULL in PostgreSQL and
/// `{}` in SQLite, which writes no blanks.
template <class Key, class KeyTag, class KeyValues, class T, class Tag, class Values>
[[nodiscard]] constexpr auto json_object_agg(const expr<Key, KeyTag, KeyValues>& key,
                                             const expr<T, Tag, Values>& value) {
  constexpr bool is_text = std::is_same_v<Key, types::text>;
  using breach = detail::offender<is_text, KeyTag>;
  static_assert(rules::operand_is_text<breach::table, breach::column, typename Key::value_type>,
                "the keys of a JSON object are texts");
  detail::require_plain_json<T, Tag>();
  if constexpr (is_text) {
    return detail::aggregate_of<functions::json_object_agg, types::text, types::text>(key, value);
  } else {
    return detail::rejected<types::text>{};
  }
}
template <class... Others>
  requires(sizeof...(Others) != 2)
constexpr auto json_object_agg(const Others&...) {
  static_assert(sizeof...(Others) == 2,
                "json_object_agg takes a key and its value: json_object_agg(users.name, users.age)");
  return detail::rejected<types::text>{};
}

}  // namespace sequent
