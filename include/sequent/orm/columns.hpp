// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

#include <sequent/expression/column.hpp>
#include <sequent/expression/comparison.hpp>
#include <sequent/expression/in.hpp>
#include <sequent/expression/logical.hpp>
#include <sequent/expression/repeated.hpp>
#include <sequent/expression/row_value.hpp>
#include <sequent/schema/table.hpp>

namespace sequent::orm {

constexpr bool has_same_bits(double left, double right) {
  return std::bit_cast<std::uint64_t>(left) == std::bit_cast<std::uint64_t>(right);
}

/// Whether two values are stored alike: NaN is NaN, and zero has a sign.
template <class T>
constexpr bool is_same_value(const T& left, const T& right) {
  if constexpr (std::is_floating_point_v<T>)
    return has_same_bits(left, right) || (left != left && right != right);
  else
    return left == right;
}
template <class T>
constexpr bool is_same_value(const std::optional<T>& left, const std::optional<T>& right) {
  return left.has_value() == right.has_value() && (!left || is_same_value(*left, *right));
}

/// The column of a table at this place.
template <class Source, std::size_t Place, class Described = type_at<Place, typename Source::schema::columns>>
using column_at = column<Source, Described::column_name, typename Described::type>;

/// How many keys of several columns one statement takes. Each column of each is a parameter, of which there are 32,766
/// in SQLite, and each row that comes into question is compared with each key.
inline constexpr std::size_t most_keys = 1'000;

/// Calls a function with keys, as many at a time as one statement takes: all where they are of one column, and so in an
/// array.
template <class Key, class Function>
void for_each_portion(const std::vector<Key>& keys, Function&& function) {
  if (std::tuple_size_v<Key> == 1 || keys.size() <= most_keys) {
    if (!keys.empty()) function(keys);
    return;
  }
  for (std::size_t start = 0; start < keys.size(); start += most_keys) {
    const auto first = keys.begin() + static_cast<std::ptrdiff_t>(start);
    const auto count = std::min(most_keys, keys.size() - start);
    function(std::vector<Key>(first, first + static_cast<std::ptrdiff_t>(count)));
  }
}

/// What columns are, by their places in a table.
template <class Source, class Places>
struct columns_of_places;
template <class Source, std::size_t... Places>
struct columns_of_places<Source, std::index_sequence<Places...>> {
  using places = std::index_sequence<Places...>;

  /// The condition that they have the values of a key.
  template <class Key>
  static auto are(const Key& key) {
    return are(key, std::make_index_sequence<sizeof...(Places)>{});
  }
  /// The condition that they have the values of one of these keys.
  template <class Key>
  static auto are_among(const std::vector<Key>& keys) {
    const auto each_is_among = [&]<std::size_t... Each>(std::index_sequence<Each...>) {
      return (... && column_at<Source, Places>().in(values_of<Each>(keys)));
    }(std::make_index_sequence<sizeof...(Places)>{});
    if constexpr (sizeof...(Places) == 1)
      return each_is_among;
    else
      // The first part lets an index find the few rows that are worth comparing with each key.
      return each_is_among && any_of(keys, [](const Key& each) { return are(each); });
  }
  /// The condition that they equal those of another table, one by one.
  template <class OtherSource, std::size_t... OtherPlaces>
  static constexpr auto are_columns(columns_of_places<OtherSource, std::index_sequence<OtherPlaces...>>) {
    return (... && (column_at<Source, Places>() == column_at<OtherSource, OtherPlaces>()));
  }

  /// The condition that they are what a row of a query is.
  template <class Query>
  static auto are_in(const Query& query) {
    if constexpr (sizeof...(Places) == 1)
      return column_at<Source, (Places + ...)>().in(query);
    else
      return sequent::tuple(column_at<Source, Places>()...).in(query);
  }

  /// What a function makes of them.
  template <class Function>
  static constexpr auto apply(Function&& function) {
    return function(column_at<Source, Places>()...);
  }
  /// Their values in a row of a query, as a key; none of them is NULL there.
  template <std::size_t Before, class Row>
  static auto values_behind(const Row& row) {
    return [&]<std::size_t... Each>(std::index_sequence<Each...>) {
      return std::tuple(present(row.template get<Before + Each>())...);
    }(std::make_index_sequence<sizeof...(Places)>{});
  }

 private:
  template <std::size_t Each, class Key>
  static auto values_of(const std::vector<Key>& keys) {
    std::vector<std::tuple_element_t<Each, Key>> values;
    values.reserve(keys.size());
    for (const Key& each : keys) values.push_back(std::get<Each>(each));
    return values;
  }
  template <class Key, std::size_t... Each>
  static auto are(const Key& key, std::index_sequence<Each...>) {
    return (... && (column_at<Source, Places>() == std::get<Each>(key)));
  }
};

}  // namespace sequent::orm
