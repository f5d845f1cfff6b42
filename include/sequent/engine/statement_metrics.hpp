// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <mutex>
#include <string>

#include <sequent/config.hpp>
#include <sequent/engine/duration_histogram.hpp>
#include <sequent/engine/observer.hpp>

namespace sequent {

/// Counts what engines do, and how long it takes: statements by their name, transactions by how they end, connections
/// that are opened and waited for. It may be shared between engines and threads.
///
/// Statements without a name, and those of names beyond the first `most_names`, are counted under an empty name.
class statement_metrics : public observer {
 public:
  explicit statement_metrics(std::size_t most_names = 1000) : most_names_(most_names) {}

  /// All of it so far, in Prometheus' text format (version 0.0.4). Values of parameters are not in it, nor texts.
  [[nodiscard]] std::string text() const;

  void statement_ended(const statement_event& seen) override;
  void transaction_committed(const transaction_event& seen) override;
  void transaction_rolled_back(const transaction_event& seen) override;
  void transaction_left_in_doubt(const transaction_event& seen) override;
  void transaction_retried(const retry_event& seen) override;
  void connection_opened(const connection_event& seen) override;
  void connection_acquired(const acquire_event& seen) override;

 private:
  struct counts_of_statement {
    detail::duration_histogram durations;
    std::uint64_t rows = 0;
    std::uint64_t failures = 0;
  };

  void add_transaction(std::size_t outcome, const transaction_event& seen);

  const std::size_t most_names_;
  mutable std::mutex mutex_;
  std::map<std::string, counts_of_statement, std::less<>> statements_;
  std::array<detail::duration_histogram, 3> transactions_;  // Committed, rolled back, in doubt.
  std::uint64_t retries_ = 0;
  detail::duration_histogram opened_;
  detail::duration_histogram acquired_;
  std::uint64_t not_acquired_ = 0;
};

}  // namespace sequent

#if defined(SEQUENT_HEADER_ONLY)
#include <sequent/engine/statement_metrics.ipp>
#endif
