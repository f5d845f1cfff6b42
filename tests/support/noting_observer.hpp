// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <chrono>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <sequent/engine/observer.hpp>

/// Writes down what it is told, a line each: `begin`, `> SELECT $1`, `< SELECT $1 (1) 3 rows`, `commit`. For one
/// thread.
struct noting_observer : sequent::observer {
  std::vector<std::string> notes;
  std::chrono::nanoseconds time{};
  /// Throws what no one expects, after each note.
  bool throws = false;

  std::vector<std::string> take() { return std::exchange(notes, {}); }

  void statement_started(const sequent::statement_event& seen) override { note("> " + std::string(seen.text)); }
  void statement_ended(const sequent::statement_event& seen) override {
    time += seen.duration;
    std::string line = "< " + std::string(seen.text) + " (" + std::to_string(seen.parameter_count) + ")";
    if (seen.was_prepared) line += " again";
    if (seen.has_failed)
      line += " failed " + std::string(seen.sqlstate);
    else
      line += " " + std::to_string(seen.rows) + " rows";
    note(line);
  }
  void transaction_begun(const sequent::transaction_event& seen) override { note("begin", seen); }
  void transaction_committed(const sequent::transaction_event& seen) override { note("commit", seen); }
  void transaction_rolled_back(const sequent::transaction_event& seen) override { note("rollback", seen); }
  void transaction_left_in_doubt(const sequent::transaction_event& seen) override { note("in doubt", seen); }
  void connection_opened(const sequent::connection_event& seen) override {
    time += seen.duration;
    note("connected");
  }

 private:
  void note(std::string_view what, const sequent::transaction_event& seen) {
    note(std::string(what) + (seen.is_savepoint ? " savepoint" : ""));
  }
  void note(std::string line) {
    notes.push_back(std::move(line));
    if (throws) throw 1;
  }
};
