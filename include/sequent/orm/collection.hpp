// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <algorithm>
#include <cstddef>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include <sequent/driver/error.hpp>
#include <sequent/orm/error.hpp>
#include <sequent/orm/foreign_key.hpp>
#include <sequent/orm/inverse.hpp>
#include <sequent/orm/managed.hpp>
#include <sequent/orm/ref.hpp>
#include <sequent/orm/relation.hpp>
#include <sequent/orm/session_core.hpp>

namespace sequent {

/// The objects that reference another one: `user->posts`. A range of `ref`s, in the order in which they were loaded or
/// added.
///
/// Touching it before it was loaded throws `not_loaded`, unless the session loads; one of a new object is empty.
template <class Face, orm::relation_kind Kind, class Target, name... Columns>
class collection {
 public:
  using value_type = ref<Target>;

  collection() = default;
  /// A copy of an object has no relations, and an assignment leaves them as they are.
  collection(const collection&) noexcept {}
  // It copies nothing. NOLINTNEXTLINE(bugprone-unhandled-self-assignment)
  collection& operator=(const collection&) noexcept { return *this; }
  ~collection() = default;

  [[nodiscard]] auto begin() const { return items().cbegin(); }
  [[nodiscard]] auto end() const { return items().cend(); }
  [[nodiscard]] std::size_t size() const { return items().size(); }
  [[nodiscard]] bool empty() const { return items().empty(); }
  [[nodiscard]] const ref<Target>& operator[](std::size_t position) const { return items()[position]; }
  [[nodiscard]] bool contains(const ref<Target>& wanted) const { return std::ranges::find(items(), wanted) != end(); }
  [[nodiscard]] bool is_loaded() const noexcept { return items_ != nullptr; }

  /// Lets the object reference this one; nothing is loaded for that. One that was to be removed stays.
  void add(const ref<Target>& added) {
    require_owner();
    if (!added) throw error("an empty ref cannot be added to a collection");
    inverse::reference_in(*added).set(owner_);
    if (added.held()->is_to_go) owner_->session->add(*added.held());
  }
  /// Lets the object reference none; where it belongs here alone, it is removed.
  void remove(const ref<Target>& gone) {
    require_owner();
    if (!gone || inverse::reference_in(*gone).known() != owner_) return;
    if constexpr (orm::owns(Kind)) {
      const ref<Target> taken = gone;  // It may stand in this collection.
      owner_->session->remove(*taken.held());
      note_removed(*taken.held());
    } else {
      inverse::reference_in(*gone).reset();
    }
  }

  // For sessions and references. No part of the interface.
  void attach(orm::object& owner) noexcept { owner_ = &owner; }
  void forget(bool for_good) {
    items_.reset();
    if (for_good) owner_ = nullptr;
  }
  void fill(std::vector<ref<Target>> loaded) { items_ = std::make_unique<std::vector<ref<Target>>>(std::move(loaded)); }
  void note_added(orm::object& added) {
    if (is_new()) start();
    if (items_ != nullptr && !contains(ref<Target>(&added))) items_->emplace_back(&added);
  }
  void note_removed(orm::object& gone) {
    if (items_ != nullptr) std::erase(*items_, ref<Target>(&gone));
  }

 protected:
  static std::string table() { return std::string(Face::description::table_name.view()); }
  static std::string other_table() { return std::string(orm::parts_of<Target>::description::table_name.view()); }

 private:
  using inverse = orm::reference_back<Target, typename Face::table, Columns...>;

  /// Whether nothing can reference the owner yet but what is in memory.
  [[nodiscard]] bool is_new() const {
    return owner_ != nullptr &&
           (owner_->state == orm::object_state::made || owner_->state == orm::object_state::pending);
  }
  void start() const {
    if (items_ == nullptr) items_ = std::make_unique<std::vector<ref<Target>>>();
  }
  void require_owner() const {
    if (owner_ == nullptr)
      throw not_loaded("this object of " + table() + " belongs to no session, and so its " + other_table() +
                       " are not known: make it by session.make, or read it");
  }
  [[nodiscard]] const std::vector<ref<Target>>& items() const {
    require_owner();
    if (owner_->is_expired) orm::refresh(*owner_);
    if (items_ != nullptr) {
      ++owner_->session->statistics().hits;
    } else if (is_new()) {
      start();
    } else if (owner_->session->options().relations == untouched::load) {
      owner_->info->load(*owner_->session, {&owner_, 1}, Face::template relation_place<Kind, Target, Columns...>);
    } else {
      throw not_loaded("the " + other_table() + " of this object of " + table() +
                       " were not loaded: name the relation in the query, .with(...), or let the session load, "
                       "{.relations = sequent::untouched::load}");
    }
    return *items_;
  }

  mutable orm::object* owner_ = nullptr;
  mutable std::unique_ptr<std::vector<ref<Target>>> items_;
};

}  // namespace sequent
