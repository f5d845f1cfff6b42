// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <optional>
#include <string>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

#include <sequent/driver/error.hpp>
#include <sequent/orm/association.hpp>
#include <sequent/orm/columns.hpp>
#include <sequent/orm/foreign_key.hpp>
#include <sequent/orm/key_places.hpp>
#include <sequent/orm/relation_order.hpp>
#include <sequent/orm/soundness.hpp>
#include <sequent/orm/tree.hpp>
#include <sequent/statement/select.hpp>

/// Reads trees relation by relation: one statement for all rows that a relation leads to, from whatever number of rows.
namespace sequent::orm {

/// The rows of an entity whose columns at these places are one of some keys. Those of one key are in this order, and
/// equals in that of their primary keys.
template <class Entity, const auto& Places, class Executor, class Key, class... Terms>
std::vector<typename parts_of<Entity>::row> rows_with(Executor& on, const std::vector<Key>& keys,
                                                      const std::tuple<Terms...>& order = {}) {
  using parts = parts_of<Entity>;
  using source = typename parts::relation;
  using wanted = columns_of_places<source, typename as_sequence<Places>::type>;
  using primary_key = columns_of_places<source, typename as_sequence<key_of<Entity>::places>::type>;
  std::vector<typename parts::row> rows;
  for_each_portion(keys, [&](const std::vector<Key>& portion) {
    auto found =
        on.execute(in_order<primary_key>(select(typename parts::table()).where(wanted::are_among(portion)), order))
            .all();
    if (rows.empty())
      rows = std::move(found);
    else
      std::move(found.begin(), found.end(), std::back_inserter(rows));
  });
  return rows;
}

template <class Entity, class... Branches, class Executor>
std::vector<tree_node_of<Entity, Branches...>> nodes_of(Executor& on,
                                                        std::vector<typename parts_of<Entity>::row>&& rows);

template <class Branch>
struct branch_reader;
template <class Owner, class Relation, class... Branches>
struct branch_reader<branch<path<Owner, Relation>, Branches...>> {
  using member = collected_member<branch<path<Owner, Relation>, Branches...>>;
  using value = typename member::type;
  using target = typename Relation::target;
  using key = key_of_relation<Owner, Relation>;
  using owner_row = typename parts_of<Owner>::row;
  using target_row = typename parts_of<target>::row;
  using places = std::vector<std::optional<std::size_t>>;

  /// What the relation leads to from each of these rows, in their order.
  template <class Executor>
  static std::vector<value> read(Executor& on, const std::vector<owner_row>& owners) {
    if constexpr (is_link(Relation::kind)) {
      require_sound_link<Owner, Relation>();
      if constexpr (association_of<Owner, Relation>::is_sound) return read_many(on, owners);
    } else {
      require_sound_reference<Owner, Relation>();
      if constexpr (is_inverse(Relation::kind) && key::is_sound)
        return read_many(on, owners);
      else if constexpr (key::is_sound)
        return read_references(on, owners);
    }
    return std::vector<value>(owners.size());
  }

 private:
  using owner_key = key_of<Owner>;
  using owner_keys = key_places<typename owner_key::values>;

  /// Rows, and of each the place of the owner that it was found for.
  struct found_rows {
    std::vector<target_row> rows;
    std::vector<std::size_t> owners;
  };

  template <class Executor>
  static std::vector<value> read_many(Executor& on, const std::vector<owner_row>& owners) {
    owner_keys keys;
    places of_owners;
    of_owners.reserve(owners.size());
    for (const owner_row& each : owners)
      of_owners.emplace_back(keys.place(typename owner_key::values(owner_key::in(each))));

    found_rows found;
    if constexpr (is_link(Relation::kind))
      find_linked(on, keys, found);
    else
      find_children(on, keys, found);

    std::vector<value> grouped(keys.keys().size());
    auto nodes = nodes_of<target, Branches...>(on, std::move(found.rows));
    for (std::size_t each = 0; each < nodes.size(); ++each) put(grouped[found.owners[each]], std::move(nodes[each]));
    shared_values<value> shared(std::move(grouped), of_owners);
    std::vector<value> members;
    members.reserve(owners.size());
    for (const auto& each : of_owners) members.push_back(shared.take(*each));
    return members;
  }

  template <class Executor>
  static void find_children(Executor& on, const owner_keys& keys, found_rows& found) {
    found.rows = rows_with<target, key::places>(on, keys.keys(), terms_of_order<Owner, Relation>(std::tuple()));
    found.owners.reserve(found.rows.size());
    for (const target_row& each : found.rows) found.owners.push_back(place_of(keys, key::in(each)));
  }

  template <class Executor>
  static void find_linked(Executor& on, const owner_keys& keys, found_rows& found) {
    using between = association_of<Owner, Relation>;
    using between_table = typename between::parts::table;
    using near = columns_of_places<typename between::parts::source, typename as_sequence<between::near::places>::type>;
    using far = columns_of_places<typename between::parts::source, typename as_sequence<between::far::places>::type>;
    using target_table = typename parts_of<target>::table;
    using target_key =
        columns_of_places<typename parts_of<target>::relation, typename as_sequence<key_of<target>::places>::type>;
    for_each_portion(keys.keys(), [&](const auto& portion) {
      const auto linked = near::apply([&](auto... of_owner) {
        return in_order<target_key>(select(target_table(), of_owner...)
                                        .from(target_table())
                                        .join(between_table(), far::are_columns(target_key()))
                                        .where(near::are_among(portion)),
                                    terms_of_order<Owner, Relation>(std::tuple()));
      });
      for (auto& each : on.execute(linked).all()) {
        const typename owner_key::values of_owner(near::template values_behind<1>(each));
        found.owners.push_back(place_of(keys, std::optional(of_owner)));
        found.rows.push_back(std::move(each.template get<0>()));
      }
    });
  }

  template <class Executor>
  static std::vector<value> read_references(Executor& on, const std::vector<owner_row>& owners) {
    using target_key = key_of<target>;
    key_places<typename target_key::values> keys;
    places of_owners;
    of_owners.reserve(owners.size());
    for (const owner_row& each : owners) {
      auto referenced = key::in(each);
      if (referenced)
        of_owners.emplace_back(keys.place(std::move(*referenced)));
      else
        of_owners.emplace_back();
    }

    std::vector<target_row> rows = rows_with<target, target_key::places>(on, keys.keys());
    std::vector<std::optional<std::size_t>> row_of_key(keys.keys().size());
    for (std::size_t each = 0; each < rows.size(); ++each)
      row_of_key[place_of(keys, std::optional(typename target_key::values(target_key::in(rows[each]))))] = each;
    for (auto& each : of_owners) {
      if (!each) continue;
      each = row_of_key[*each];
      if (!each) refuse_dangling();
    }

    using node = typename member::node;
    shared_values<node> shared(nodes_of<target, Branches...>(on, std::move(rows)), of_owners);
    std::vector<value> members;
    members.reserve(owners.size());
    for (const auto& each : of_owners) {
      if constexpr (member::count == collected_count::one) {
        members.push_back(shared.take(*each));
      } else if (each) {
        members.emplace_back(shared.take(*each));
      } else {
        members.emplace_back();
      }
    }
    return members;
  }

  template <class Key>
  static std::size_t place_of(const key_places<Key>& keys, const std::optional<Key>& of_row) {
    std::optional<std::size_t> found;
    if (of_row) found = keys.find(*of_row);
    if (!found) refuse_other_equality<Owner, target>();
    return *found;
  }

  template <class Node>
  static void put(std::vector<Node>& children, std::type_identity_t<Node>&& child) {
    children.push_back(std::move(child));
  }
  template <class Node>
  static void put(std::optional<Node>& only, std::type_identity_t<Node>&& child) {
    if (only)
      throw error("several rows of " + table_name_of<target>() + " reference one row of " + table_name_of<Owner>() +
                  ", and the relation is to one at most: make its columns unique, or declare has_many");
    only = std::move(child);
  }

  [[noreturn]] static void refuse_dangling() {
    throw error("a row of " + table_name_of<Owner>() + " references a row of " + table_name_of<target>() +
                " that was not found: the foreign key is not enforced, or this user of the database may not see the "
                "row");
  }
};

/// The nodes of these rows, in their order.
template <class Entity, class... Branches, class Executor>
std::vector<tree_node_of<Entity, Branches...>> nodes_of([[maybe_unused]] Executor& on,
                                                        std::vector<typename parts_of<Entity>::row>&& rows) {
  if constexpr (sizeof...(Branches) == 0) {
    return std::move(rows);
  } else {
    using node = tree_node_of<Entity, Branches...>;
    // Braces fix the order of evaluation.
    std::tuple<std::vector<typename collected_member<Branches>::type>...> members{
        branch_reader<Branches>::read(on, rows)...};
    std::vector<node> nodes;
    nodes.reserve(rows.size());
    [&]<std::size_t... Place>(std::index_sequence<Place...>) {
      for (std::size_t each = 0; each < rows.size(); ++each)
        nodes.push_back(node{{{std::move(rows[each])}, {std::move(std::get<Place>(members)[each])}...}});
    }(std::index_sequence_for<Branches...>{});
    return nodes;
  }
}

}  // namespace sequent::orm
