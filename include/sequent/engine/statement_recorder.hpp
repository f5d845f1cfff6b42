// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstddef>
#include <mutex>
#include <string>
#include <vector>

#include <sequent/config.hpp>
#include <sequent/engine/observer.hpp>

namespace sequent {

/// Keeps the texts of the statements that an engine runs, in the order in which they start: for tests of what is sent,
/// and how often. It may be shared between threads.
class statement_recorder : public observer {
 public:
  [[nodiscard]] std::size_t count() const;
  [[nodiscard]] std::vector<std::string> texts() const;
  /// Forgets what was run so far.
  void clear();

  void statement_started(const statement_event& seen) override;

 private:
  mutable std::mutex mutex_;
  std::vector<std::string> texts_;
};

}  // namespace sequent

#if defined(SEQUENT_HEADER_ONLY)
#include <sequent/engine/statement_recorder.ipp>
#endif
