// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <memory>
#include <utility>
#include <vector>

#include <sequent/config.hpp>
#include <sequent/engine/observer.hpp>

namespace sequent {

/// Several observers in the place of one, told in their order: `std::make_shared<observers>(log, metrics)`.
///
/// What one of them throws is dropped, and the others are told. It may be shared between threads, as all of them may.
class observers : public observer {
 public:
  template <class... Observers>
  explicit observers(std::shared_ptr<Observers>... told) : told_{std::move(told)...} {}

  void statement_started(const statement_event& seen) override;
  void statement_ended(const statement_event& seen) override;
  void transaction_begun(const transaction_event& seen) override;
  void transaction_committed(const transaction_event& seen) override;
  void transaction_rolled_back(const transaction_event& seen) override;
  void transaction_left_in_doubt(const transaction_event& seen) override;
  void transaction_retried(const retry_event& seen) override;
  void connection_opened(const connection_event& seen) override;
  void connection_acquired(const acquire_event& seen) override;
  void notice_received(const notice_event& seen) override;

 private:
  template <class Event>
  void tell(void (observer::*call)(const Event&), const Event& seen);

  std::vector<std::shared_ptr<observer>> told_;
};

}  // namespace sequent

#if defined(SEQUENT_HEADER_ONLY)
#include <sequent/engine/observers.ipp>
#endif
