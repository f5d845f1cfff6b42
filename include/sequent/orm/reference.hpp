// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstddef>
#include <string>
#include <type_traits>
#include <utility>

#include <sequent/driver/error.hpp>
#include <sequent/orm/error.hpp>
#include <sequent/orm/foreign_key.hpp>
#include <sequent/orm/inverse.hpp>
#include <sequent/orm/managed.hpp>
#include <sequent/orm/ref.hpp>
#include <sequent/orm/relation.hpp>
#include <sequent/orm/session_core.hpp>

namespace sequent {

/// The one object that another references by a foreign key: `post->author`. Where the columns of that may be NULL,
/// there may be none.
///
/// It is what the columns say: where they are changed, it is another object. Touching it when that object is not in
/// memory throws `not_loaded`, unless the session loads.
template <class Face, class Target, name... Columns>
class reference {
 public:
  using target = Target;

  reference() = default;
  /// A copy of an object has no relations, and an assignment leaves them as they are.
  reference(const reference&) noexcept {}
  // It copies nothing. NOLINTNEXTLINE(bugprone-unhandled-self-assignment)
  reference& operator=(const reference&) noexcept { return *this; }
  ~reference() { drop(); }

  /// The object. Throws `not_loaded`, and `error` where there is none.
  [[nodiscard]] Target& operator*() const { return *required(); }
  [[nodiscard]] Target* operator->() const { return &*required(); }
  /// A handle of it, empty where there is none. Throws `not_loaded`.
  [[nodiscard]] ref<Target> get() const { return ref<Target>(found()); }
  [[nodiscard]] operator ref<Target>() const { return get(); }

  /// Whether there is one, which the foreign key tells: nothing is loaded.
  [[nodiscard]] explicit operator bool() const { return assigned() != nullptr || key::in(row()).has_value(); }
  /// Whether it is in memory, or known not to be there.
  [[nodiscard]] bool is_loaded() const { return owner_ != nullptr && (known() != nullptr || is_known_to_be_none()); }

  /// References another object, of the same session. Collections that are loaded follow.
  reference& operator=(const ref<Target>& other) {
    if (!other) {
      reset();
    } else {
      set(other.held());
    }
    return *this;
  }
  /// References none. Throws `error` where the foreign key may not be NULL.
  void reset() {
    if constexpr (key::is_nullable) {
      set(nullptr);
    } else {
      throw error("an object of " + table() + " always belongs to one of " + other_table() +
                  ", since the foreign key may not be NULL: give it another, or remove it");
    }
  }

  // For sessions and collections. No part of the interface.
  void attach(orm::object& owner) noexcept { owner_ = &owner; }
  [[nodiscard]] orm::object* owner() const noexcept { return owner_; }
  /// What it was set to, where the columns have not been changed since.
  [[nodiscard]] orm::object* assigned() const {
    if (owner_ == nullptr || target_ == nullptr || is_let_go(*target_) || is_overruled()) return nullptr;
    if (is_without_key_ || !has_row(*target_)) return target_;
    const auto wanted = key::in(row());
    return wanted && is_at(*target_, *wanted) ? target_ : nullptr;
  }
  void take_key() {
    if (owner_ == nullptr || target_ == nullptr || is_let_go(*target_)) return;
    if (is_overruled()) {
      drop();
    } else if (!has_row(*target_)) {
      key::clear(row());
      is_without_key_ = true;
    } else if (is_without_key_) {
      key::set(row(), target_key::in(managed_target::of(*target_).loaded));
      is_without_key_ = false;
    }
  }
  /// Leaves the collection that it stands in, since its owner is deleted.
  void leave() {
    if (orm::object* const there = known()) inverse::note_removed(*there, *owner_);
  }
  /// Puts its owner into the collection that it belongs to.
  void enter() {
    if (orm::object* const there = known()) inverse::note_added(*there, *owner_);
  }
  void forget(bool for_good) {
    is_looked_up_ = false;
    // The collections of a new object are not read again.
    if (!for_good && target_ != nullptr && !has_row(*target_)) inverse::note_removed(*target_, *owner_);
    drop();
    if (for_good) owner_ = nullptr;
  }
  /// What was looked for in vain may be there now.
  void forget_read() { is_looked_up_ = false; }
  /// It was looked for in the database.
  void note_looked_up() {
    const auto wanted = key::in(row());
    is_looked_up_ = wanted.has_value();
    if (wanted) looked_up_ = orm::hash_of_key(*wanted);
  }
  /// The object in memory; null where there is none, or it is not in memory.
  [[nodiscard]] orm::object* known() const {
    if (orm::object* const set_to = assigned()) return set_to;
    const auto wanted = key::in(row());
    if (!wanted) return nullptr;
    const auto& info = owner_->info->references[place].target();
    orm::object* const found = owner_->session->identities().find(
        info, orm::hash_of_key(*wanted), [&](const orm::object& each) { return is_at(each, *wanted); });
    return found;
  }
  void set(orm::object* other) {
    require_owner();
    owner_->session->require_thread();
    // What it holds would be read over what is set here.
    if (owner_->is_expired) orm::refresh(*owner_);
    if (other != nullptr && other->session != owner_->session)
      throw error("an object of " + table() + " can reference those of its own session only");
    orm::object* const before = known();
    if (before != nullptr && before != other) inverse::note_removed(*before, *owner_);
    if (other != nullptr) orm::hold(*other);
    drop();
    target_ = other;
    is_without_key_ = other != nullptr;
    key::clear(row());
    if (other != nullptr) {
      owner_->comes_along = true;
      owner_->is_left_out = false;
      // It was taken out of another collection, to which it belonged alone.
      if (owner_->is_to_go) owner_->session->add(*owner_);
      take_key();
      inverse::note_added(*other, *owner_);
    }
  }

 private:
  using key = orm::foreign_key<typename Face::description, typename Face::row, Target, Columns...>;
  using target_key = orm::key_of<Target>;
  using inverse = orm::inverse_of<Target, typename Face::table, Columns...>;
  using managed_target = orm::managed<Target>;
  using relation = orm::relation<orm::relation_kind::belongs_to, Target, Columns...>;
  static constexpr std::size_t place = Face::template place_among_references<relation>;

  static bool has_row(const orm::object& other) {
    return other.state == orm::object_state::persistent || other.state == orm::object_state::removed;
  }
  static bool is_let_go(const orm::object& other) { return other.state == orm::object_state::detached; }
  template <class Key>
  static bool is_at(const orm::object& other, const Key& wanted) {
    return target_key::in(managed_target::of(other).loaded) == wanted;
  }
  static std::string table() { return std::string(Face::description::table_name.view()); }
  static std::string other_table() { return std::string(target_key::parts::description::table_name.view()); }

  /// Whether the columns were set since it was set to an object that has no key yet: then they are what counts.
  [[nodiscard]] bool is_overruled() const { return is_without_key_ && !key::is_clear(row()); }
  [[nodiscard]] bool is_known_to_be_none() const {
    const auto wanted = key::in(row());
    return !wanted || (is_looked_up_ && looked_up_ == orm::hash_of_key(*wanted));
  }
  void require_owner() const {
    if (owner_ == nullptr)
      throw not_loaded("this object of " + table() + " belongs to no session, and so its relation to " + other_table() +
                       " is not known: make it by session.make, or read it");
  }
  [[nodiscard]] typename Face::row& row() const {
    require_owner();
    return *static_cast<typename Face::row*>(owner_->info->row(*owner_));
  }

  [[nodiscard]] orm::object* found() const {
    require_owner();
    if (owner_->is_expired) orm::refresh(*owner_);
    if (orm::object* const here = known()) {
      ++owner_->session->statistics().hits;
      return here;
    }
    if (is_known_to_be_none()) return nullptr;
    if (owner_->session->options().relations == untouched::load) {
      owner_->info->load(*owner_->session, {&owner_, 1}, Face::template place_of<relation>);
      return known();
    }
    throw not_loaded("the " + other_table() + " that this object of " + table() +
                     " belongs to was not loaded: name the relation in the query, .with(...), or let the session load, "
                     "{.relations = sequent::untouched::load}");
  }
  [[nodiscard]] ref<Target> required() const {
    ref<Target> there = get();
    if (!there) throw error("this object of " + table() + " belongs to none of " + other_table());
    return there;
  }
  void drop() noexcept {
    if (target_ != nullptr) orm::release(*std::exchange(target_, nullptr));
    is_without_key_ = false;
  }

  orm::object* owner_ = nullptr;
  /// What it was set to. What is found by key is not kept: the session has it.
  orm::object* target_ = nullptr;
  bool is_without_key_ = false;
  bool is_looked_up_ = false;
  /// The hash of the key that was looked for.
  std::size_t looked_up_ = 0;
};

}  // namespace sequent
