// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <sequent/engine/observers.hpp>

namespace sequent {

template <class Event>
void observers::tell(void (observer::*call)(const Event&), const Event& seen) {
  for (const std::shared_ptr<observer>& each : told_) {
    try {
      ((*each).*call)(seen);
      // NOLINTNEXTLINE(bugprone-empty-catch): the others are told.
    } catch (...) {
    }
  }
}

SEQUENT_INLINE void observers::statement_started(const statement_event& seen) {
  tell(&observer::statement_started, seen);
}
SEQUENT_INLINE void observers::statement_ended(const statement_event& seen) {
  tell(&observer::statement_ended, seen);
}
SEQUENT_INLINE void observers::transaction_begun(const transaction_event& seen) {
  tell(&observer::transaction_begun, seen);
}
SEQUENT_INLINE void observers::transaction_committed(const transaction_event& seen) {
  tell(&observer::transaction_committed, seen);
}
SEQUENT_INLINE void observers::transaction_rolled_back(const transaction_event& seen) {
  tell(&observer::transaction_rolled_back, seen);
}
SEQUENT_INLINE void observers::transaction_left_in_doubt(const transaction_event& seen) {
  tell(&observer::transaction_left_in_doubt, seen);
}
SEQUENT_INLINE void observers::transaction_retried(const retry_event& seen) {
  tell(&observer::transaction_retried, seen);
}
SEQUENT_INLINE void observers::connection_opened(const connection_event& seen) {
  tell(&observer::connection_opened, seen);
}
SEQUENT_INLINE void observers::connection_acquired(const acquire_event& seen) {
  tell(&observer::connection_acquired, seen);
}
SEQUENT_INLINE void observers::notice_received(const notice_event& seen) {
  tell(&observer::notice_received, seen);
}

}  // namespace sequent
