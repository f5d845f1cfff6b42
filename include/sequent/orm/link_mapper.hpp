// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstddef>
#include <span>
#include <tuple>
#include <utility>
#include <vector>

#include <sequent/orm/association.hpp>
#include <sequent/orm/columns.hpp>
#include <sequent/orm/foreign_key.hpp>
#include <sequent/orm/key.hpp>
#include <sequent/orm/link.hpp>
#include <sequent/orm/managed.hpp>
#include <sequent/orm/session_core.hpp>
#include <sequent/schema/members.hpp>
#include <sequent/statement/delete.hpp>
#include <sequent/statement/insert.hpp>
#include <sequent/statement/select.hpp>

namespace sequent::orm {

/// How a session writes the pairs of a table between, by the places of its foreign keys. The same from both ends.
template <class Session, class Parts, class Left, std::size_t LeftPlace, class Right, std::size_t RightPlace>
class link_table {
  using left_key = foreign_key_at<typename Parts::description, typename Parts::row, Left, LeftPlace>;
  using right_key = foreign_key_at<typename Parts::description, typename Parts::row, Right, RightPlace>;
  using table = typename Parts::table;
  using insertable = typename Parts::insertable;
  using pair_columns = columns_of_places<typename Parts::source,
                                         typename joined_places<typename as_sequence<left_key::places>::type,
                                                                typename as_sequence<right_key::places>::type>::type>;

  static auto pair_in(const link& each) { return std::tuple_cat(key_in<Left>(*each.left), key_in<Right>(*each.right)); }

  /// What an INSERT takes of a pair: a column that is of neither key is left to the database.
  template <std::size_t Place, class Pair>
  static member_type<Place, insertable> value_of([[maybe_unused]] const Pair& pair) {
    constexpr std::size_t position = position_in<Place>(typename pair_columns::places{});
    if constexpr (position < std::tuple_size_v<Pair>)
      return std::get<position>(pair);
    else
      return {};
  }
  static insertable insertable_of(const link& each) {
    return made_of<insertable>([pair = pair_in(each)]<std::size_t Place>() { return value_of<Place>(pair); });
  }

  static void insert(session_core& core, std::span<const link> pairs) {
    std::vector<insertable> rows;
    rows.reserve(pairs.size());
    for (const link& each : pairs) rows.push_back(insertable_of(each));
    Session::of(core).send(insert_into(table()).values(std::move(rows)).on_conflict().do_nothing());
    core.forget_written(written_tables(Parts::description::facts(), false));
  }
  static void remove(session_core& core, std::span<const link> pairs) {
    std::vector<decltype(pair_in(pairs.front()))> keys;
    keys.reserve(pairs.size());
    for (const link& each : pairs) keys.push_back(pair_in(each));
    for_each_portion(keys, [&](const auto& some) {
      Session::of(core).send(delete_from(table()).where(pair_columns::are_among(some)));
    });
    core.forget_written(written_tables(Parts::description::facts(), true));
  }

 public:
  static constexpr association_info info{.table_name = Parts::description::table_name.view(),
                                         .table = &Parts::description::facts(),
                                         .insert = insert,
                                         .remove = remove};
};

/// How a session reads and writes what an entity is linked with over a table between.
template <class Session, class Owner, class Between, class Target>
class link_mapper {
  using parts = typename Between::parts;
  using near = columns_of_places<typename parts::source, typename as_sequence<Between::near::places>::type>;
  using far = columns_of_places<typename parts::source, typename as_sequence<Between::far::places>::type>;
  using target_parts = parts_of<Target>;
  using target_columns =
      columns_of_places<typename target_parts::relation, typename as_sequence<key_of<Target>::places>::type>;

 public:
  static const association_info& info() {
    if constexpr (Between::is_left)
      return link_table<Session, parts, Owner, Between::near_place, Target, Between::far_place>::info;
    else
      return link_table<Session, parts, Target, Between::far_place, Owner, Between::near_place>::info;
  }

  /// Deletes the rows of these objects.
  static void remove_all(session_core& core, std::span<object* const> owners) {
    for_each_portion(keys_in<Owner>(owners), [&](const auto& keys) {
      Session::of(core).send(delete_from(typename parts::table()).where(near::are_among(keys)));
    });
    core.forget_written(written_tables(Between::facts, true));
  }

  /// Reads the rows of the target that are linked with these keys of owners, each with that key: all, or what a path
  /// has chosen of them.
  template <class Chosen, class Function>
  static void read(session_core& core, const std::vector<typename key_of<Owner>::values>& owners, const Chosen& chosen,
                   Function&& take_pair) {
    using pair_columns = columns_of_places<typename parts::source,
                                           typename joined_places<typename near::places, typename far::places>::type>;
    for_each_portion(owners, [&](const auto& keys) {
      const auto linked = [&](const auto&... selected) {
        return select(selected...)
            .from(typename target_parts::table())
            .join(typename parts::table(), far::are_columns(target_columns()))
            .where(near::are_among(keys));
      };
      const auto query = near::apply([&](auto... each) {
        return chosen.template query<target_columns, pair_columns, near>(linked, typename target_parts::table(),
                                                                         each...);
      });
      for (auto& each : Session::of(core).send(query).all())
        take_pair(std::move(each.template get<0>()), near::template values_behind<1>(each));
    });
  }
};

}  // namespace sequent::orm
