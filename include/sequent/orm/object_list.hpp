// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <algorithm>
#include <cstddef>
#include <memory>
#include <string>
#include <unordered_set>
#include <utility>
#include <vector>

#include <sequent/driver/error.hpp>
#include <sequent/orm/entity.hpp>
#include <sequent/orm/error.hpp>
#include <sequent/orm/ref.hpp>
#include <sequent/orm/relation.hpp>
#include <sequent/orm/session_core.hpp>

namespace sequent::orm {

/// The objects on the other side of a relation of an object, where they are loaded: a range of `ref`s.
template <class Face, class Relation>
class object_list {
 public:
  using target = typename Relation::target;
  using value_type = ref<target>;

  object_list() = default;
  /// A copy of an object has no relations, and an assignment leaves them as they are.
  object_list(const object_list&) noexcept {}
  // It copies nothing. NOLINTNEXTLINE(bugprone-unhandled-self-assignment)
  object_list& operator=(const object_list&) noexcept { return *this; }
  ~object_list() = default;

  [[nodiscard]] auto begin() const { return items().cbegin(); }
  [[nodiscard]] auto end() const { return items().cend(); }
  [[nodiscard]] std::size_t size() const { return items().size(); }
  [[nodiscard]] bool empty() const { return items().empty(); }
  [[nodiscard]] const ref<target>& operator[](std::size_t position) const { return items()[position]; }
  [[nodiscard]] bool contains(const ref<target>& wanted) const { return std::ranges::find(items(), wanted) != end(); }
  [[nodiscard]] bool is_loaded() const noexcept { return items_ != nullptr || is_new(); }

  // For sessions and the other side. No part of the interface.
  void attach(object& owner) noexcept { owner_ = &owner; }
  void forget(bool for_good) {
    items_.reset();
    if (for_good) owner_ = nullptr;
  }
  /// What was read may not be what the database has now.
  void forget_read() {
    if (owner_ == nullptr || !is_unsaved(*owner_)) items_.reset();
  }
  /// What is known of a new object stays so.
  void keep() {
    if (is_new()) start();
  }
  /// Whether all of it is in memory, not only what a path has chosen.
  [[nodiscard]] bool is_whole() const noexcept { return items_ != nullptr ? items_->is_whole : is_new(); }
  void fill(std::vector<ref<target>> loaded, bool is_whole) {
    start();
    *items_ = {std::move(loaded), nullptr, is_whole};
  }
  void note_added(object& added) {
    if (is_new()) start();
    if (items_ != nullptr) items_->add(added);
  }
  void note_removed(object& gone) {
    if (items_ != nullptr) items_->remove(gone);
  }
  void drop_removed() {
    if (items_ == nullptr) return;
    std::erase_if(items_->list, [](const ref<target>& each) {
      return each.held()->state == object_state::removed || each.held()->state == object_state::detached;
    });
    items_->index.reset();
  }

 protected:
  static std::string table() { return std::string(Face::description::table_name.view()); }
  static std::string other_table() { return std::string(parts_of<target>::description::table_name.view()); }

  /// The object whose relation this is. Throws `not_loaded` where it belongs to no session.
  [[nodiscard]] object& owner() const {
    if (owner_ == nullptr)
      throw not_loaded("this object of " + table() + " belongs to no session, and so its " + other_table() +
                       " are not known: make it by session.make, or read it");
    return *owner_;
  }
  /// Whether nothing is on the other side but what is in memory.
  [[nodiscard]] bool is_new() const noexcept {
    return owner_ != nullptr && (is_unsaved(*owner_) || owner_->is_made_here);
  }

 private:
  /// The objects in their order and, where they are many and one is added, all of them by their addresses.
  struct loaded_objects {
    static constexpr std::size_t few = 32;

    std::vector<ref<target>> list;
    /// Once it is there it has them all, however few they become.
    std::unique_ptr<std::unordered_set<const object*>> index;
    bool is_whole = true;

    void add(object& added) {
      if (list.size() > few && index == nullptr) {
        index = std::make_unique<std::unordered_set<const object*>>();
        for (const ref<target>& each : list) index->insert(each.held());
      }
      const bool is_there = index == nullptr ? std::ranges::find(list, &added, &ref<target>::held) != list.end()
                                             : !index->insert(&added).second;
      if (!is_there) list.emplace_back(&added);
    }
    void remove(const object& gone) {
      if (index != nullptr && index->erase(&gone) == 0) return;
      const auto found = std::ranges::find(list, &gone, &ref<target>::held);
      if (found != list.end()) list.erase(found);
    }
  };

  void start() const {
    if (items_ == nullptr) items_ = std::make_unique<loaded_objects>();
  }
  [[nodiscard]] const std::vector<ref<target>>& items() const {
    object* const known = &owner();
    if (known->is_expired) orm::refresh(*known);
    if (items_ != nullptr) {
      ++known->session->statistics().hits;
    } else if (is_new()) {
      start();
    } else if (known->session->options().relations == untouched::load) {
      known->info->load(*known->session, {&known, 1}, Face::template place_of<Relation>);
    } else {
      throw not_loaded("the " + other_table() + " of this object of " + table() +
                       " were not loaded: name the relation in the query, .with(...), or let the session load, "
                       "{.relations = sequent::untouched::load}");
    }
    return items_->list;
  }

  mutable object* owner_ = nullptr;
  mutable std::unique_ptr<loaded_objects> items_;
};

}  // namespace sequent::orm
