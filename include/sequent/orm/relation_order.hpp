// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstddef>
#include <string_view>
#include <tuple>
#include <utility>

#include <sequent/orm/columns.hpp>
#include <sequent/orm/entity.hpp>
#include <sequent/orm/relation.hpp>
#include <sequent/schema/name_list.hpp>

namespace sequent::orm {

/// The order that a relation declares, as terms of ORDER BY.
template <class Target, class Order>
struct order_terms;
template <class Target, order_column... Columns>
struct order_terms<Target, declared_order<Columns...>> {
  using parts = parts_of<Target>;

  static constexpr std::size_t place_of(std::string_view column) {
    return position_of(column, column_names<typename parts::description::columns>);
  }
  static constexpr bool is_sound = ((place_of(Columns.view()) != no_column) && ...);

  static constexpr auto terms() {
    if constexpr (is_sound)
      return std::tuple(term<Columns>()...);
    else
      return std::tuple<>();
  }

 private:
  template <order_column Column>
  static constexpr auto term() {
    constexpr column_at<typename parts::relation, place_of(Column.view())> column{};
    // NULL is behind all values, on each database. Of a column without it, an index is of use as it is.
    constexpr bool has_null = sequent::detail::column_is_nullable<typename decltype(column)::tag>;
    if constexpr (Column.is_descending && has_null)
      return column.desc().nulls_last();
    else if constexpr (Column.is_descending)
      return column.desc();
    else if constexpr (has_null)
      return column.asc().nulls_last();
    else
      return column.asc();
  }
};

template <class Owner, class Relation>
using order_of_relation =
    type_at<place_among<Relation>(typename parts_of<Owner>::relations{}), typename parts_of<Owner>::orders>;

/// These terms of ORDER BY; without any those of the order that the relation declares.
template <class Owner, class Relation, class... Terms>
constexpr auto terms_of_order(const std::tuple<Terms...>& said) {
  if constexpr (sizeof...(Terms) > 0)
    return said;
  else
    return order_terms<typename Relation::target, order_of_relation<Owner, Relation>>::terms();
}

/// A query in the order of some terms. Equals come in that of the columns of `Key`.
template <class Key, class Query, class... Terms>
constexpr auto in_order(const Query& query, const std::tuple<Terms...>& terms) {
  return std::apply(
      [&](const auto&... each) {
        return Key::apply([&](auto... of_key) { return query.order_by(each..., of_key...); });
      },
      terms);
}

}  // namespace sequent::orm
