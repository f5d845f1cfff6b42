// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <memory>
#include <random>
#include <system_error>
#include <utility>

#include <sequent/driver/error.hpp>
#include <sequent/driver/postgres/listener.hpp>

namespace sequent::driver::postgres {
namespace detail {

/// LISTEN and UNLISTEN take no parameters. Of a name that is too long they would cut off the end without a word.
inline std::string channel_name(std::string_view channel) {
  constexpr std::size_t longest = 63;
  if (channel.empty()) throw encode_error("a channel has no empty name");
  if (channel.find('\0') != std::string_view::npos) throw encode_error("the name of a channel has a NUL byte");
  if (channel.size() > longest)
    throw encode_error("the name of a channel has " + std::to_string(channel.size()) +
                       " bytes, and PostgreSQL would cut it after 63: choose a shorter one");
  return std::string(channel);
}

inline std::string channel_command(std::string_view verb, std::string_view channel) {
  std::string text(verb);
  text += " \"";
  for (const char each : channel) {
    if (each == '"') text += '"';
    text += each;
  }
  return text += '"';
}

}  // namespace detail

SEQUENT_INLINE listener::listener(opener open) : open_(std::move(open)) {
  session_ = open_();
  std::array<int, 2> ends{};
  if (::pipe2(ends.data(), O_CLOEXEC | O_NONBLOCK) != 0)
    throw std::system_error(errno, std::generic_category(), "a listener cannot make a pipe");
  woken_ = ends[0];
  wakes_ = ends[1];
}

SEQUENT_INLINE listener::~listener() {
  ::close(woken_);
  ::close(wakes_);
}

SEQUENT_INLINE void listener::interrupt() noexcept {
  // A pipe that is full wakes, too.
  [[maybe_unused]] const auto written = ::write(wakes_, "", 1);
}

SEQUENT_INLINE void listener::require_own_process() const {
  if (process_ != process_generation())
    throw error("this listener was made before a fork, by the parent process: make one in the child");
}

SEQUENT_INLINE void listener::listen(std::string_view channel) {
  require_own_process();
  const auto [place, is_new] = channels_.insert(detail::channel_name(channel));
  if (!is_new) return;
  try {
    if (has_session()) {
      try {
        session_->execute_script(detail::channel_command("LISTEN", channel));
        return;
      } catch (const connection_error&) {
        lose_session();
      }
    }
    open_session();
  } catch (...) {
    channels_.erase(place);
    throw;
  }
}

SEQUENT_INLINE void listener::unlisten(std::string_view channel) {
  require_own_process();
  const auto place = channels_.find(channel);
  if (place == channels_.end()) return;
  try {
    if (has_session()) session_->execute_script(detail::channel_command("UNLISTEN", channel));
  } catch (const connection_error&) {
    lose_session();
  }
  channels_.erase(place);
}

// NOLINTNEXTLINE(readability-function-cognitive-complexity): one loop over all that can end a wait.
SEQUENT_INLINE notifications listener::wait_for(milliseconds timeout) {
  require_own_process();
  const auto now = clock::now();
  const bool is_forever = timeout > std::chrono::duration_cast<milliseconds>(clock::time_point::max() - now);
  const auto end = is_forever ? clock::time_point::max() : now + timeout;
  for (notifications given;;) {
    if (has_session()) {
      const bool is_alive = read(given);
      if (!is_alive) lose_session();
      if (is_alive) given.may_have_gap = std::exchange(has_gap_, false);
      if (!given.empty() || given.may_have_gap) return given;
      if (!is_alive) continue;
      if (!wait_until(end)) return given;
      if (clock::now() < end) continue;
      // What came with the last moment is heard, too.
      if (!read(given)) lose_session();
      return given;
    }
    try {
      open_session();
    } catch (const connection_error&) {
      const auto next = clock::now() + next_pause();
      if (next >= end) throw;
      if (!wait_until(next)) return given;
    }
  }
}

SEQUENT_INLINE void listener::open_session() {
  std::shared_ptr<connection> opened = open_();
  std::string commands;
  for (const std::string& each : channels_) commands.append(detail::channel_command("LISTEN", each)).append("; ");
  if (!commands.empty()) opened->execute_script(commands);
  session_ = std::move(opened);
  pause_ = {};
}

SEQUENT_INLINE void listener::lose_session() noexcept {
  session_.reset();
  has_gap_ = has_gap_ || !channels_.empty();
}

SEQUENT_INLINE bool listener::read(notifications& heard) {
  PGconn* const raw = session_->raw();
  const bool is_alive = PQconsumeInput(raw) == 1 && PQstatus(raw) == CONNECTION_OK;
  const auto take = [&] { return std::unique_ptr<PGnotify, void (*)(void*)>(PQnotifies(raw), &PQfreemem); };
  for (auto next = take(); next; next = take()) {
    if (channels_.contains(std::string_view(next->relname)))
      heard.heard.push_back({next->relname, next->extra, next->be_pid});
  }
  return is_alive && PQstatus(raw) == CONNECTION_OK;
}

SEQUENT_INLINE bool listener::wait_until(clock::time_point end) {
  std::array<pollfd, 2> watched{pollfd{woken_, POLLIN, 0},
                                pollfd{has_session() ? PQsocket(session_->raw()) : -1, POLLIN, 0}};
  int ready = 0;
  do {
    constexpr milliseconds longest = std::chrono::hours(1);
    const auto left = std::chrono::ceil<milliseconds>(std::max(end - clock::now(), clock::duration::zero()));
    ready = ::poll(watched.data(), watched.size(), static_cast<int>(std::min(left, longest).count()));
  } while (ready <= 0 && clock::now() < end);
  if (watched[0].revents == 0) return true;
  std::array<char, 64> read{};
  while (::read(woken_, read.data(), read.size()) > 0) {
  }
  return false;
}

SEQUENT_INLINE listener::milliseconds listener::next_pause() {
  constexpr milliseconds shortest(50);
  constexpr milliseconds longest(2000);
  thread_local std::minstd_rand random{std::random_device{}()};
  pause_ = std::clamp(pause_ * 2, shortest, longest);
  return milliseconds(std::uniform_int_distribution<milliseconds::rep>(pause_.count() / 2, pause_.count())(random));
}

}  // namespace sequent::driver::postgres
