// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <poll.h>

#include <sequent/driver/postgres/pipeline_wire.hpp>

namespace sequent::driver::postgres {

#if defined(LIBPQ_HAS_PIPELINING)

SEQUENT_INLINE pipeline_wire::pipeline_wire(PGconn* session)
    : session_(session), was_nonblocking_(PQisnonblocking(session) == 1) {
  if (PQenterPipelineMode(session_) != 1) {
    // What the last user of the session left unread: PQexec throws it away.
    PQclear(PQexec(session_, ""));
    PQenterPipelineMode(session_);
  }
  PQsetnonblocking(session_, 1);
}

SEQUENT_INLINE pipeline_wire::~pipeline_wire() {
  if (session_ == nullptr) return;
  PQsetnonblocking(session_, was_nonblocking_ ? 1 : 0);
  PQexitPipelineMode(session_);
}

SEQUENT_INLINE bool pipeline_wire::send(const ask& asked) {
  const parameters* const values = asked.values;
  const int count = values == nullptr ? 0 : static_cast<int>(values->count());
  switch (asked.what) {
    case ask::kind::command:
      if (values == nullptr)
        return PQsendQueryParams(session_, asked.text, 0, nullptr, nullptr, nullptr, nullptr, 1) == 1;
      return PQsendQueryParams(session_, asked.text, count, values->types(), values->values(), values->sizes(),
                               values->formats(), 1) == 1;
    case ask::kind::prepare:
      return PQsendPrepare(session_, asked.name, asked.text, count, values == nullptr ? nullptr : values->types()) == 1;
    case ask::kind::describe:
      return PQsendDescribePrepared(session_, asked.name) == 1;
    case ask::kind::run:
      return PQsendQueryPrepared(session_, asked.name, count, values->values(), values->sizes(), values->formats(),
                                 1) == 1;
    case ask::kind::close:
#if defined(LIBPQ_HAS_CLOSE_PREPARED)
      return PQsendClosePrepared(session_, asked.name) == 1;
#else
      return false;
#endif
    case ask::kind::sync:
      break;
  }
  return PQpipelineSync(session_) == 1;
}

SEQUENT_INLINE sending pipeline_wire::flush() {
  const int left = PQflush(session_);
  if (left < 0) return sending::failed;
  return left == 0 ? sending::done : sending::waits;
}

SEQUENT_INLINE piece pipeline_wire::next() {
  result given(PQgetResult(session_));
  // What has no SQLSTATE libpq says itself, of a session that is lost: it is no answer of the server.
  const ExecStatusType status = PQresultStatus(given.get());
  if (!given || (!is_open() && status == PGRES_FATAL_ERROR && has_sqlstate(given, ""))) return {};
  switch (status) {
    case PGRES_PIPELINE_SYNC:
      return {.what = piece::kind::sync};
    case PGRES_PIPELINE_ABORTED:
      return {.what = piece::kind::skipped};
    default:
      return {.what = piece::kind::answer, .answer = std::move(given)};
  }
}

SEQUENT_INLINE void pipeline_wire::abandon() {
  abandon_session(session_);
}

#endif

namespace detail {

inline void wait_for(const native_exchange& running) {
  const interest wanted = running.wants();
  const int events = (wanted.to_read ? POLLIN : 0) | (wanted.to_write ? POLLOUT : 0);
  pollfd watched{running.socket(), static_cast<short>(events), 0};
  // Of a session that is lost there is none; the next step finds that out. So does it where a signal ends the wait.
  if (watched.fd >= 0) ::poll(&watched, 1, -1);
}

}  // namespace detail

SEQUENT_INLINE void wait_until_sent(native_exchange& running) {
  running.step();
  while (!running.is_flushed()) {
    detail::wait_for(running);
    running.step();
  }
}

SEQUENT_INLINE void wait_until_done(native_exchange& running) {
  running.step();
  while (!running.is_done()) {
    detail::wait_for(running);
    running.step();
  }
}

}  // namespace sequent::driver::postgres
