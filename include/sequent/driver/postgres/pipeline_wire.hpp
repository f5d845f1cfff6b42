// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <utility>

#include <libpq-fe.h>

#include <sequent/config.hpp>
#include <sequent/driver/postgres/exchange.hpp>
#include <sequent/driver/postgres/failure.hpp>
#include <sequent/driver/postgres/stepwise_wire.hpp>

namespace sequent::driver::postgres {

#if defined(LIBPQ_HAS_PIPELINING)

/// A session in libpq's pipeline mode, for as long as this lives; it does not wait meanwhile.
class pipeline_wire {
 public:
  explicit pipeline_wire(PGconn* session);
  pipeline_wire(pipeline_wire&& other) noexcept
      : session_(std::exchange(other.session_, nullptr)), was_nonblocking_(other.was_nonblocking_) {}
  pipeline_wire& operator=(pipeline_wire&&) = delete;
  ~pipeline_wire();

  bool send(const ask& asked);
  sending flush();
  bool read() { return PQconsumeInput(session_) == 1; }
  bool is_busy() { return PQisBusy(session_) == 1; }
  piece next();
  [[nodiscard]] bool is_open() const { return PQstatus(session_) == CONNECTION_OK; }
  [[nodiscard]] int socket() const { return PQsocket(session_); }
  /// Closes the session.
  void abandon();

 private:
  PGconn* session_;
  bool was_nonblocking_;
};

using native_wire = pipeline_wire;

#else

using native_wire = stepwise_wire;

#endif

using native_exchange = exchange<native_wire>;

/// Waits until the server has taken what it was asked for.
void wait_until_sent(native_exchange& running);
/// Waits until all is answered, or the session is lost.
void wait_until_done(native_exchange& running);

}  // namespace sequent::driver::postgres

#if defined(SEQUENT_HEADER_ONLY)
#include <sequent/driver/postgres/pipeline_wire.ipp>
#endif
