// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include <sequent/driver/error.hpp>
#include <sequent/meta/at_end.hpp>
#include <sequent/orm/error.hpp>
#include <sequent/orm/flush_plan.hpp>
#include <sequent/orm/session_core.hpp>

namespace sequent::orm {
namespace detail {

/// It is not to be inserted, until somebody asks for it again.
inline void undo(object& pending) {
  pending.state = object_state::made;
  pending.comes_along = false;
}

inline void take_keys(object& from) {
  for (const reference_info& reference : from.info->references) reference.take_key(from);
}

/// Of an object and one that it references, has that inserted which hangs on the other. Says whether there was any.
inline bool save_together(object& from, object& to) {
  if (from.is_left_out || to.is_left_out) return false;
  const bool is_saved = from.state == object_state::pending || from.state == object_state::persistent;
  const bool reaches_row = to.state == object_state::persistent && from.comes_along;
  if (is_saved && !from.is_to_go && to.state == object_state::made) {
    to.state = object_state::pending;
    return true;
  }
  if ((to.state == object_state::pending || reaches_row) && !to.is_to_go && from.state == object_state::made) {
    from.state = object_state::pending;
    return true;
  }
  return false;
}

inline void expire(object& given) {
  given.is_expired = true;
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

SEQUENT_INLINE void session_core::adopt(object& made) {
  unsaved_.push_back(&made);
  hold(made);
  made.session = this;
}

SEQUENT_INLINE void session_core::adopt_row(object& read) {
  read.session = this;
  read.state = object_state::persistent;
  identities_.insert(read);
}

SEQUENT_INLINE void session_core::require_own(const object& given) const {
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
  if (std::exchange(given.is_to_go, false)) std::erase(removals_, &given);
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
  detail::let_go(given);
  release(given);
}

SEQUENT_INLINE void session_core::expire(object& given) {
  require_own(given);
  if (given.state != object_state::persistent) return;
  links_.forget_rows(&given);
  detail::expire(given);
}

SEQUENT_INLINE void session_core::expire_all() {
  links_.forget_rows(nullptr);
  identities_.for_each(detail::expire);
}

SEQUENT_INLINE void session_core::expire_rows_of(std::string_view table_name) {
  identities_.for_each([&](object& each) {
    if (each.info->table_name == table_name) detail::expire(each);
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
  std::size_t count = removals_.size() + links_.size();
  for (const object* const each : unsaved_) count += each->state == object_state::pending ? 1 : 0;
  identities_.for_each([&](const object& each) {
    if (!each.is_to_go && is_modified(each)) ++count;
  });
  return count;
}

SEQUENT_INLINE void session_core::flush() {
  // What an entity does around a flush may ask for another.
  if (is_flushing_) return;
  if (has_failed_) throw error("a flush has failed in this transaction: roll it back before anything else is written");
  is_flushing_ = true;
  const sequent::detail::at_end ends([this] { is_flushing_ = false; });
  gather_pending();
  cascade_removals();
  announce();
  write();
}

SEQUENT_INLINE void session_core::write() {
  insert_pending();
  links_.write(*this);
  update_changed();
  delete_removed();
  has_failed_ = false;
}

/// Tells the objects; they may make, change and remove others.
SEQUENT_INLINE void session_core::announce() {
  std::vector<object*> told;
  const sequent::detail::at_end forgets([&told] {
    for (object* const each : told) each->is_told = false;
  });
  for (std::size_t told_before = 1; told_before != 0;) {
    told_before = 0;
    const auto tell = [&](object& each, flush_event event) {
      if (each.is_told) return;
      each.is_told = true;
      told.push_back(&each);
      each.info->before_flush(each, event);
      ++told_before;
    };
    // The lists grow meanwhile. NOLINTNEXTLINE(modernize-loop-convert)
    for (std::size_t place = 0; place < unsaved_.size(); ++place) {
      if (unsaved_[place]->state == object_state::pending) tell(*unsaved_[place], flush_event::insert);
    }
    for (object* const each : changed()) tell(*each, flush_event::update);
    // NOLINTNEXTLINE(modernize-loop-convert)
    for (std::size_t place = 0; place < removals_.size(); ++place) tell(*removals_[place], flush_event::remove);
    if (told_before != 0) {
      gather_pending();
      cascade_removals();
    }
  }
}

/// What was made, and is connected with something that is saved, is saved with it.
SEQUENT_INLINE void session_core::gather_pending() {
  bool found_more = true;
  const auto follow = [&](object& each) {
    for (const reference_info& reference : each.info->references) {
      object* const to = reference.assigned(each);
      if (to != nullptr && detail::save_together(each, *to)) found_more = true;
    }
  };
  while (std::exchange(found_more, false)) {
    for (object* const each : unsaved_) follow(*each);
    identities_.for_each(follow);
    if (links_.save_together()) found_more = true;
  }
}

SEQUENT_INLINE void session_core::cascade_removals() {
  // What goes with them is put behind them, and followed in its turn. NOLINTNEXTLINE(modernize-loop-convert)
  for (std::size_t place = 0; place < removals_.size(); ++place)
    removals_[place]->info->cascade_removal(*this, *removals_[place]);
}

SEQUENT_INLINE void session_core::insert_pending() {
  std::vector<object*> pending;
  std::ranges::copy_if(unsaved_, std::back_inserter(pending),
                       [](const object* each) { return each->state == object_state::pending; });
  // What references an object that is no row yet has no key of it, also where it had one before a rollback.
  for (object* const each : pending) detail::take_keys(*each);
  const insert_plan plan = planned_inserts(pending);
  // What throws from here on leaves a part written, which can only be undone.
  has_failed_ = true;
  // Those that were inserted before another batch failed are not there to be inserted again, either.
  const sequent::detail::at_end drops(
      [this] { std::erase_if(unsaved_, [](const object* each) { return !is_unsaved(*each); }); });
  for (const auto& batch : plan.batches) {
    for (object* const each : batch) detail::take_keys(*each);
    batch.front()->info->insert(*this, batch);
    for (object* const each : batch) {
      each->state = object_state::persistent;
      inserted_.push_back(each);
      identities_.insert(*each);
      release(*each);
    }
    for (object* const each : batch) each->info->after_flush(*each, flush_event::insert);
  }
  for (const postponed_reference& each : plan.postponed)
    each.from->info->references[each.reference].take_key(*each.from);
}

/// The rows that differ from what was read. Always in one order: two sessions that change the same rows do not wait for
/// each other in a circle.
SEQUENT_INLINE std::vector<object*> session_core::changed() const {
  std::vector<object*> found;
  identities_.for_each([&](object& each) {
    if (each.is_expired || each.is_to_go) return;
    detail::take_keys(each);
    if (each.info->is_changed(each)) found.push_back(&each);
  });
  std::ranges::sort(found, [](const object* left, const object* right) {
    if (left->info != right->info) return left->info->table_name < right->info->table_name;
    return left->info->is_key_less(*left, *right);
  });
  return found;
}

SEQUENT_INLINE void session_core::update_changed() {
  for (object* const each : changed()) {
    if (each->info->is_key_changed(*each)) {
      moved_key done{each, each->info->key_to_go_back_to(*each)};
      {
        const out_of_map moving(identities_, *each);
        each->info->update(*this, *each);
      }
      moved_.push_back(std::move(done));
    } else {
      each->info->update(*this, *each);
    }
    each->info->after_flush(*each, flush_event::update);
  }
}

SEQUENT_INLINE void session_core::delete_removed() {
  for (const auto& batch : planned_deletes(removals_)) {
    for (const association_end& end : batch.front()->info->associations) {
      if (!end.leaves_to_database) end.remove_all(*this, batch);
    }
    batch.front()->info->remove(*this, batch);
    for (object* const each : batch) {
      links_.forget(*each);
      hold(*each);
      identities_.erase(*each);
      each->state = object_state::removed;
      each->is_to_go = false;
      deleted_.push_back(each);
    }
    for (object* const each : batch) each->info->after_flush(*each, flush_event::remove);
  }
  if (std::exchange(removals_, {}).empty()) return;
  const auto drop = [](object& from) { from.info->drop_removed(from); };
  identities_.for_each(drop);
  for (object* const each : unsaved_) drop(*each);
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
}

SEQUENT_INLINE void session_core::undo_moves(std::size_t since) {
  while (moved_.size() > since) {
    const moved_key undone = std::move(moved_.back());
    moved_.pop_back();
    if (undone.moved == nullptr) continue;
    if (undone.moved->state == object_state::persistent) {
      const out_of_map moving(identities_, *undone.moved);
      undone.back(*undone.moved);
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
  if (expired.state != object_state::persistent)
    throw error("this object of " + std::string(expired.info->table_name) +
                " is no row: there is nothing to read again");
  expired.info->refresh(*expired.session, expired);
}

}  // namespace sequent::orm
