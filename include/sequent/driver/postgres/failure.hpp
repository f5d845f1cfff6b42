// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include <libpq-fe.h>

#include <sequent/config.hpp>

namespace sequent::driver::postgres {

struct result_closer {
  void operator()(PGresult* result) const noexcept { PQclear(result); }
};

/// What the server answered.
using result = std::unique_ptr<PGresult, result_closer>;

/// Whether the statement did its work.
inline bool is_success(const result& answer) noexcept {
  const ExecStatusType status = PQresultStatus(answer.get());
  return status == PGRES_TUPLES_OK || status == PGRES_COMMAND_OK;
}

/// Whether the answer has that SQLSTATE.
bool has_sqlstate(const result& answer, std::string_view sqlstate) noexcept;

/// What libpq says about the session, without the line's end.
std::string message_of(PGconn* session);

/// Closes the session. libpq has no call for it that leaves the owner what it owns: a socket that is shut has an end to
/// read.
void abandon_session(PGconn* session) noexcept;

/// Throws `connection_error` if the session is gone, otherwise the `sql_error` that the answer is.
[[noreturn]] void raise_failure(PGconn* session, const result& answer, std::string_view statement,
                                std::size_t parameter_count);

/// Throws what a mistake is that only this side can see.
[[noreturn]] void raise_refusal(std::string_view message, std::string_view sqlstate, std::string_view statement,
                                std::size_t position = 0);

}  // namespace sequent::driver::postgres

#if defined(SEQUENT_HEADER_ONLY)
#include <sequent/driver/postgres/failure.ipp>
#endif
