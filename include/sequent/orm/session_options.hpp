// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstdint>

#include <sequent/engine/transaction_options.hpp>

namespace sequent {

/// What a session does when a relation is touched that was not loaded.
enum class untouched { raise, load };

struct session_options {
  /// `raise`: it throws `not_loaded`. `load`: it is loaded, for this object.
  untouched relations = untouched::raise;
  /// Whether a query first writes what is pending, so that it finds it.
  bool autoflush = true;
  /// Whether objects are read again when they are used after a commit: another transaction may have changed them.
  bool expire_on_commit = false;
  /// How its transactions begin, and whether a lost commit is resolved. Who wants another attempt makes another
  /// session: `retry` means nothing here.
  transaction_options transaction = {};
};

/// What a session has done so far.
struct session_statistics {
  /// Objects and relations that were in memory when they were asked for.
  std::uint64_t hits = 0;
  /// Statements that were sent; a query that collects a tree counts as one.
  std::uint64_t statements = 0;
};

}  // namespace sequent
