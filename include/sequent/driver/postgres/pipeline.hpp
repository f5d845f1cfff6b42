// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include <sequent/config.hpp>
#include <sequent/driver/local_ptr.hpp>
#include <sequent/driver/postgres/channel.hpp>
#include <sequent/driver/postgres/cursor.hpp>
#include <sequent/driver/postgres/failure.hpp>
#include <sequent/driver/postgres/parameters.hpp>
#include <sequent/driver/postgres/trip.hpp>

namespace sequent::driver::postgres {

/// Calls that go to the server without waiting for the answers of those before, all in one round trip.
///
/// Until it is finished nothing else runs on the connection, which it must not outlive. Where it dies before, it takes
/// the answers and throws them away. Where a call fails, those behind it are not run.
class pipeline {
 public:
  explicit pipeline(channel& used);
  pipeline(const pipeline&) = delete;
  pipeline& operator=(const pipeline&) = delete;
  ~pipeline();

  /// Sends a call; what is bound to it is copied. Throws `sql_error` for what is never sent: COPY, a NUL byte.
  void send(const local_ptr<statement>& running, const parameters& values);

  /// Waits for the answers. Throws what a call, or the beginning of the transaction, failed with.
  void finish();
  /// As `finish()`, and commits behind the last call. Throws `transaction_in_doubt` where the session is lost
  /// meanwhile.
  void finish_and_commit();

  /// What a call gave, in their order, once it is finished.
  cursor take(std::size_t call);
  /// Which call `finish` has thrown for; none where it was none.
  std::optional<std::size_t> failed_call() const noexcept { return failed_; }

 private:
  void end(const char* last);

  channel* channel_;
  trip trip_;
  std::vector<local_ptr<statement>> sent_;
  std::vector<std::size_t> parameter_counts_;
  std::vector<result> answers_;
  std::optional<std::size_t> failed_;
  bool is_over_ = false;
};

}  // namespace sequent::driver::postgres

#if defined(SEQUENT_HEADER_ONLY)
#include <sequent/driver/postgres/pipeline.ipp>
#endif
