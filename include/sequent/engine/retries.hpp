// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <chrono>

#include <sequent/config.hpp>
#include <sequent/engine/transaction_options.hpp>

namespace sequent {

class observer;

namespace detail {

/// The attempts of a transaction, one after the other.
class retries {
 public:
  explicit retries(const retry& options) noexcept : left_(options.attempts - 1), options_(options) {}

  /// Whether the one under way is not the first.
  [[nodiscard]] bool is_again() const noexcept { return is_again_; }
  /// Inside of a handler, when an attempt has failed: whether there is to be another one. That is so where the database
  /// gave up the transaction for another one, or lost it with the session, and attempts are left. Tells of it, and
  /// waits as long as it is to.
  [[nodiscard]] bool begin_another(observer* told = nullptr);

  /// The next pause. Each is longer than the one before it, by chance and up to the longest.
  [[nodiscard]] std::chrono::microseconds next_pause();

 private:
  int left_;
  int attempt_ = 1;
  retry options_;
  bool is_again_ = false;
};

/// Runs `attempt(is_again)` until it succeeds, or fails for good; tells an observer of each attempt but the first.
template <class Attempt>
auto with_retries(const retry& options, observer* told, const Attempt& attempt) {
  for (retries tries(options);;) {
    try {
      return attempt(tries.is_again());
    } catch (...) {
      if (!tries.begin_another(told)) throw;
    }
  }
}

}  // namespace detail
}  // namespace sequent

#if defined(SEQUENT_HEADER_ONLY)
#include <sequent/engine/retries.ipp>
#endif
