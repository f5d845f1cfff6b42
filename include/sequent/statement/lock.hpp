// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <sequent/statement/clause/query_info.hpp>
#include <sequent/statement/clause/relation.hpp>

namespace sequent {

namespace detail {

/// What a lock keeps others from, from strong to weak.
enum class lock_strength : unsigned char { update, no_key_update, share, key_share };

/// What a lock does where another one is in its way.
enum class lock_wait : unsigned char { waits, fails, skips };

}  // namespace detail

namespace clauses {

/// `FOR strength OF relation, …`.
template <detail::lock_strength Strength, detail::lock_wait Wait, class... Relations>
struct lock;

}  // namespace clauses

namespace detail {

template <lock_strength Strength, lock_wait Wait, class... Relations>
inline constexpr clause_info clause_of<clauses::lock<Strength, Wait, Relations...>>{
    .what = part::lock,
    .relation_count = sizeof...(Relations),
    .relations = relations_of<Relations...>,
    .detail = static_cast<unsigned char>(static_cast<unsigned char>(Strength) * 4U + static_cast<unsigned char>(Wait))};

}  // namespace detail

/// A lock of rows, for `.lock()` of a SELECT.
template <detail::lock_strength Strength, detail::lock_wait Wait = detail::lock_wait::waits, class... Relations>
struct row_lock {
  /// Locks the rows of these relations only.
  template <relation_like... Locked>
    requires(sizeof...(Locked) > 0)
  [[nodiscard]] constexpr auto of(const Locked&...) const {
    return row_lock<Strength, Wait, Relations..., typename detail::relation_traits<Locked>::relation...>{};
  }
  /// Fails with `lock_not_available` where it would have to wait.
  [[nodiscard]] constexpr auto nowait() const { return row_lock<Strength, detail::lock_wait::fails, Relations...>{}; }
  /// Leaves out rows that are locked by others.
  [[nodiscard]] constexpr auto skip_locked() const {
    return row_lock<Strength, detail::lock_wait::skips, Relations...>{};
  }

  /// The clause. No part of the interface.
  static constexpr auto lock_step() {
    return detail::step<clauses::lock<Strength, Wait, Relations...>, bound::nothing>{};
  }
};

/// `FOR UPDATE`: nobody else changes, deletes or locks the rows.
inline constexpr row_lock<detail::lock_strength::update> for_update{};
/// `FOR NO KEY UPDATE`: as `for_update`, but others may reference the rows.
inline constexpr row_lock<detail::lock_strength::no_key_update> for_no_key_update{};
/// `FOR SHARE`: nobody else changes or deletes the rows.
inline constexpr row_lock<detail::lock_strength::share> for_share{};
/// `FOR KEY SHARE`: nobody else deletes the rows or changes their keys.
inline constexpr row_lock<detail::lock_strength::key_share> for_key_share{};

}  // namespace sequent
