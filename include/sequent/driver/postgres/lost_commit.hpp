// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <string>

#include <sequent/config.hpp>
#include <sequent/driver/postgres/channel.hpp>
#include <sequent/driver/transaction_watch.hpp>

namespace sequent::driver::postgres {

/// What became of the transaction with this mark, of which the session is lost; asked on another one. Where the server
/// has not noticed yet that it is lost, it is told to end it. Throws `sql_error` and `connection_error`.
commit_fate fate_of_commit(channel& asked, const std::string& mark);

}  // namespace sequent::driver::postgres

#if defined(SEQUENT_HEADER_ONLY)
#include <sequent/driver/postgres/lost_commit.ipp>
#endif
