// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <chrono>
#include <functional>
#include <utility>

#include <sequent/config.hpp>
#include <sequent/engine/observer.hpp>

namespace sequent {

/// Tells of the statements that took so long, or longer, also of those that failed:
/// `slow_statements(100ms, [](const statement_event& slow) { ... })`.
///
/// What is called is called by all threads that run statements, several at once.
class slow_statements : public observer {
 public:
  slow_statements(std::chrono::nanoseconds limit, std::function<void(const statement_event& slow)> tell)
      : limit_(limit), tell_(std::move(tell)) {}

  void statement_ended(const statement_event& seen) override;

 private:
  const std::chrono::nanoseconds limit_;
  const std::function<void(const statement_event& slow)> tell_;
};

}  // namespace sequent

#if defined(SEQUENT_HEADER_ONLY)
#include <sequent/engine/slow_statements.ipp>
#endif
