// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstddef>
#include <optional>

#include <sequent/driver/error.hpp>
#include <sequent/orm/association.hpp>
#include <sequent/orm/link.hpp>
#include <sequent/orm/object_list.hpp>
#include <sequent/orm/ref.hpp>
#include <sequent/orm/relation.hpp>
#include <sequent/orm/session_core.hpp>

namespace sequent {

/// The objects that a table between pairs with another one: `post->tags`. A range of `ref`s, as a `collection`.
template <class Face, class Target, template <class> class Association, name... Columns>
class linked_collection : public orm::object_list<Face, orm::link_relation<Target, Association, Columns...>> {
  using relation = orm::link_relation<Target, Association, Columns...>;
  using base = orm::object_list<Face, relation>;

 public:
  /// The table between. No part of the interface.
  static const table_facts& between() { return orm::association_parts<Association>::description::facts(); }

  /// Links an object with this one, once however often it is added; nothing is loaded for that.
  void add(const ref<Target>& added) {
    if (!added) throw error("an empty ref cannot be added to a collection");
    set(added, true);
  }
  /// Parts an object from this one; it stays what it is.
  void remove(const ref<Target>& gone) {
    if (gone) set(gone, false);
  }

 private:
  void set(const ref<Target>& given, bool is_linked) {
    const ref<Target> other = given;  // It may stand in this collection.
    orm::object& owner = base::owner();
    // What it holds would be read over what is set here.
    if (owner.is_expired) orm::refresh(owner);
    const orm::association_end& end = owner.info->associations[Face::template place_among_links<relation>];
    owner.session->link(end, owner, *other.held(), is_linked, was_linked(other));
  }
  /// Whether they are linked, where that is known.
  [[nodiscard]] std::optional<bool> was_linked(const ref<Target>& other) const {
    if (base::is_loaded() && base::contains(other)) return true;
    if (base::is_whole()) return false;
    return std::nullopt;
  }
};

}  // namespace sequent
