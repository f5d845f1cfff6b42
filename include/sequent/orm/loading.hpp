// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstddef>
#include <span>
#include <unordered_map>
#include <utility>
#include <vector>

#include <sequent/orm/mapper.hpp>

namespace sequent::orm {

/// Loads what some objects belong to, by one statement for all that is not in memory.
template <class Session, class Owner, std::size_t Place, class Target, class Key>
void load_references(session_core& session, std::span<object* const> owners) {
  using target = mapper<Session, Target>;
  std::vector<typename Key::key_values> wanted;
  std::unordered_multimap<std::size_t, std::size_t> places;
  for (object* const each : owners) {
    const auto key = Key::in(managed<Owner>::of(*each).columns());
    if (!key || target::find(session, *key) != nullptr) continue;
    const std::size_t hash = hash_of_key(*key);
    const auto [first, last] = places.equal_range(hash);
    if (std::any_of(first, last, [&](const auto& known) { return wanted[known.second] == *key; })) continue;
    places.emplace(hash, wanted.size());
    wanted.push_back(*key);
  }
  target::read(session, wanted);
  for (object* const each : owners) relation_member<Place>(managed<Owner>::of(*each).value).note_looked_up();
}

/// Loads the collections of some objects, by one statement for all that are not loaded.
template <class Session, class Owner, std::size_t Place, class Child, class Children>
void load_collections(session_core& session, std::span<object* const> owners) {
  using owner_key = key_of<Owner>;
  std::vector<typename owner_key::values> wanted;
  std::unordered_multimap<std::size_t, std::size_t> places;
  std::vector<std::vector<ref<Child>>> found;
  std::vector<object*> filled;
  for (object* const each : owners) {
    if (relation_member<Place>(managed<Owner>::of(*each).value).is_loaded()) continue;
    typename owner_key::values key(owner_key::in(managed<Owner>::of(*each).loaded));
    places.emplace(hash_of_key(key), wanted.size());
    wanted.push_back(std::move(key));
    filled.push_back(each);
  }
  found.resize(wanted.size());
  for (object* const child : mapper<Session, Child>::template read_where<Children>(session, wanted)) {
    const auto key = Children::key::in(managed<Child>::of(*child).columns());
    if (!key) continue;
    const auto [first, last] = places.equal_range(hash_of_key(*key));
    for (auto each = first; each != last; ++each) {
      if (wanted[each->second] == *key) found[each->second].emplace_back(child);
    }
  }
  for (std::size_t each = 0; each < filled.size(); ++each)
    relation_member<Place>(managed<Owner>::of(*filled[each]).value).fill(std::move(found[each]));
  if (session.options().autoflush) return;
  // What was not written yet was not found.
  const auto enter = [](object& child) {
    const bool is_saved = child.state != object_state::made || child.comes_along;
    if (child.info == &mapper<Session, Child>::info() && is_saved && !child.is_expired && !child.is_left_out)
      Children::reference_in(child).enter();
  };
  session.identities().for_each(enter);
  for (object* const each : session.unsaved()) enter(*each);
}

template <class Session, class Entity>
template <std::size_t Place>
void mapper<Session, Entity>::load_relation(session_core& core, std::span<object* const> owners) {
  using along = type_at<Place, typename parts::relations>;
  if constexpr (is_inverse(along::kind)) {
    load_collections<Session, Entity, Place, typename along::target, children_along<along>>(core, owners);
  } else {
    load_references<Session, Entity, Place, typename along::target, key_along<along>>(core, owners);
  }
}

}  // namespace sequent::orm
