// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>
#include <span>
#include <unordered_set>
#include <utility>
#include <vector>

#include <sequent/driver/error.hpp>
#include <sequent/meta/at_end.hpp>
#include <sequent/orm/flush_plan.hpp>
#include <sequent/orm/session_core.hpp>
#include <sequent/orm/unit_of_work.hpp>

namespace sequent::orm {
namespace detail {

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

/// Objects that have changed, those of an entity in a row, as what one statement can write of them.
inline std::vector<std::vector<object*>> changed_alike(const std::vector<object*>& changed) {
  std::vector<std::vector<object*>> batches;
  std::vector<std::size_t> open;  // The batches of the entity that others may join.
  for (object* const each : changed) {
    const entity_info& info = *each->info;
    if (!batches.empty() && batches.back().front()->info != &info) open.clear();
    const auto alike = std::ranges::find_if(
        open, [&](std::size_t batch) { return info.are_changed_alike(*batches[batch].front(), *each); });
    if (alike != open.end()) {
      batches[*alike].push_back(each);
    } else {
      if (info.are_changed_alike(*each, *each)) open.push_back(batches.size());
      batches.push_back({each});
    }
  }
  return batches;
}

}  // namespace detail

SEQUENT_INLINE void unit_of_work::flush() {
  // What an entity does around a flush may ask for another.
  if (core_.is_flushing_) return;
  if (core_.has_failed_)
    throw error("a flush or the commit of this transaction has failed: roll it back before anything else is written");
  core_.is_flushing_ = true;
  const sequent::detail::at_end ends([this] { core_.is_flushing_ = false; });
  gather_pending();
  cascade_removals();
  announce();
  write();
}

SEQUENT_INLINE void unit_of_work::write() {
  // What events remove from here on waits for the next flush, which tells it first.
  std::erase_if(core_.removals_, [](const object* each) { return !each->is_to_go; });
  const std::vector<object*> gone = core_.removals_;
  insert_pending();
  update_changed();
  // Behind the updates: objects of a table between, too, are written before they expire.
  core_.links_.write(core_);
  delete_removed(gone);
  core_.has_failed_ = false;
}

/// Tells the objects; they may make, change and remove others.
SEQUENT_INLINE void unit_of_work::announce() {
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
    for (std::size_t place = 0; place < core_.unsaved_.size(); ++place) {
      if (core_.unsaved_[place]->state == object_state::pending) tell(*core_.unsaved_[place], flush_event::insert);
    }
    for (object* const each : changed()) tell(*each, flush_event::update);
    // NOLINTNEXTLINE(modernize-loop-convert)
    for (std::size_t place = 0; place < core_.removals_.size(); ++place)
      tell(*core_.removals_[place], flush_event::remove);
    if (told_before != 0) {
      gather_pending();
      cascade_removals();
    }
  }
}

/// What was made, and is connected with something that is saved, is saved with it.
SEQUENT_INLINE void unit_of_work::gather_pending() {
  bool found_more = true;
  const auto follow = [&](object& each) {
    for (const reference_info& reference : each.info->references) {
      object* const to = reference.assigned(each);
      if (to != nullptr && detail::save_together(each, *to)) found_more = true;
    }
  };
  while (std::exchange(found_more, false)) {
    for (object* const each : core_.unsaved_) follow(*each);
    core_.identities_.for_each(follow);
    if (core_.links_.save_together()) found_more = true;
  }
}

SEQUENT_INLINE void unit_of_work::cascade_removals() {
  // What goes with them is put behind them, and followed in its turn. NOLINTNEXTLINE(modernize-loop-convert)
  for (std::size_t place = 0; place < core_.removals_.size(); ++place)
    core_.removals_[place]->info->cascade_removal(core_, *core_.removals_[place]);
}

SEQUENT_INLINE void unit_of_work::insert_pending() {
  std::vector<object*> pending;
  std::ranges::copy_if(core_.unsaved_, std::back_inserter(pending),
                       [](const object* each) { return each->state == object_state::pending; });
  // What references an object that is no row yet has no key of it, also where it had one before a rollback.
  for (object* const each : pending) detail::take_keys(*each);
  const insert_plan plan = planned_inserts(pending);
  // What throws from here on leaves a part written, which can only be undone.
  core_.has_failed_ = true;
  // Those that were inserted before another batch failed are not there to be inserted again, either.
  const sequent::detail::at_end drops(
      [this] { std::erase_if(core_.unsaved_, [](const object* each) { return !is_unsaved(*each); }); });
  for (std::vector<object*> batch : plan.batches) {
    // An event of another may have removed them since.
    std::erase_if(batch, [](const object* each) { return each->state != object_state::pending; });
    if (batch.empty()) continue;
    for (object* const each : batch) detail::take_keys(*each);
    core_.inserted_.reserve(core_.inserted_.size() + batch.size());
    core_.identities_.reserve(*batch.front()->info, batch.size());
    batch.front()->info->insert(core_, batch);
    for (object* const each : batch) {
      each->state = object_state::persistent;
      core_.inserted_.push_back(each);
      core_.identities_.insert(*each);
      release(*each);
    }
    for (object* const each : batch) each->info->after_flush(*each, flush_event::insert);
  }
  for (const postponed_reference& each : plan.postponed)
    each.from->info->references[each.reference].take_key(*each.from);
}

/// The rows that differ from what was read, in one order for the same changes.
SEQUENT_INLINE std::vector<object*> unit_of_work::changed() const {
  std::vector<object*> found;
  core_.identities_.for_each([&](object& each) {
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

/// The objects that reference these, and over which reference.
SEQUENT_INLINE std::vector<unit_of_work::follower> unit_of_work::followers_of(const std::vector<object*>& rows) const {
  std::vector<follower> found;
  if (rows.empty()) return found;
  const std::unordered_set<const object*> led_to(rows.begin(), rows.end());
  core_.identities_.for_each([&](object& each) {
    if (each.is_expired) return;
    for (const reference_info& reference : each.info->references) {
      object* const known = reference.known(each);
      if (known != nullptr && led_to.contains(known)) found.push_back({&each, &reference, known});
    }
  });
  return found;
}

/// What references it has the old key: the database carries the new one on to the rows.
SEQUENT_INLINE void unit_of_work::update_key(object& moved) {
  const std::vector<follower> followers = followers_of({&moved});
  move(moved, [&] { moved.info->update(core_, std::array{&moved}); });
  carry_on(followers);
}

/// Has an object stand under another key, once `change()` is done; a rollback brings it back.
template <class Change>
void unit_of_work::move(object& moved, const Change& change) {
  session_core::moved_key done{&moved, moved.info->key_to_go_back_to(moved)};
  core_.moved_.reserve(core_.moved_.size() + 1);
  {
    const out_of_map moving(core_.identities_, moved);
    change();
  }
  core_.moved_.push_back(std::move(done));
}

SEQUENT_INLINE void unit_of_work::carry_on(const std::vector<follower>& followers) {
  std::vector<object*> carried;
  for (const follower& each : followers) {
    if (each.reference->on_update == referential_action::cascade)
      carried.push_back(each.from);
    else
      core_.expire_unchanged(*each.from);
  }
  // Gathered before: a foreign key can be in the key, which is then another one.
  std::vector<follower> behind = followers_of(carried);
  std::unordered_set<const object*> moved;
  for (const follower& each : followers) {
    if (each.reference->on_update != referential_action::cascade) continue;
    object& from = *each.from;
    const std::size_t hash = from.info->key_hash(from);
    move(from, [&] { each.reference->carry_key(from, *each.to); });
    if (from.info->key_hash(from) != hash) moved.insert(&from);
  }
  std::erase_if(behind, [&](const follower& each) { return !moved.contains(each.to); });
  if (!behind.empty()) carry_on(behind);
}

/// What the database does to what references rows that it deletes.
SEQUENT_INLINE void unit_of_work::follow_deleted(const std::vector<follower>& followers) {
  std::vector<object*> gone;
  for (const follower& each : followers) {
    if (each.from->state != object_state::persistent || each.from->is_to_go) continue;
    if (each.reference->on_delete == referential_action::cascade)
      gone.push_back(each.from);
    else if (each.reference->on_delete != referential_action::no_action)
      core_.expire_unchanged(*each.from);
  }
  const std::vector<follower> behind = followers_of(gone);
  for (object* const each : gone) {
    // It can reference two of them.
    if (each->state == object_state::persistent) core_.note_deleted(*each);
  }
  if (!behind.empty()) follow_deleted(behind);
}

SEQUENT_INLINE void unit_of_work::update_changed() {
  const auto write = [&](std::span<object* const> batch) {
    object& first = *batch.front();
    if (first.info->is_key_changed(first))
      update_key(first);
    else
      first.info->update(core_, batch);
    for (object* const each : batch) each->info->after_flush(*each, flush_event::update);
  };
  for (std::vector<object*>& batch : detail::changed_alike(changed())) {
    // What an entity did behind the update of another one may have changed them since.
    std::erase_if(batch, [](const object* each) { return each->is_expired || !each->info->is_changed(*each); });
    if (batch.empty()) continue;
    const bool are_alike = std::ranges::all_of(
        batch, [&](const object* each) { return each->info->are_changed_alike(*batch.front(), *each); });
    if (are_alike) {
      write(batch);
    } else {
      for (object* const each : batch) write({&each, 1});
    }
  }
}

SEQUENT_INLINE void unit_of_work::delete_removed(const std::vector<object*>& gone) {
  std::vector<object*> removed;
  std::ranges::copy_if(gone, std::back_inserter(removed), [](const object* each) { return each->is_to_go; });
  if (removed.empty()) return;
  const delete_plan plan = planned_deletes(removed);
  for (const auto& [from, reference] : plan.circles) from->info->references[reference].reset(*from);
  for (const auto& [from, reference] : plan.circles) {
    if (from->info->is_key_changed(*from))
      update_key(*from);
    else if (from->info->is_changed(*from))
      from->info->update(core_, {&from, 1});
  }
  for (const auto& batch : plan.batches) {
    for (const association_end& end : batch.front()->info->associations) {
      if (!end.leaves_to_database) end.remove_all(core_, batch);
    }
    const std::vector<follower> followers = followers_of(batch);
    core_.deleted_.reserve(core_.deleted_.size() + batch.size());
    batch.front()->info->remove(core_, batch);
    for (object* const each : batch) core_.note_deleted(*each);
    follow_deleted(followers);
    for (object* const each : batch) each->info->after_flush(*each, flush_event::remove);
  }
  std::erase_if(core_.removals_, [](const object* each) { return !each->is_to_go; });
  const auto drop = [](object& from) { from.info->drop_removed(from); };
  core_.identities_.for_each(drop);
  for (object* const each : core_.unsaved_) drop(*each);
}

}  // namespace sequent::orm
