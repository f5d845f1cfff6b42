// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <algorithm>
#include <utility>

#include <sequent/orm/identity_map.hpp>

namespace sequent::orm {

SEQUENT_INLINE void identity_map::insert(object& added) {
  if (std::ranges::find(entities_, added.info) == entities_.end()) entities_.push_back(added.info);
  objects_.emplace(added.info->key_hash(added), &added);
  hold(added);
}

SEQUENT_INLINE identity_map::map::iterator identity_map::place_of(const object& wanted) {
  const auto [first, last] = objects_.equal_range(wanted.info->key_hash(wanted));
  const auto found = std::find_if(first, last, [&](const auto& each) { return each.second == &wanted; });
  return found == last ? objects_.end() : found;
}

SEQUENT_INLINE void identity_map::erase(object& gone) {
  const auto found = place_of(gone);
  if (found == objects_.end()) return;
  objects_.erase(found);
  release(gone);
}

SEQUENT_INLINE void identity_map::clear() noexcept {
  for (const auto& [hash, each] : objects_) release(*each);
  objects_.clear();
}

SEQUENT_INLINE out_of_map::out_of_map(identity_map& identities, const object& moved)
    : identities_(identities), entry_(identities.objects_.extract(identities.place_of(moved))) {}

SEQUENT_INLINE out_of_map::~out_of_map() {
  const object& moved = *entry_.mapped();
  entry_.key() = moved.info->key_hash(moved);
  identities_.objects_.insert(std::move(entry_));
}

}  // namespace sequent::orm
