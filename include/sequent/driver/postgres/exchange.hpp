// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include <libpq-fe.h>

#include <sequent/driver/postgres/failure.hpp>
#include <sequent/driver/postgres/parameters.hpp>

namespace sequent::driver::postgres {

/// One thing that the server is asked for. What it refers to lives until it was given to the exchange.
struct ask {
  enum class kind : std::uint8_t {
    command,   ///< Runs a text, with values if there are any.
    prepare,   ///< Prepares a text under a name, for values of these types.
    describe,  ///< Tells the columns of what has the name.
    run,       ///< Runs what has the name.
    close,     ///< Forgets what has the name; libpq 17.
    sync       ///< Up to here, what stands behind a failure is not run.
  };

  kind what = kind::sync;
  const char* name = "";
  const char* text = "";
  const parameters* values = nullptr;
};

/// How much of what was asked for has left.
enum class sending : std::uint8_t { done, waits, failed };

/// The next piece of what the server says, as a wire gives it.
struct piece {
  enum class kind : std::uint8_t {
    end,      ///< Of an answer; also where there is nothing.
    answer,   ///< To one thing.
    skipped,  ///< The server did not come to one thing, after a failure.
    sync      ///< All up to a sync is answered.
  };

  kind what = kind::end;
  result answer = {};
};

/// What an exchange waits for, before its next step.
struct interest {
  bool to_read = false;
  bool to_write = false;
};

/// Several things that a server is asked for at once, and its answers: one round trip, however many they are.
///
/// A machine without a loop of its own: whoever drives it waits until `socket()` is ready for what it `wants()`, and
/// calls `step()`, until it `is_done()`. It reads while it sends, so that it does not matter how much goes either way.
/// A `Wire` is libpq's session, or stands for it. Its end before it is done closes the session, of which nobody could
/// tell then whose answers come next. It belongs to one thread at a time.
template <class Wire>
class exchange {
 public:
  explicit exchange(Wire wire) : wire_(std::move(wire)) {}
  exchange(const exchange&) = delete;
  exchange& operator=(const exchange&) = delete;
  ~exchange() {
    if (!is_done()) wire_.abandon();
  }

  /// Asks for one thing more; gives its number, by which its answer is found.
  std::size_t send(const ask& asked) {
    asked_.push_back({.is_sync = asked.what == ask::kind::sync});
    is_flushed_ = false;
    if (!is_lost_ && !wire_.send(asked)) {
      take_answers();
      fail();
    }
    return asked_.size() - 1;
  }

  [[nodiscard]] int socket() const { return wire_.socket(); }
  [[nodiscard]] interest wants() const { return {.to_read = answered_ < asked_.size(), .to_write = !is_flushed_}; }

  /// Does what can be done without waiting.
  void step() {
    if (is_lost_) return;
    if (!is_flushed_) flush();
    // Nothing can be there before the first wait.
    if (std::exchange(has_waited_, true) && !wire_.read()) return take_last_words();
    take_answers();
  }

  /// Whether all is sent that was asked for.
  [[nodiscard]] bool is_flushed() const { return is_lost_ || is_flushed_; }
  /// Whether all is answered, or nothing more will be.
  [[nodiscard]] bool is_done() const { return is_lost_ || answered_ == asked_.size(); }
  /// Whether the session was lost: what has no answer by then never gets one.
  [[nodiscard]] bool is_lost() const { return is_lost_; }

  /// What the server answered to the thing of that number. Null where it did not: since it did not come to it after a
  /// failure, or since the session was lost.
  [[nodiscard]] result& answer_to(std::size_t number) { return asked_[number].answer; }

 private:
  struct thing {
    bool is_sync = false;
    bool is_answered = false;
    result answer = {};
  };

  void flush() {
    const sending now = wire_.flush();
    // What cannot be sent may have a reason that can still be read.
    is_flushed_ = now != sending::waits;
  }

  void take_last_words() {
    take_answers();
    is_lost_ = true;
  }

  void fail() {
    if (wire_.is_open()) wire_.abandon();
    is_lost_ = true;
  }

  void take_answers() {
    int ends_in_a_row = 0;
    while (answered_ < asked_.size() && !wire_.is_busy()) {
      piece given = wire_.next();
      // No protocol has more of them in a row, but of a session that is lost nothing else comes.
      ends_in_a_row = given.what == piece::kind::end ? ends_in_a_row + 1 : 0;
      if (ends_in_a_row > 2 || !take(std::move(given))) return fail();
    }
  }

  /// False where it is nothing that can stand here.
  bool take(piece given) {
    thing& asked = asked_[answered_];
    switch (given.what) {
      case piece::kind::end:
        if (asked.is_answered) ++answered_;
        return true;
      case piece::kind::skipped:
        asked.is_answered = !asked.is_sync;
        return !asked.is_sync;
      case piece::kind::sync:
        if (asked.is_sync) ++answered_;
        return asked.is_sync;
      case piece::kind::answer:
        break;
    }
    put(std::move(given.answer));
    return !is_copy(asked_[answered_].answer);
  }

  void put(result given) {
    std::size_t place = answered_;
    // What fails when all is to be kept at its end undoes what was answered before.
    while (place > 0 && asked_[place].is_sync) --place;
    asked_[place].is_answered = !asked_[answered_].is_sync;
    asked_[place].answer = std::move(given);
  }

  /// Whether data flows beside the answers.
  static bool is_copy(const result& given) {
    const ExecStatusType status = PQresultStatus(given.get());
    return status == PGRES_COPY_IN || status == PGRES_COPY_OUT || status == PGRES_COPY_BOTH;
  }

  Wire wire_;
  std::vector<thing> asked_;
  std::size_t answered_ = 0;
  bool is_flushed_ = true;
  bool has_waited_ = false;
  bool is_lost_ = false;
};

}  // namespace sequent::driver::postgres
