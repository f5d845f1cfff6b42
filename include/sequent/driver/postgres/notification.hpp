// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace sequent {

/// What was said on a channel of PostgreSQL, by `notify` or NOTIFY.
struct notification {
  std::string channel;
  std::string payload;
  int backend_pid = 0;  ///< The process of the session that has said it: `pg_backend_pid()` there.
};

/// What a listener has heard, in the order in which the transactions were committed that have said it.
struct notifications {
  /// Whether the session was lost before, so that some may have been missed: look at the tables for what they told of.
  bool may_have_gap = false;
  std::vector<notification> heard = {};

  [[nodiscard]] bool empty() const noexcept { return heard.empty(); }
  [[nodiscard]] std::size_t size() const noexcept { return heard.size(); }
  [[nodiscard]] auto begin() const noexcept { return heard.begin(); }
  [[nodiscard]] auto end() const noexcept { return heard.end(); }
};

}  // namespace sequent
