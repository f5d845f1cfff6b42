// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstdint>
#include <stdexcept>
#include <tuple>
#include <type_traits>
#include <utility>

#include <sequent/expression/logical.hpp>
#include <sequent/expression/window.hpp>
#include <sequent/expression/window_function.hpp>
#include <sequent/orm/columns.hpp>
#include <sequent/orm/relation_order.hpp>
#include <sequent/statement/derived.hpp>
#include <sequent/statement/row_subquery.hpp>
#include <sequent/statement/select.hpp>
#include <sequent/statement/subquery.hpp>

namespace sequent::orm {

/// All objects of a relation, those of each owner in the order that it declares.
template <class Owner, class Relation>
struct whole_relation {
  static constexpr bool is_narrowed = false;

  /// The query of these rows: `rows(selected...)` selects from them, `Order` are the columns of their keys, `Partition`
  /// those of their owners. Owner by owner: an index over these gives that order as it is, and nothing is sorted.
  template <class Order, class Identity, class Partition, class Rows, class... Selected>
  static auto query(const Rows& rows, const Selected&... selected) {
    const auto declared = terms_of_order<Owner, Relation>(std::tuple());
    return Partition::apply([&](auto... owners) {
      return in_order<Order>(rows(selected...), std::tuple_cat(std::tuple(owners...), declared));
    });
  }
};

/// Stands for no condition.
struct unconditional {};

/// The objects of a relation for which a condition is true, in an order: `users.posts.where(...).order_by(...)`; and of
/// these the first few of each owner, with `.limit(3)`.
template <class Path, bool IsLimited, class Condition, class... Keys>
class narrowed_path {
 public:
  using owner = typename Path::owner;
  using relation = typename Path::relation;
  using target = typename Path::target;
  static constexpr bool is_narrowed = true;

  constexpr narrowed_path(Condition condition, std::tuple<Keys...> keys, std::int64_t most)
      : condition_(std::move(condition)), keys_(std::move(keys)), most_(most) {}

  /// Keeps to those for which this is true, too.
  template <class Other>
  [[nodiscard]] constexpr auto where(const Other& other) const {
    auto both = [&] {
      if constexpr (std::is_same_v<Condition, unconditional>)
        return other;
      else
        return condition_ && other;
    }();
    return narrowed_path<Path, IsLimited, decltype(both), Keys...>(std::move(both), keys_, most_);
  }
  /// In the order of these, and not in that which the relation declares.
  template <class... Others>
  [[nodiscard]] constexpr auto order_by(const Others&... others) const {
    return narrowed_path<Path, IsLimited, Condition, Keys..., Others...>(
        condition_, std::tuple_cat(keys_, std::tuple(others...)), most_);
  }
  /// At most so many of each owner. Throws std::out_of_range for a negative number.
  [[nodiscard]] constexpr auto limit(std::int64_t most) const {
    if (most < 0) throw std::out_of_range("limit takes how many objects are loaded at most, which is not negative");
    return narrowed_path<Path, true, Condition, Keys...>(condition_, keys_, most);
  }

  /// As that of `whole_relation`; `Identity` are columns that tell the rows apart, `Partition` those of their owners.
  template <class Order, class Identity, class Partition, class Rows, class... Selected>
  auto query(const Rows& rows, const Selected&... selected) const {
    const auto terms = terms_of_order<owner, relation>(keys_);
    if constexpr (!IsLimited) {
      return in_order<Order>(filtered(rows(selected...)), terms);
    } else {
      const auto place = std::apply(
          [](const auto&... keys) {
            return over(row_number(), Partition::apply([](auto... each) { return partition_by(each...); }),
                        Order::apply([&](auto... each) { return sequent::order_by(keys..., each...); }))
                .template as<"sequent_place">();
          },
          terms);
      const auto placed =
          filtered(Identity::apply([&](auto... each) { return rows(each..., place); })).template as<"sequent_placed">();
      const auto first = Identity::apply([&](auto... each) {
                           return select(placed[each]...).from(placed);
                         }).where(placed.template get<"sequent_place">() <= most_);
      return in_order<Order>(rows(selected...).where(Identity::are_in(first)), terms);
    }
  }

 private:
  template <class Query>
  auto filtered(const Query& query) const {
    if constexpr (std::is_same_v<Condition, unconditional>)
      return query;
    else
      return query.where(condition_);
  }
  Condition condition_;
  std::tuple<Keys...> keys_;
  std::int64_t most_;
};

}  // namespace sequent::orm
