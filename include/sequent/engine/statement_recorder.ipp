// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <utility>

#include <sequent/engine/statement_recorder.hpp>

namespace sequent {

SEQUENT_INLINE std::size_t statement_recorder::count() const {
  const std::lock_guard lock(mutex_);
  return texts_.size();
}

SEQUENT_INLINE std::vector<std::string> statement_recorder::texts() const {
  const std::lock_guard lock(mutex_);
  return texts_;
}

SEQUENT_INLINE void statement_recorder::clear() {
  const std::lock_guard lock(mutex_);
  texts_.clear();
}

SEQUENT_INLINE void statement_recorder::statement_started(const statement_event& seen) {
  std::string text(seen.text);
  const std::lock_guard lock(mutex_);
  texts_.push_back(std::move(text));
}

}  // namespace sequent
