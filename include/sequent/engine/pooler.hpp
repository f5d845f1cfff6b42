// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <string_view>

#include <sequent/config.hpp>
#include <sequent/engine/options.hpp>

namespace sequent::detail {

/// Throws `connection_error` where a pooler gives each transaction another session, and the options rely on one.
void require_fit_for_pooler(const engine_options& options, bool has_connect_hook);

/// Throws `error` where a pooler gives each transaction another session, and this needs one that stays.
void require_session(pooler before, std::string_view what);

}  // namespace sequent::detail

#if defined(SEQUENT_HEADER_ONLY)
#include <sequent/engine/pooler.ipp>
#endif
