// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include <sequent/driver/error.hpp>
#include <sequent/orm/error.hpp>
#include <sequent/orm/session_core.hpp>

namespace sequent::orm {
namespace detail {

/// It is not to be inserted, until somebody asks for it again.
inline void undo(object& pending) {
  pending.state = object_state::made;
  pending.comes_along = false;
}

inline void expire(object& given) {
  // Where it was moved to in memory it may not be when it is read again.
  if (!given.is_expired && !given.is_to_go && given.info->is_changed(given)) {
    for (const reference_info& reference : given.info->references) reference.leave(given);
    given.is_between = true;
  }
  given.is_expired = true;
  given.is_made_here = false;
  given.info->forget_relations(given, false);
}

inline void let_go(object& gone) {
  gone.info->forget_relations(gone, true);
  gone.session = nullptr;
  gone.state = object_state::detached;
  gone.is_expired = false;
  gone.is_to_go = false;
}

}  // namespace detail

SEQUENT_INLINE session_core::~session_core() {
  // Relations hold objects, in circles: they go before the objects do.
  identities_.for_each(detail::let_go);
  for (object* const each : unsaved_) detail::let_go(*each);
  std::erase(deleted_, nullptr);
  for (object* const each : deleted_) detail::let_go(*each);
  for (object* const each : unsaved_) release(*each);
  for (object* const each : deleted_) release(*each);
}

SEQUENT_INLINE void session_core::require_thread() {
  const std::thread::id current = std::this_thread::get_id();
  if (thread_ == std::thread::id()) thread_ = current;
  if (thread_ != current)
    throw error("this session is in use by another thread, until that commits or rolls back: one session, one thread");
}

SEQUENT_INLINE void session_core::adopt(object& made) {
  unsaved_.push_back(&made);
  hold(made);
  made.session = this;
  made.is_made_here = true;
}

SEQUENT_INLINE void session_core::adopt_row(object& read) {
  read.session = this;
  read.state = object_state::persistent;
  identities_.insert(read);
}

SEQUENT_INLINE void session_core::require_own(const object& given) {
  require_thread();
  if (given.session == this) return;
  const std::string table(given.info->table_name);
  if (given.session == nullptr)
    throw error("this object of " + table + " belongs to no session any more: read it again, or make a new one");
  throw error("this object of " + table + " belongs to another session");
}

/// What was removed before it was a row can be saved again.
SEQUENT_INLINE void session_core::take_in(object& left_out) {
  if (!std::exchange(left_out.is_left_out, false)) return;
  for (const reference_info& reference : left_out.info->references) reference.enter(left_out);
  links_.tell_others(left_out, true);
}

SEQUENT_INLINE void session_core::add(object& given) {
  require_own(given);
  if (given.state == object_state::removed)
    throw error("this object of " + std::string(given.info->table_name) + " was deleted: make a new one");
  if (given.state == object_state::made) given.state = object_state::pending;
  take_in(given);
  if (!std::exchange(given.is_to_go, false)) return;
  std::erase(removals_, &given);
  for (const reference_info& reference : given.info->references) reference.enter(given);
}

SEQUENT_INLINE void session_core::remove(object& given) {
  require_own(given);
  if (is_unsaved(given)) {
    if (std::exchange(given.is_left_out, true)) return;
    detail::undo(given);
    given.info->cascade_removal(*this, given);
    for (const reference_info& reference : given.info->references) reference.leave(given);
    links_.tell_others(given, false);
    return;
  }
  if (given.state != object_state::persistent || given.is_to_go) return;
  given.is_to_go = true;
  removals_.push_back(&given);
}

SEQUENT_INLINE void session_core::expunge(object& given) {
  require_own(given);
  if (is_flushing_)
    throw error("an object cannot be let go within a flush, in an event of an entity: let that end first");
  links_.let_go(given);
  std::erase(removals_, &given);
  std::ranges::replace(inserted_, &given, nullptr);
  for (moved_key& each : moved_) {
    if (each.moved == &given) each.moved = nullptr;
  }
  hold(given);
  if (given.state == object_state::persistent) {
    identities_.erase(given);
  } else if (given.state == object_state::removed) {
    std::ranges::replace(deleted_, &given, nullptr);
    release(given);
  } else {
    std::erase(unsaved_, &given);
    release(given);
  }
  if (given.state == object_state::persistent || is_unsaved(given)) {
    for (const reference_info& reference : given.info->references) reference.leave(given);
  }
  detail::let_go(given);
  if (!given.info->associations.empty()) {
    const auto drop = [](object& from) { from.info->drop_removed(from); };
    identities_.for_each(drop);
    for (object* const each : unsaved_) drop(*each);
  }
  release(given);
}

SEQUENT_INLINE void session_core::note_deleted(object& gone) {
  deleted_.reserve(deleted_.size() + 1);
  links_.forget(gone);
  gone.is_to_go = false;
  hold(gone);
  identities_.erase(gone);
  gone.state = object_state::removed;
  deleted_.push_back(&gone);
}

SEQUENT_INLINE void session_core::expire(object& given) {
  require_own(given);
  if (given.state != object_state::persistent) return;
  links_.forget_rows(&given);
  detail::expire(given);
}

SEQUENT_INLINE void session_core::expire_unchanged(object& given) {
  if (!given.info->is_changed(given)) expire(given);
}

SEQUENT_INLINE void session_core::expire_all() {
  require_thread();
  links_.forget_rows(nullptr);
  identities_.for_each(detail::expire);
}

SEQUENT_INLINE void session_core::require_unchanged(const written_tables& written) const {
  identities_.for_each([&](const object& each) {
    if (written.change(*each.info->table) && is_modified(each))
      throw error("this statement can write rows of " + std::string(each.info->table_name) +
                  " of which the session has objects with changes: flush, or undo them first");
  });
}

SEQUENT_INLINE void session_core::forget_written(const written_tables& written) {
  links_.forget_known(written);
  identities_.for_each([&](object& each) {
    if (written.change(*each.info->table)) detail::expire(each);
    each.info->forget_relations_to(each, written);
  });
}

SEQUENT_INLINE void session_core::link(const association_end& end, object& owner, object& other, bool is_linked,
                                       std::optional<bool> was_linked) {
  require_own(other);
  for (object* const each : {&owner, &other}) {
    if (each->state == object_state::removed)
      throw error("this object of " + std::string(each->info->table_name) + " was deleted: make a new one");
    if (!is_linked) continue;
    each->comes_along = true;
    take_in(*each);
    if (each->is_to_go) add(*each);
  }
  links_.set({&end.association(), end.is_left ? &owner : &other, end.is_left ? &other : &owner}, is_linked, was_linked);
}

SEQUENT_INLINE bool session_core::is_modified(const object& given) const {
  if (given.state == object_state::pending || given.is_to_go) return true;
  return given.state == object_state::persistent && !given.is_expired && given.info->is_changed(given);
}

SEQUENT_INLINE std::size_t session_core::pending_count() const {
  std::size_t count = removals_.size() + links_.pending_count();
  for (const object* const each : unsaved_) count += each->state == object_state::pending ? 1 : 0;
  identities_.for_each([&](const object& each) {
    if (!each.is_to_go && is_modified(each)) ++count;
  });
  return count;
}

SEQUENT_INLINE void session_core::note_commit() {
  inserted_.clear();
  moved_.clear();
  links_.note_commit();
  for (object* const each : std::exchange(deleted_, {})) {
    if (each == nullptr) continue;
    detail::let_go(*each);
    release(*each);
  }
  if (options_.expire_on_commit) expire_all();
  leave_thread();
}

/// A row that was read since has the key that this one has again: only one of both can be the object of it.
SEQUENT_INLINE void session_core::make_way_for(const object& undone) {
  if (object* const there = identities_.find_like(undone)) expunge(*there);
}

SEQUENT_INLINE void session_core::undo_moves(std::size_t since) {
  while (moved_.size() > since) {
    const moved_key undone = std::move(moved_.back());
    moved_.pop_back();
    if (undone.moved == nullptr) continue;
    if (undone.moved->state == object_state::persistent) {
      const out_of_map moving(identities_, *undone.moved);
      undone.back(*undone.moved);
      make_way_for(*undone.moved);
    } else {
      undone.back(*undone.moved);
    }
  }
}

SEQUENT_INLINE void session_core::note_rollback(mark since) {
  has_failed_ = false;
  undo_moves(since.moved);
  for (object* const each : std::exchange(removals_, {})) each->is_to_go = false;
  while (inserted_.size() > since.inserted) {
    object* const last = inserted_.back();
    inserted_.pop_back();
    if (last == nullptr) continue;
    object& undone = *last;
    // One that was deleted again is no row either way.
    const auto deleted = std::ranges::find(deleted_, &undone);
    if (deleted != deleted_.end()) {
      *deleted = nullptr;
      unsaved_.push_back(&undone);
    } else {
      hold(undone);
      identities_.erase(undone);
      unsaved_.push_back(&undone);
    }
    detail::undo(undone);
    undone.is_expired = false;
    undone.info->forget_generated(undone);
  }
  for (object* const each : unsaved_) {
    detail::undo(*each);
    take_in(*each);
  }
  while (deleted_.size() > since.deleted) {
    object* const last = deleted_.back();
    deleted_.pop_back();
    if (last == nullptr) continue;
    object& undone = *last;
    make_way_for(undone);
    undone.state = object_state::persistent;
    identities_.insert(undone);
    release(undone);
  }
  links_.note_rollback(since.linked);
  expire_all();
}

SEQUENT_INLINE void refresh(object& expired) {
  if (expired.session == nullptr)
    throw not_loaded("this object of " + std::string(expired.info->table_name) +
                     " has expired, and belongs to no session any more: read it again");
  expired.session->require_thread();
  if (expired.state != object_state::persistent)
    throw error("this object of " + std::string(expired.info->table_name) +
                " is no row: there is nothing to read again");
  expired.info->refresh(*expired.session, expired);
}

}  // namespace sequent::orm
