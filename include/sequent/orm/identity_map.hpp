// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstddef>
#include <unordered_map>
#include <vector>

#include <sequent/orm/object.hpp>

namespace sequent::orm {

/// The objects that are rows, each once, by entity and key. It holds them.
class identity_map {
 public:
  identity_map() = default;
  identity_map(const identity_map&) = delete;
  identity_map& operator=(const identity_map&) = delete;
  ~identity_map() { clear(); }

  /// The object of this entity for which the predicate holds, among those whose keys have this hash; null without.
  template <class Predicate>
  [[nodiscard]] object* find(const entity_info& info, std::size_t hash, Predicate&& is_meant) const {
    const auto [first, last] = objects_.equal_range(hash);
    for (auto each = first; each != last; ++each) {
      if (each->second->info == &info && is_meant(*each->second)) return each->second;
    }
    return nullptr;
  }

  /// Takes one in, under the key that it was loaded with.
  void insert(object& added);
  /// Lets one go, unless somebody else holds it, under the key that it was loaded with.
  void erase(object& gone);
  void clear() noexcept;

  template <class Function>
  void for_each(Function&& function) const {
    for (const auto& [hash, each] : objects_) function(*each);
  }
  [[nodiscard]] std::size_t size() const noexcept { return objects_.size(); }
  /// The entities of which it has, or has had, objects.
  [[nodiscard]] const std::vector<const entity_info*>& entities() const noexcept { return entities_; }

 private:
  friend class out_of_map;
  using map = std::unordered_multimap<std::size_t, object*>;

  /// The entry of an object, under the key that it was loaded with.
  [[nodiscard]] map::iterator place_of(const object& wanted);

  map objects_;
  std::vector<const entity_info*> entities_;
};

/// While its key changes, an object stands under none; then under the one it has, whether that was written or not.
class out_of_map {
 public:
  out_of_map(identity_map& identities, const object& moved);
  out_of_map(const out_of_map&) = delete;
  out_of_map& operator=(const out_of_map&) = delete;
  ~out_of_map();

 private:
  identity_map& identities_;
  /// Its entry, so that nothing is allocated when it goes back.
  identity_map::map::node_type entry_;
};

}  // namespace sequent::orm

#if defined(SEQUENT_HEADER_ONLY)
#include <sequent/orm/identity_map.ipp>
#endif
