// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <string>

#include <sequent/config.hpp>
#include <sequent/engine/transaction_options.hpp>

namespace sequent::detail {

/// The command that begins a transaction of PostgreSQL (manual, BEGIN).
std::string postgres_begin(const transaction_options& options);

/// The query that sets what holds in it; empty where that is nothing. Throws `encode_error` for a name or a value with
/// a NUL byte.
std::string postgres_settings(const transaction_options& options);

}  // namespace sequent::detail

#if defined(SEQUENT_HEADER_ONLY)
#include <sequent/engine/postgres_transaction.ipp>
#endif
