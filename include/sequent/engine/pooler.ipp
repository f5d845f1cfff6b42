// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <string>

#include <sequent/driver/error.hpp>
#include <sequent/engine/pooler.hpp>

namespace sequent::detail {

SEQUENT_INLINE void require_fit_for_pooler(const engine_options& options, bool has_connect_hook) {
  if (options.pooler != pooler::transaction) return;
  if (options.reset_on_return == reset_on_return::everything)
    throw connection_error(
        "behind a pooler that gives each transaction another session there is none that could be reset: leave out "
        "reset_on_return::everything");
  if (has_connect_hook)
    throw connection_error(
        "behind a pooler that gives each transaction another session, what on_connect sets is lost to other clients: "
        "leave it out, and set by ALTER ROLE, or for a transaction by its options");
}

SEQUENT_INLINE void require_session(pooler before, std::string_view what) {
  if (before != pooler::transaction) return;
  throw error(std::string(what) +
              " needs a session that stays, and the engine says that a pooler gives each transaction another one: make "
              "an engine that goes past the pooler, for this");
}

}  // namespace sequent::detail
