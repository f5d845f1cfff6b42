// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <algorithm>
#include <utility>

#include <sequent/orm/identity_map.hpp>

namespace sequent::orm {

SEQUENT_INLINE void identity_map::insert(object& added) {
  if (std::ranges::find(entities_, added.info) == entities_.end()) entities_.push_back(added.info);
  if ((size_ + 1) * 8 > entries_.size() * 7) grow();
  put({hash_of(added), &added});
  ++size_;
  hold(added);
}

SEQUENT_INLINE object* identity_map::find_like(const object& other) const {
  return find(*other.info, other.info->key_hash(other), [&](const object& each) {
    return !other.info->is_key_less(each, other) && !other.info->is_key_less(other, each);
  });
}

SEQUENT_INLINE void identity_map::reserve(const entity_info& info, std::size_t more) {
  if (std::ranges::find(entities_, &info) == entities_.end()) entities_.push_back(&info);
  while ((size_ + more) * 8 > entries_.size() * 7) grow();
}

SEQUENT_INLINE void identity_map::grow() {
  std::vector<entry> before(std::max<std::size_t>(entries_.size() * 2, 16));
  before.swap(entries_);
  for (const entry& each : before) {
    if (each.held != nullptr) put(each);
  }
}

SEQUENT_INLINE void identity_map::put(entry added) noexcept {
  std::size_t place = first_place(added.hash);
  while (is_taken(place)) place = behind(place);
  entries_[place] = added;
}

SEQUENT_INLINE std::size_t identity_map::place_of(const object& wanted) const {
  std::size_t place = first_place(hash_of(wanted));
  while (is_taken(place) && entries_[place].held != &wanted) place = behind(place);
  return is_taken(place) ? place : entries_.size();
}

SEQUENT_INLINE void identity_map::take_out(std::size_t place) noexcept {
  const auto distance = [&](std::size_t from, std::size_t to) { return (to - from) & (entries_.size() - 1); };
  for (std::size_t next = behind(place); is_taken(next); next = behind(next)) {
    if (distance(first_place(entries_[next].hash), next) < distance(place, next)) continue;
    entries_[place] = entries_[next];
    place = next;
  }
  entries_[place] = {};
}

SEQUENT_INLINE void identity_map::erase(object& gone) {
  const std::size_t place = place_of(gone);
  if (place == entries_.size()) return;
  take_out(place);
  --size_;
  release(gone);
}

SEQUENT_INLINE void identity_map::clear() noexcept {
  for (const entry& each : std::exchange(entries_, {})) {
    if (each.held != nullptr) release(*each.held);
  }
  size_ = 0;
}

SEQUENT_INLINE out_of_map::out_of_map(identity_map& identities, object& moved) : identities_(identities) {
  const std::size_t place = identities_.place_of(moved);
  if (place == identities_.entries_.size()) return;
  identities_.take_out(place);
  moved_ = &moved;
}

SEQUENT_INLINE out_of_map::~out_of_map() {
  if (moved_ != nullptr) identities_.put({identity_map::hash_of(*moved_), moved_});
}

}  // namespace sequent::orm
