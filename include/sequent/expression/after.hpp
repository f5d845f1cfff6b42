// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstddef>
#include <tuple>

#include <sequent/expression/column.hpp>
#include <sequent/expression/logical.hpp>
#include <sequent/expression/row_value.hpp>

namespace sequent {

/// A key of an order that descends, for `after`.
template <class Expression>
struct descending_key {
  Expression key;
};

/// Says in `after` that the order descends in this expression.
template <class T, class Tag, class Values>
[[nodiscard]] constexpr auto descending(const expr<T, Tag, Values>& key) {
  return descending_key<expr<T, Tag, Values>>{key};
}

namespace detail {

template <class Key>
struct page_key;
template <class T, class Tag, class Values>
struct page_key<expr<T, Tag, Values>> {
  using breach = offender<!column_is_nullable<Tag>, Tag>;
  static_assert(rules::key_of_a_page_is_not_null<breach::table, breach::column>,
                "a page begins behind a row, and with NULL nothing can be compared: order by columns that are never "
                "NULL, or by sequent::coalesce");
  using expression = expr<T, Tag, Values>;
  static constexpr bool descends = false;
  static constexpr expression of(const expression& key) { return key; }
};
template <class Expression>
struct page_key<descending_key<Expression>> : page_key<Expression> {
  static constexpr bool descends = true;
  static constexpr Expression of(const descending_key<Expression>& key) { return key.key; }
};

template <class Key, class Value>
constexpr auto beyond(const Key& key, const Value& value) {
  if constexpr (page_key<Key>::descends) {
    return page_key<Key>::of(key) < value;
  } else {
    return page_key<Key>::of(key) > value;
  }
}

template <std::size_t Place, class... Keys, class... Cursor>
constexpr auto after_from(const std::tuple<Keys...>& keys, const std::tuple<Cursor...>& cursor) {
  const auto& key = std::get<Place>(keys);
  const auto& value = std::get<Place>(cursor);
  if constexpr (Place + 1 == sizeof...(Keys)) {
    return beyond(key, value);
  } else {
    using place = page_key<std::tuple_element_t<Place, std::tuple<Keys...>>>;
    return beyond(key, value) || (place::of(key) == value && after_from<Place + 1>(keys, cursor));
  }
}

}  // namespace detail

/// Whether a row stands behind another in an order, for the next page of a result: the keys of the order, and what they
/// were in the last row of the page before.
///
///     select(users).where(after(tuple(descending(users.age), users.id), tuple(last.age, last.id)))
///         .order_by(users.age.desc(), users.id).limit(20)
///
/// Where all keys ascend, `tuple(...) > tuple(...)` says the same. The last key is one that no two rows share.
template <class... Keys, class... Cursor>
[[nodiscard]] constexpr auto after(const row_value<Keys...>& keys, const row_value<Cursor...>& cursor) {
  static_assert(rules::rows_are_of_one_size < sizeof...(Keys) == sizeof...(Cursor), sizeof...(Keys),
                sizeof...(Cursor) >, "the cursor has a value for each key of the order");
  if constexpr (sizeof...(Keys) == sizeof...(Cursor)) {
    return detail::after_from<0>(keys.elements, cursor.elements);
  } else {
    return detail::rejected<types::boolean>{};
  }
}

}  // namespace sequent
