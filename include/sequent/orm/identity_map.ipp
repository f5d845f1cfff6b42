// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <sequent/orm/identity_map.hpp>

namespace sequent::orm {

SEQUENT_INLINE void identity_map::insert(object& added) {
  objects_.emplace(added.info->key_hash(added), &added);
  hold(added);
}

SEQUENT_INLINE void identity_map::erase(object& gone) {
  const auto [first, last] = objects_.equal_range(gone.info->key_hash(gone));
  for (auto each = first; each != last; ++each) {
    if (each->second != &gone) continue;
    objects_.erase(each);
    release(gone);
    return;
  }
}

SEQUENT_INLINE void identity_map::clear() noexcept {
  for (const auto& [hash, each] : objects_) release(*each);
  objects_.clear();
}

}  // namespace sequent::orm
