// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <poll.h>

#include <algorithm>
#include <cerrno>
#include <limits>

#include <sequent/driver/postgres/liveness.hpp>

namespace sequent::driver::postgres {
namespace detail {

using liveness_clock = std::chrono::steady_clock;

/// Waits until there is something to read; false where the time is over first.
inline bool can_read_before(int socket, liveness_clock::time_point end) {
  while (true) {
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(end - liveness_clock::now()).count();
    if (left <= 0) return false;
    pollfd watched{socket, POLLIN, 0};
    const int longest = std::numeric_limits<int>::max();
    const int ready = ::poll(&watched, 1, static_cast<int>(std::min<std::int64_t>(left, longest)));
    if (ready > 0) return true;
    if (ready < 0 && errno != EINTR) return false;
  }
}

}  // namespace detail

SEQUENT_INLINE bool answers_within(PGconn* session, std::chrono::milliseconds limit) {
  // A time that the clock cannot add is cut.
  const auto now = detail::liveness_clock::now();
  const auto end = now + std::min<std::chrono::milliseconds>(limit, std::chrono::hours(24 * 365));
  // The empty query: nothing is parsed, planned or counted.
  if (PQsendQuery(session, "") != 1) return false;
  while (true) {
    while (PQisBusy(session) != 0)
      if (!detail::can_read_before(PQsocket(session), end) || PQconsumeInput(session) != 1) return false;
    PGresult* const answer = PQgetResult(session);
    if (answer == nullptr) return PQstatus(session) == CONNECTION_OK;
    PQclear(answer);
  }
}

}  // namespace sequent::driver::postgres
