// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstddef>
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
#include <sequent/schema/table.hpp>

namespace sequent::orm {

/// Whether two values are stored alike: NaN is NaN.
template <class T>
constexpr bool is_same_value(const T& left, const T& right) {
  if constexpr (std::is_floating_point_v<T>)
    return left == right || (left != left && right != right);
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

/// What columns are, by their places in a table.
template <class Source, class Places>
struct columns_of_places;
template <class Source, std::size_t... Places>
struct columns_of_places<Source, std::index_sequence<Places...>> {
  /// The condition that they have the values of a key.
  template <class Key>
  static auto are(const Key& key) {
    return are(key, std::make_index_sequence<sizeof...(Places)>{});
  }
  /// The condition that they have the values of one of these keys.
  template <class Key>
  static auto are_among(const std::vector<Key>& keys) {
    if constexpr (sizeof...(Places) == 1) {
      using value = std::tuple_element_t<0, Key>;
      std::vector<value> values;
      values.reserve(keys.size());
      for (const Key& each : keys) values.push_back(std::get<0>(each));
      return column_at<Source, (Places + ...)>().in(std::move(values));
    } else {
      return any_of(keys, [](const Key& each) { return are(each); });
    }
  }

  /// A query in their order.
  template <class Query>
  static auto ordered(const Query& query) {
    return query.order_by(column_at<Source, Places>()...);
  }

 private:
  template <class Key, std::size_t... Each>
  static auto are(const Key& key, std::index_sequence<Each...>) {
    return (... && (column_at<Source, Places>() == std::get<Each>(key)));
  }
};

}  // namespace sequent::orm
