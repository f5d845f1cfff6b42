// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <chrono>

#include <libpq-fe.h>

#include <sequent/config.hpp>

namespace sequent::driver::postgres {

/// Whether the server answers on this session, where nothing is under way, within that time. Unless it does, the
/// session is of no use any more: the answer may come yet.
bool answers_within(PGconn* session, std::chrono::milliseconds limit);

}  // namespace sequent::driver::postgres

#if defined(SEQUENT_HEADER_ONLY)
#include <sequent/driver/postgres/liveness.ipp>
#endif
