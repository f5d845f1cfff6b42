// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <deque>

#include <libpq-fe.h>

#include <sequent/config.hpp>
#include <sequent/driver/postgres/exchange.hpp>
#include <sequent/driver/postgres/failure.hpp>

namespace sequent::driver::postgres {

/// A session whose libpq knows no pipelines (before 14): each thing is a round trip of its own, and has the answers
/// that it would have in a pipeline.
class stepwise_wire {
 public:
  explicit stepwise_wire(PGconn* session) : session_(session) {}

  bool send(const ask& asked);
  static sending flush() { return sending::done; }
  static bool read() { return true; }
  [[nodiscard]] bool is_busy() const { return pieces_.empty(); }
  piece next();
  [[nodiscard]] bool is_open() const { return PQstatus(session_) == CONNECTION_OK; }
  static int socket() { return -1; }
  static void abandon() {}

 private:
  result run(const ask& asked);

  PGconn* session_;
  std::deque<piece> pieces_;
  bool is_aborted_ = false;
};

}  // namespace sequent::driver::postgres

#if defined(SEQUENT_HEADER_ONLY)
#include <sequent/driver/postgres/stepwise_wire.ipp>
#endif
