// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include <sequent/orm/object.hpp>

namespace sequent::orm {

/// The objects that are rows, each once, by entity and key. It holds them.
///
/// One array, in which an object stands at the place that its hash says, or behind it: most are found by one look.
class identity_map {
 public:
  identity_map() = default;
  identity_map(const identity_map&) = delete;
  identity_map& operator=(const identity_map&) = delete;
  ~identity_map() { clear(); }

  /// The object of this entity for which the predicate holds, among those whose keys have this hash; null without.
  template <class Predicate>
  [[nodiscard]] object* find(const entity_info& info, std::size_t hash, Predicate&& is_meant) const {
    const std::uint64_t wanted = mixed(info, hash);
    for (std::size_t place = first_place(wanted); is_taken(place); place = behind(place)) {
      const entry& each = entries_[place];
      if (each.hash == wanted && each.held->info == &info && is_meant(*each.held)) return each.held;
    }
    return nullptr;
  }

  /// The object that stands under the key of this one, which does not; null without.
  [[nodiscard]] object* find_like(const object& other) const;
  /// Makes room, so that so many more can be taken in without a failure.
  void reserve(const entity_info& info, std::size_t more);
  /// Takes one in, under the key that it was loaded with.
  void insert(object& added);
  /// Lets one go, unless somebody else holds it, under the key that it was loaded with.
  void erase(object& gone);
  void clear() noexcept;

  /// The function must not change the map.
  template <class Function>
  void for_each(Function&& function) const {
    for (const entry& each : entries_) {
      if (each.held != nullptr) function(*each.held);
    }
  }
  [[nodiscard]] std::size_t size() const noexcept { return size_; }
  /// The entities of which it has, or has had, objects.
  [[nodiscard]] const std::vector<const entity_info*>& entities() const noexcept { return entities_; }

 private:
  friend class out_of_map;

  struct entry {
    std::uint64_t hash = 0;
    object* held = nullptr;
  };

  /// Objects of several entities have the same keys, and most keys are numbers in a row: neither may fill neighbours.
  static std::uint64_t mixed(const entity_info& info, std::size_t hash) noexcept {
    constexpr std::uint64_t spread = 0x9E3779B97F4A7C15U;
    return (hash ^ (reinterpret_cast<std::uintptr_t>(&info) * spread)) * spread;
  }
  static std::uint64_t hash_of(const object& of) { return mixed(*of.info, of.info->key_hash(of)); }

  [[nodiscard]] std::size_t first_place(std::uint64_t hash) const noexcept {
    return static_cast<std::size_t>(hash >> 32U) & (entries_.size() - 1);
  }
  [[nodiscard]] std::size_t behind(std::size_t place) const noexcept { return (place + 1) & (entries_.size() - 1); }
  [[nodiscard]] bool is_taken(std::size_t place) const noexcept {
    return !entries_.empty() && entries_[place].held != nullptr;
  }
  /// The place of an object, under the key that it was loaded with; the size of the array without.
  [[nodiscard]] std::size_t place_of(const object& wanted) const;
  /// Puts one where there is room.
  void put(entry added) noexcept;
  /// Takes one out, and closes the gap: what stands behind its place because of it moves up.
  void take_out(std::size_t place) noexcept;
  void grow();

  /// As many as a power of two, of which an eighth is free at least.
  std::vector<entry> entries_;
  std::size_t size_ = 0;
  std::vector<const entity_info*> entities_;
};

/// While its key changes, an object stands under none; then under the one it has, whether that was written or not.
class out_of_map {
 public:
  out_of_map(identity_map& identities, object& moved);
  out_of_map(const out_of_map&) = delete;
  out_of_map& operator=(const out_of_map&) = delete;
  ~out_of_map();

 private:
  identity_map& identities_;
  /// It is still counted, so that there is room when it goes back. Null where it was under none.
  object* moved_ = nullptr;
};

}  // namespace sequent::orm

#if defined(SEQUENT_HEADER_ONLY)
#include <sequent/orm/identity_map.ipp>
#endif
