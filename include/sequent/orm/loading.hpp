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

/// The collections of a relation that are to be loaded, of some objects, and what was found for each.
template <class Owner, std::size_t Place, class Target>
class unloaded_collections {
 public:
  /// What a path has chosen is not what is in memory, even of all.
  unloaded_collections(std::span<object* const> owners, bool is_narrowed) : is_narrowed_(is_narrowed) {
    for (object* const each : owners) {
      if (!is_narrowed && relation_of(*each).is_whole()) continue;
      auto key = key_in<Owner>(*each);
      places_.emplace(hash_of_key(key), keys_.size());
      keys_.push_back(std::move(key));
      owners_.push_back(each);
    }
    found_.resize(keys_.size());
  }

  [[nodiscard]] const std::vector<typename key_of<Owner>::values>& keys() const { return keys_; }
  /// Notes an object for the owner of this key.
  template <class Key>
  void note(const Key& key, object& found) {
    const auto [first, last] = places_.equal_range(hash_of_key(key));
    for (auto each = first; each != last; ++each) {
      if (keys_[each->second] == key) found_[each->second].emplace_back(&found);
    }
  }
  void fill() {
    for (std::size_t each = 0; each < owners_.size(); ++each)
      relation_of(*owners_[each]).fill(std::move(found_[each]), !is_narrowed_);
  }

 private:
  static auto& relation_of(object& owner) { return relation_member<Place>(managed<Owner>::of(owner).value); }

  std::vector<typename key_of<Owner>::values> keys_;
  std::unordered_multimap<std::size_t, std::size_t> places_;
  std::vector<object*> owners_;
  std::vector<std::vector<ref<Target>>> found_;
  bool is_narrowed_;
};

/// Loads the collections of some objects, by one statement for all that are not loaded.
template <class Session, class Owner, std::size_t Place, class Child, class Children, class Chosen>
void load_collections(session_core& session, std::span<object* const> owners, const Chosen& chosen) {
  unloaded_collections<Owner, Place, Child> unloaded(owners, Chosen::is_narrowed);
  for (object* const child : mapper<Session, Child>::template read_where<Children>(session, unloaded.keys(), chosen)) {
    if (const auto key = Children::key::in(managed<Child>::of(*child).columns())) unloaded.note(*key, *child);
  }
  unloaded.fill();
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

/// Loads what some objects are linked with over a table between, by one statement for all that is not loaded.
template <class Session, class Owner, std::size_t Place, class Target, class Links, class Chosen>
void load_links(session_core& session, std::span<object* const> owners, const Chosen& chosen) {
  unloaded_collections<Owner, Place, Target> unloaded(owners, Chosen::is_narrowed);
  Links::read(session, unloaded.keys(), chosen, [&](typename parts_of<Target>::row&& row, const auto& key) {
    unloaded.note(key, mapper<Session, Target>::take(session, std::move(row)));
  });
  unloaded.fill();
  if (!session.options().autoflush) session.links().tell_of(Links::info());
}

template <class Session, class Entity>
template <std::size_t Place, class Chosen>
void mapper<Session, Entity>::load_relation(session_core& core, std::span<object* const> owners,
                                            [[maybe_unused]] const Chosen& chosen) {
  using along = type_at<Place, typename parts::relations>;
  using target = typename along::target;
  if constexpr (is_inverse(along::kind)) {
    load_collections<Session, Entity, Place, target, children_along<along>>(core, owners, chosen);
  } else if constexpr (is_reference(along::kind)) {
    load_references<Session, Entity, Place, target, key_along<along>>(core, owners);
  } else if constexpr (association_of<Entity, along>::is_usable) {
    load_links<Session, Entity, Place, target, links_along<along>>(core, owners, chosen);
  }
}

}  // namespace sequent::orm
