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
  /// gave up the transaction for another one, and attempts are left. Tells of it, and waits as long as it is to.
  [[nodiscard]] bool begin_another(observer* told = nullptr);

  /// The next pause. Each is longer than the one before it, by chance and up to the longest.
  [[nodiscard]] std::chrono::microseconds next_pause();

 private:
  int left_;
  int attempt_ = 1;
  retry options_;
  bool is_again_ = false;
};

}  // namespace detail
}  // namespace sequent

#if defined(SEQUENT_HEADER_ONLY)
#include <sequent/engine/retries.ipp>
#endif
