// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <sequent/driver/savepoint.hpp>

namespace sequent::driver::postgres {

/// Asks for the mark of the transaction in which it is run: its number, which it gets by that, its process, and the
/// server that it runs on. A copy of the server that has gone other ways since is another one (PostgreSQL manual,
/// Transaction ID and Snapshot Information Functions, Control Data Functions).
inline constexpr std::string_view commit_mark_query =
    "SELECT pg_catalog.pg_current_xact_id()::pg_catalog.text || ' ' || pg_catalog.pg_backend_pid() || ' ' || "
    "(pg_catalog.pg_control_system()).system_identifier || '/' || (pg_catalog.pg_control_checkpoint()).timeline_id";

/// What begins a transaction, and begins and keeps its savepoints, on its way to the server: it goes ahead of the next
/// statement, in the same round trip. Where no statement follows, the server never hears of it.
class waiting_commands {
 public:
  [[nodiscard]] bool empty() const noexcept { return texts_.empty(); }
  /// Whether the transaction itself is yet to begin.
  [[nodiscard]] bool has_begin() const noexcept { return has_begin_; }

  void begin(std::string_view text) {
    texts_.emplace_back(text);
    has_begin_ = true;
  }
  void add(std::string_view text) { texts_.emplace_back(text); }
  void set_savepoint() { texts_.emplace_back(savepoint_command); }
  void release_savepoint() {
    if (!drop_savepoint()) texts_.emplace_back(release_command);
  }
  /// Forgets the innermost savepoint where it is still here, with nothing done in it.
  bool drop_savepoint() {
    if (empty() || texts_.back() != savepoint_command) return false;
    texts_.pop_back();
    return true;
  }

  /// All that waits, in order; nothing waits then.
  std::vector<std::string> take() noexcept {
    has_begin_ = false;
    return std::exchange(texts_, {});
  }
  /// All that waits as one text, with this behind; nothing waits then.
  std::string take_before(std::string_view last) {
    std::string text;
    for (const std::string& each : take()) text.append(each).append("; ");
    return text.append(last);
  }

 private:
  std::vector<std::string> texts_;
  bool has_begin_ = false;
};

}  // namespace sequent::driver::postgres
