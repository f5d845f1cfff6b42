// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <sequent/engine/slow_statements.hpp>

namespace sequent {

SEQUENT_INLINE void slow_statements::statement_ended(const statement_event& seen) {
  if (seen.duration >= limit_) tell_(seen);
}

}  // namespace sequent
