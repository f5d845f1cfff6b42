// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <version>

#if defined(__cpp_lib_jthread)
#include <stop_token>
#endif

#include <sequent/config.hpp>
#include <sequent/driver/postgres/connection.hpp>
#include <sequent/driver/postgres/notification.hpp>
#include <sequent/driver/process.hpp>

namespace sequent::driver::postgres {

/// Hears what is said on channels, in a session of its own. Where that is lost, it opens another one, listens to every
/// channel again, and says that there may be a gap.
///
/// It belongs to one thread at a time, but for `interrupt()`. In a child process after a fork every call throws
/// `error`.
class listener {
 public:
  using milliseconds = std::chrono::milliseconds;
  using opener = std::function<std::shared_ptr<connection>()>;

  /// Opens the session. Throws `connection_error`.
  explicit listener(opener open);
  listener(const listener&) = delete;
  listener& operator=(const listener&) = delete;
  ~listener();

  /// Hears what is said on this channel by transactions that are committed from now on. The name is taken as it is,
  /// with its case. Throws `encode_error` for one that no channel can have, `sql_error` and `connection_error`: then it
  /// does not listen there.
  void listen(std::string_view channel);
  /// Hears nothing of it any more.
  void unlisten(std::string_view channel);
  [[nodiscard]] const std::set<std::string, std::less<>>& channels() const noexcept { return channels_; }

  /// Waits until something is heard, or the session had to be opened anew; empty where the time is over before.
  /// `milliseconds::max()` is for ever.
  ///
  /// Throws `connection_error` where there is no session at the end of the time. The next call tries to open one again.
  [[nodiscard]] notifications wait_for(milliseconds timeout);
#if defined(__cpp_lib_jthread)
  /// As above; the token's stop ends it at once.
  [[nodiscard]] notifications wait_for(milliseconds timeout, const std::stop_token& stop) {
    const std::stop_callback ends(stop, [this] { interrupt(); });
    return wait_for(timeout);
  }
#endif

  /// Ends a wait that is under way, or else the next one, at once. Any thread may call it.
  void interrupt() noexcept;

 private:
  using clock = std::chrono::steady_clock;

  void require_own_process() const;
  void open_session();
  void lose_session() noexcept;
  bool read(notifications& heard);
  bool has_session() const noexcept { return session_ != nullptr; }
  /// Waits for the session, if there is one, to have something to read. False where it was interrupted.
  bool wait_until(clock::time_point end);
  milliseconds next_pause();

  opener open_;
  std::uint64_t process_ = process_generation();
  std::shared_ptr<connection> session_;
  std::set<std::string, std::less<>> channels_;
  bool has_gap_ = false;
  milliseconds pause_{};
  int wakes_ = -1;
  int woken_ = -1;
};

}  // namespace sequent::driver::postgres

#if defined(SEQUENT_HEADER_ONLY)
#include <sequent/driver/postgres/listener.ipp>
#endif
