// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstddef>
#include <span>
#include <utility>
#include <vector>

#include <sequent/orm/key_places.hpp>
#include <sequent/orm/mapper.hpp>

namespace sequent::orm {

/// Loads what some objects belong to, by one statement for all that is not in memory.
template <class Session, class Owner, std::size_t Place, class Target, class Key>
void load_references(session_core& session, std::span<object* const> owners) {
  using target = mapper<Session, Target>;
  key_places<typename Key::key_values> wanted;
  for (object* const each : owners) {
    auto key = Key::in(managed<Owner>::of(*each).columns());
    if (key && target::find(session, *key) == nullptr) wanted.place(std::move(*key));
  }
  target::read(session, wanted.keys());
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
      // One that several lead to is loaded once.
      if (places_.place(key_in<Owner>(*each)) == owners_.size()) owners_.push_back(each);
    }
    found_.resize(owners_.size());
  }

  [[nodiscard]] const std::vector<typename key_of<Owner>::values>& keys() const { return places_.keys(); }
  /// Whether the owner of this key is one of those to be loaded.
  [[nodiscard]] bool has(const typename key_of<Owner>::values& key) const { return places_.find(key).has_value(); }
  /// Notes an object for the owner of this key. Throws `error` where there is none: the database compares otherwise.
  void note(const typename key_of<Owner>::values& key, object& found) {
    const auto place = places_.find(key);
    if (!place) refuse_other_equality<Owner, Target>();
    found_[*place].emplace_back(&found);
  }
  void fill() {
    for (std::size_t each = 0; each < owners_.size(); ++each)
      relation_of(*owners_[each]).fill(std::move(found_[each]), !is_narrowed_);
  }

 private:
  static auto& relation_of(object& owner) { return relation_member<Place>(managed<Owner>::of(owner).value); }

  key_places<typename key_of<Owner>::values> places_;
  std::vector<object*> owners_;
  std::vector<std::vector<ref<Target>>> found_;
  bool is_narrowed_;
};

/// Fills collections with objects that were read for them.
template <class Session, class Owner, std::size_t Place, class Child, class Children>
void fill_collections(session_core& session, unloaded_collections<Owner, Place, Child>& unloaded,
                      const std::vector<found_child<typename Children::key::key_values>>& read) {
  for (const auto& [child, referenced] : read) {
    // In memory it may belong elsewhere: it was moved there, or another program has moved its row since it was read.
    if (Children::key::in(managed<Child>::of(*child).columns()) == referenced) unloaded.note(referenced, *child);
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

/// Loads the collections of some objects, by one statement for all that are not loaded.
template <class Session, class Owner, std::size_t Place, class Child, class Children, class Chosen>
void load_collections(session_core& session, std::span<object* const> owners, const Chosen& chosen) {
  unloaded_collections<Owner, Place, Child> unloaded(owners, Chosen::is_narrowed);
  const auto read = mapper<Session, Child>::template read_where<Children>(session, unloaded.keys(), chosen);
  fill_collections<Session, Owner, Place, Child, Children>(session, unloaded, read);
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

template <class Session, class Entity>
template <std::size_t Place, class Key>
void mapper<Session, Entity>::note_joined(session_core& core, std::span<object* const> owners,
                                          std::vector<found_child<Key>> read) {
  using along = type_at<Place, typename parts::relations>;
  using target = typename along::target;
  unloaded_collections<Entity, Place, target> unloaded(owners, false);
  // Of the others it is known already.
  std::erase_if(read, [&](const auto& each) { return !unloaded.has(each.referenced); });
  fill_collections<Session, Entity, Place, target, children_along<along>>(core, unloaded, read);
}

}  // namespace sequent::orm
