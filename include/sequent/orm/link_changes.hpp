// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstddef>
#include <optional>
#include <unordered_map>
#include <vector>

#include <sequent/config.hpp>
#include <sequent/orm/link.hpp>
#include <sequent/orm/object.hpp>

namespace sequent::orm {

/// What a session is to link and to part, and what it has linked since the transaction began. The last word on a pair
/// counts; one that ends as it was is forgotten.
class link_changes {
 public:
  /// `was_linked` is what the database has, where that is known.
  void set(const link& pair, bool is_linked, std::optional<bool> was_linked);
  /// How many pairs the next flush writes.
  [[nodiscard]] std::size_t pending_count() const;
  /// Tells the collections of these pairs' objects what was not written yet.
  void tell_of(const association_info& association) const;

  /// Has those inserted that are linked with what is saved. Says whether there was any.
  bool save_together();
  /// Writes the pairs of rows, whatever was parted first.
  void write(session_core& core);
  /// Tells the others of an object that is not to be saved, or is again.
  void tell_others(object& of, bool is_there) const;
  /// Forgets what was to be written of an object that is deleted.
  void forget(const object& gone);
  /// Forgets all of an object that its session lets go.
  void let_go(const object& gone);
  /// Forgets what the database has of pairs in these tables, and writes them all.
  void forget_known(const written_tables& written);
  /// Forgets what was to be written between rows: of this one, or all.
  void forget_rows(object* of);

  [[nodiscard]] std::size_t here() const noexcept { return written_.size(); }
  void note_commit() noexcept { written_.clear(); }
  /// What was written since then is undone. New objects stay linked in memory.
  void note_rollback(std::size_t since);

 private:
  struct change {
    bool is_linked;
    std::optional<bool> was_linked;
  };
  struct written_link {
    link pair;
    bool is_linked;
  };
  struct hash {
    std::size_t operator()(const link& pair) const noexcept;
  };

  [[nodiscard]] std::vector<link> writable(bool is_linked) const;
  void write(session_core& core, bool is_linked);

  std::unordered_map<link, change, hash> changes_;
  std::vector<written_link> written_;
};

}  // namespace sequent::orm

#if defined(SEQUENT_HEADER_ONLY)
#include <sequent/orm/link_changes.ipp>
#endif
