// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <string_view>
#include <utility>

#include <sequent/engine/statement_metrics.hpp>

namespace sequent {

SEQUENT_INLINE void statement_metrics::statement_ended(const statement_event& seen) {
  const std::lock_guard lock(mutex_);
  auto found = statements_.find(seen.name);
  if (found == statements_.end()) {
    const std::size_t named = statements_.size() - statements_.count(std::string_view());
    found = statements_.try_emplace(std::string(named < most_names_ ? seen.name : std::string_view())).first;
  }
  counts_of_statement& counts = found->second;
  counts.durations.add(seen.duration);
  if (seen.has_failed)
    ++counts.failures;
  else
    counts.rows += static_cast<std::uint64_t>(seen.rows);
}

SEQUENT_INLINE void statement_metrics::add_transaction(std::size_t outcome, const transaction_event& seen) {
  if (seen.is_savepoint) return;
  const std::lock_guard lock(mutex_);
  transactions_[outcome].add(seen.duration);
}
SEQUENT_INLINE void statement_metrics::transaction_committed(const transaction_event& seen) {
  add_transaction(0, seen);
}
SEQUENT_INLINE void statement_metrics::transaction_rolled_back(const transaction_event& seen) {
  add_transaction(1, seen);
}
SEQUENT_INLINE void statement_metrics::transaction_left_in_doubt(const transaction_event& seen) {
  add_transaction(2, seen);
}

SEQUENT_INLINE void statement_metrics::transaction_retried(const retry_event&) {
  const std::lock_guard lock(mutex_);
  ++retries_;
}

SEQUENT_INLINE void statement_metrics::connection_opened(const connection_event& seen) {
  const std::lock_guard lock(mutex_);
  opened_.add(seen.duration);
}

SEQUENT_INLINE void statement_metrics::connection_acquired(const acquire_event& seen) {
  const std::lock_guard lock(mutex_);
  if (seen.has_failed)
    ++not_acquired_;
  else
    acquired_.add(seen.duration);
}

SEQUENT_INLINE std::string statement_metrics::text() const {
  const std::lock_guard lock(mutex_);
  std::string text;
  const auto begin = [&](std::string_view metric, std::string_view kind, std::string_view help) {
    detail::append_head(text, metric, kind, help);
    return metric;
  };

  std::string_view metric =
      begin("sequent_statement_duration_seconds", "histogram", "How long statements took, by their name.");
  for (const auto& [name, counts] : statements_) counts.durations.write(text, metric, detail::label_of("name", name));
  metric = begin("sequent_statement_rows_total", "counter", "Rows that statements read or wrote.");
  for (const auto& [name, counts] : statements_)
    detail::append_sample(text, metric, detail::label_of("name", name), std::to_string(counts.rows));
  metric = begin("sequent_statement_failures_total", "counter", "Statements that failed.");
  for (const auto& [name, counts] : statements_)
    detail::append_sample(text, metric, detail::label_of("name", name), std::to_string(counts.failures));

  metric = begin("sequent_transaction_duration_seconds", "histogram", "How long transactions took, by how they ended.");
  constexpr std::array<std::string_view, 3> outcomes = {"committed", "rolled_back", "in_doubt"};
  for (std::size_t outcome = 0; outcome < outcomes.size(); ++outcome)
    transactions_[outcome].write(text, metric, detail::label_of("outcome", outcomes[outcome]));
  metric = begin("sequent_transaction_retries_total", "counter", "Transactions that were run again.");
  detail::append_sample(text, metric, {}, std::to_string(retries_));

  metric = begin("sequent_connection_open_duration_seconds", "histogram", "How long it took to open connections.");
  opened_.write(text, metric, {});
  metric = begin("sequent_connection_wait_duration_seconds", "histogram", "How long it took to get a connection.");
  acquired_.write(text, metric, {});
  metric = begin("sequent_connection_wait_failures_total", "counter", "How often there was no connection to be had.");
  detail::append_sample(text, metric, {}, std::to_string(not_acquired_));
  return text;
}

}  // namespace sequent
