// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <algorithm>
#include <functional>
#include <span>
#include <utility>

#include <sequent/orm/link_changes.hpp>
#include <sequent/orm/written_tables.hpp>

namespace sequent::orm {
namespace detail {

inline bool is_row(const object& given) {
  return given.state == object_state::persistent && !given.is_to_go;
}
inline bool are_rows(const link& pair) {
  return is_row(*pair.left) && is_row(*pair.right);
}
inline bool is_of(const link& pair, const object& end) {
  return pair.left == &end || pair.right == &end;
}

/// Tells the collection of one end of the other.
inline void tell_end(const link& pair, bool of_left, bool is_linked) {
  object* const owner = of_left ? pair.left : pair.right;
  object* const other = of_left ? pair.right : pair.left;
  for (const association_end& end : owner->info->associations) {
    if (end.is_left == of_left && &end.association() == pair.association)
      (is_linked ? end.note_added : end.note_removed)(*owner, *other);
  }
}
inline void tell(const link& pair, bool is_linked) {
  tell_end(pair, true, is_linked);
  tell_end(pair, false, is_linked);
}

/// Of an object to be linked and one that is saved, has that inserted, too.
inline bool save_with(object& made, const object& other) {
  if (made.state != object_state::made || made.is_left_out || other.is_left_out || other.is_to_go) return false;
  const bool goes_along =
      other.state == object_state::pending || (other.state == object_state::persistent && made.comes_along);
  if (goes_along) made.state = object_state::pending;
  return goes_along;
}

}  // namespace detail

SEQUENT_INLINE std::size_t link_changes::hash::operator()(const link& pair) const noexcept {
  const std::hash<const void*> of;
  return (of(pair.left) * 1'000'003U + of(pair.right)) * 1'000'003U + of(pair.association);
}

SEQUENT_INLINE void link_changes::set(const link& pair, bool is_linked, std::optional<bool> was_linked) {
  const auto [found, is_new] = changes_.try_emplace(pair, change{is_linked, was_linked});
  found->second.is_linked = is_linked;
  if (found->second.was_linked == is_linked) changes_.erase(found);
  detail::tell(pair, is_linked);
}

SEQUENT_INLINE void link_changes::tell_of(const association_info& association) const {
  for (const auto& [pair, wanted] : changes_) {
    if (pair.association == &association) detail::tell(pair, wanted.is_linked);
  }
}

SEQUENT_INLINE std::size_t link_changes::pending_count() const {
  const auto is_saved = [](const object& each) { return each.state == object_state::pending || detail::is_row(each); };
  return static_cast<std::size_t>(std::ranges::count_if(
      changes_, [&](const auto& each) { return is_saved(*each.first.left) && is_saved(*each.first.right); }));
}

SEQUENT_INLINE bool link_changes::save_together() {
  bool found = false;
  for (const auto& [pair, wanted] : changes_) {
    if (!wanted.is_linked) continue;
    found = detail::save_with(*pair.left, *pair.right) || found;
    found = detail::save_with(*pair.right, *pair.left) || found;
  }
  return found;
}

/// Always in one order: two sessions that link the same rows do not wait for each other in a circle.
SEQUENT_INLINE std::vector<link> link_changes::writable(bool is_linked) const {
  std::vector<link> found;
  for (const auto& [pair, wanted] : changes_) {
    if (wanted.is_linked == is_linked && detail::are_rows(pair)) found.push_back(pair);
  }
  std::ranges::sort(found, [](const link& one, const link& other) {
    if (one.association != other.association) {
      if (one.association->table_name != other.association->table_name)
        return one.association->table_name < other.association->table_name;
      return std::less<>()(one.association, other.association);
    }
    if (one.left != other.left) return one.left->info->is_key_less(*one.left, *other.left);
    return one.right != other.right && one.right->info->is_key_less(*one.right, *other.right);
  });
  return found;
}

SEQUENT_INLINE void link_changes::write(session_core& core, bool is_linked) {
  const std::vector<link> pairs = writable(is_linked);
  for (std::size_t start = 0; start < pairs.size();) {
    const association_info& association = *pairs[start].association;
    const auto first = pairs.begin() + static_cast<std::ptrdiff_t>(start);
    const auto last =
        std::find_if(first, pairs.end(), [&](const link& each) { return each.association != &association; });
    const std::span batch(first, last);
    (is_linked ? association.insert : association.remove)(core, batch);
    for (const link& each : batch) {
      changes_.erase(each);
      written_.push_back({each, is_linked});
    }
    start += batch.size();
  }
}

SEQUENT_INLINE void link_changes::write(session_core& core) {
  write(core, false);
  write(core, true);
}

SEQUENT_INLINE void link_changes::tell_others(object& of, bool is_there) const {
  for (const auto& [pair, wanted] : changes_) {
    if (wanted.is_linked && detail::is_of(pair, of)) detail::tell_end(pair, pair.right == &of, is_there);
  }
}

SEQUENT_INLINE void link_changes::forget(const object& gone) {
  std::erase_if(changes_, [&](const auto& each) { return detail::is_of(each.first, gone); });
}

SEQUENT_INLINE void link_changes::let_go(const object& gone) {
  forget(gone);
  // Marks stay right.
  for (written_link& each : written_) {
    if (detail::is_of(each.pair, gone)) each.pair.left = nullptr;
  }
}

SEQUENT_INLINE void link_changes::forget_known(const written_tables& written) {
  for (auto& [pair, wanted] : changes_) {
    if (written.include_unknown(*pair.association->table)) wanted.was_linked.reset();
  }
}

SEQUENT_INLINE void link_changes::forget_rows(object* of) {
  std::erase_if(changes_, [&](const auto& each) {
    const auto& [pair, wanted] = each;
    if (is_unsaved(*pair.left) || is_unsaved(*pair.right)) return false;
    if (of == nullptr) return true;
    if (!detail::is_of(pair, *of)) return false;
    detail::tell(pair, !wanted.is_linked);
    return true;
  });
}

SEQUENT_INLINE void link_changes::note_rollback(std::size_t since) {
  forget_rows(nullptr);
  for (std::size_t place = since; place < written_.size(); ++place) {
    const auto& [pair, is_linked] = written_[place];
    if (pair.left == nullptr || (!is_unsaved(*pair.left) && !is_unsaved(*pair.right))) continue;
    if (is_linked)
      changes_.insert_or_assign(pair, change{true, false});
    else
      changes_.erase(pair);
  }
  written_.resize(std::min(since, written_.size()), written_link{});
}

}  // namespace sequent::orm
