// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <span>
#include <thread>
#include <vector>

#include <sequent/orm/identity_map.hpp>
#include <sequent/orm/link.hpp>
#include <sequent/orm/link_changes.hpp>
#include <sequent/orm/object.hpp>
#include <sequent/orm/session_options.hpp>
#include <sequent/orm/written_tables.hpp>

namespace sequent::orm {

/// What a session knows of its objects, whatever its engine: who they are, and what the next flush has to do.
class session_core {
 public:
  explicit session_core(const session_options& given) : options_(given) {}
  session_core(const session_core&) = delete;
  session_core& operator=(const session_core&) = delete;
  ~session_core();

  [[nodiscard]] const identity_map& identities() const noexcept { return identities_; }
  /// The objects that are no rows: made or pending.
  [[nodiscard]] std::span<object* const> unsaved() const noexcept { return unsaved_; }
  [[nodiscard]] const session_options& options() const noexcept { return options_; }
  [[nodiscard]] session_statistics& statistics() noexcept { return statistics_; }
  [[nodiscard]] const session_statistics& statistics() const noexcept { return statistics_; }

  /// Throws `error` where another thread works with the session: from its first call to the end of the transaction it
  /// belongs to one.
  void require_thread();
  void leave_thread() noexcept { thread_ = {}; }

  /// Takes an object that was made, and is to be inserted or not.
  void adopt(object& made);
  /// Takes an object that was read.
  void adopt_row(object& read);
  /// Has it inserted by the next flush, or, where it was to go, stay.
  void add(object& given);
  /// Has it deleted by the next flush, or, where it was to be inserted, not inserted.
  void remove(object& given);
  /// Lets it go: the session knows nothing of it any more.
  void expunge(object& given);
  /// Its row is gone: it is no object of the session any more, unless that is rolled back.
  void note_deleted(object& gone);
  /// Forgets what it holds: it is read again before it is used.
  void expire(object& given);
  void expire_all();
  /// As `expire`, unless it has changes, which would be lost.
  void expire_unchanged(object& given);
  /// Throws `error` where an object that a statement is to write beside the session has changes of its own.
  void require_unchanged(const written_tables& written) const;
  /// Forgets what a statement beside the session has written.
  void forget_written(const written_tables& written);
  /// Has two objects linked by the next flush, or parted. `was_linked` is what the database has, where that is known.
  void link(const association_end& end, object& owner, object& other, bool is_linked, std::optional<bool> was_linked);
  [[nodiscard]] const link_changes& links() const noexcept { return links_; }

  [[nodiscard]] bool is_modified(const object& given) const;
  [[nodiscard]] std::size_t pending_count() const;

  [[nodiscard]] bool is_flushing() const noexcept { return is_flushing_; }

  /// Nothing can be written until the transaction is rolled back.
  void note_failure() noexcept { has_failed_ = true; }
  /// The transaction has been committed.
  void note_commit();
  /// How much the transaction has done so far, to go back to.
  struct mark {
    std::size_t inserted;
    std::size_t deleted;
    std::size_t moved;
    std::size_t linked;
  };
  [[nodiscard]] mark here() const noexcept { return {inserted_.size(), deleted_.size(), moved_.size(), links_.here()}; }
  /// All that was done since then was rolled back.
  void note_rollback(mark since = {0, 0, 0, 0});

 private:
  friend class unit_of_work;

  struct moved_key {
    object* moved;
    std::function<void(object&)> back;
  };

  void require_own(const object& given);
  void take_in(object& left_out);
  void make_way_for(const object& undone);
  void undo_moves(std::size_t since);

  session_options options_;
  std::thread::id thread_;
  session_statistics statistics_;
  identity_map identities_;
  /// Made or pending, in the order in which they were made. Held.
  std::vector<object*> unsaved_;
  std::vector<object*> removals_;
  /// What the transaction that is under way has done. Deleted ones are held. One that was let go leaves a null, so that
  /// marks stay right.
  std::vector<object*> inserted_;
  std::vector<object*> deleted_;
  std::vector<moved_key> moved_;
  link_changes links_;
  bool is_flushing_ = false;
  bool has_failed_ = false;
};

/// Reads an object again that has expired. Throws `not_loaded` where it has no session any more.
void refresh(object& expired);

}  // namespace sequent::orm

#if defined(SEQUENT_HEADER_ONLY)
#include <sequent/orm/session_core.ipp>
#endif
