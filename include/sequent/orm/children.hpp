// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <vector>

#include <sequent/orm/foreign_key.hpp>
#include <sequent/orm/inverse.hpp>
#include <sequent/orm/managed.hpp>
#include <sequent/orm/session_core.hpp>

namespace sequent::orm {

/// The other end of a collection: the objects of `Child` that reference one of `Parent` by these columns.
template <class Parent, class Child, name... Columns>
struct children {
  using parent_parts = parts_of<Parent>;
  using child_parts = parts_of<Child>;
  using back = reference_back<Child, typename parent_parts::table, Columns...>;
  using key = foreign_key<typename child_parts::description, typename child_parts::row, Parent, Columns...>;

  static decltype(auto) reference_in(object& child) { return back::reference_in(managed<Child>::of(child).value); }

  /// Those of them that are in memory, as they are there, rows or not yet. `child` is their entity's.
  static std::vector<object*> in_memory(const session_core& session, const entity_info& child, const object& parent) {
    std::vector<object*> found;
    const auto look_at = [&](object& each) {
      // Of one that has expired nobody knows what it references.
      if (each.info != &child || each.is_to_go || each.is_expired || each.is_left_out) return;
      if (reference_in(each).known() == &parent) found.push_back(&each);
    };
    session.identities().for_each(look_at);
    for (object* const each : session.unsaved()) look_at(*each);
    return found;
  }
};

}  // namespace sequent::orm
