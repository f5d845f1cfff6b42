// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>
#include <span>
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
    throw error("a flush has failed in this transaction: roll it back before anything else is written");
  core_.is_flushing_ = true;
  const sequent::detail::at_end ends([this] { core_.is_flushing_ = false; });
  gather_pending();
  cascade_removals();
  announce();
  write();
}

SEQUENT_INLINE void unit_of_work::write() {
  insert_pending();
  update_changed();
  // Behind the updates: objects of a table between, too, are written before they expire.
  core_.links_.write(core_);
  delete_removed();
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
  for (const auto& batch : plan.batches) {
    for (object* const each : batch) detail::take_keys(*each);
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

/// What references it has the old key: the database carries the new one on to the rows.
SEQUENT_INLINE void unit_of_work::update_key(object& moved) {
  std::vector<object*> followers;
  core_.identities_.for_each([&](object& each) {
    if (each.is_expired || &each == &moved) return;
    for (const reference_info& reference : each.info->references) {
      if (&reference.target() == moved.info && reference.known(each) == &moved) followers.push_back(&each);
    }
  });
  session_core::moved_key done{&moved, moved.info->key_to_go_back_to(moved)};
  {
    const out_of_map moving(core_.identities_, moved);
    moved.info->update(core_, std::array{&moved});
  }
  core_.moved_.push_back(std::move(done));
  for (object* const each : followers) {
    // One that has changed is read again when it is written.
    if (!each->info->is_changed(*each)) core_.expire(*each);
  }
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

SEQUENT_INLINE void unit_of_work::delete_removed() {
  const auto is_gone = [](const object* each) { return !each->is_to_go; };
  std::erase_if(core_.removals_, is_gone);
  if (core_.removals_.empty()) return;
  const delete_plan plan = planned_deletes(core_.removals_);
  for (const auto& [from, reference] : plan.circles) from->info->references[reference].reset(*from);
  for (const auto& [from, reference] : plan.circles) {
    if (from->info->is_changed(*from)) from->info->update(core_, {&from, 1});
  }
  for (const auto& batch : plan.batches) {
    for (const association_end& end : batch.front()->info->associations) {
      if (!end.leaves_to_database) end.remove_all(core_, batch);
    }
    batch.front()->info->remove(core_, batch);
    for (object* const each : batch) core_.note_deleted(*each);
    for (object* const each : batch) each->info->after_flush(*each, flush_event::remove);
  }
  std::erase_if(core_.removals_, is_gone);
  const auto drop = [](object& from) { from.info->drop_removed(from); };
  core_.identities_.for_each(drop);
  for (object* const each : core_.unsaved_) drop(*each);
}

}  // namespace sequent::orm
