// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <sequent/driver/error.hpp>
#include <sequent/orm/inverse.hpp>
#include <sequent/orm/managed.hpp>
#include <sequent/orm/object_list.hpp>
#include <sequent/orm/ref.hpp>
#include <sequent/orm/relation.hpp>
#include <sequent/orm/session_core.hpp>

namespace sequent {

/// The objects that reference another one: `user->posts`. A range of `ref`s, in the order in which they were loaded or
/// added.
///
/// Touching it before it was loaded throws `not_loaded`, unless the session loads; one of a new object is empty.
template <class Face, orm::relation_kind Kind, class Target, name... Columns>
class collection : public orm::object_list<Face, orm::relation<Kind, Target, Columns...>> {
  using base = orm::object_list<Face, orm::relation<Kind, Target, Columns...>>;

 public:
  /// Lets the object reference this one; nothing is loaded for that. One that was to be removed stays.
  void add(const ref<Target>& added) {
    orm::object& owner = base::owner();
    if (!added) throw error("an empty ref cannot be added to a collection");
    inverse::reference_in(*added).set(&owner);
    if (added.held()->is_to_go) owner.session->add(*added.held());
  }
  /// Lets the object reference none; where it belongs here alone, it is removed.
  void remove(const ref<Target>& gone) {
    orm::object& owner = base::owner();
    if (!gone || inverse::reference_in(*gone).known() != &owner) return;
    if constexpr (orm::owns(Kind)) {
      const ref<Target> taken = gone;  // It may stand in this collection.
      owner.session->remove(*taken.held());
      base::note_removed(*taken.held());
    } else {
      inverse::reference_in(*gone).reset();
    }
  }

 private:
  using inverse = orm::reference_back<Target, typename Face::table, Columns...>;
};

}  // namespace sequent
