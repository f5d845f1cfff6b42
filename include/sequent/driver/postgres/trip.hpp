// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <sequent/config.hpp>
#include <sequent/driver/local_ptr.hpp>
#include <sequent/driver/postgres/exchange.hpp>
#include <sequent/driver/postgres/failure.hpp>
#include <sequent/driver/postgres/parameters.hpp>
#include <sequent/driver/postgres/pipeline_wire.hpp>
#include <sequent/driver/postgres/prepared_statements.hpp>
#include <sequent/driver/postgres/session.hpp>

namespace sequent::driver::postgres {

/// Statements that go in one round trip, each with its text where it is not prepared yet, behind the commands that
/// waited for them. Ahead of all goes what the server may forget.
///
/// Until it is finished, nothing else can use the session.
class trip {
 public:
  /// Sends the commands.
  trip(session& travelled, prepared_statements& known, std::vector<std::string> ahead);

  /// Sends a statement, or the question what columns it has. Its values are copied; what is sent waits in memory only
  /// as long as it is not much.
  void send(const local_ptr<statement>& asked, const parameters& values, ask::kind what = ask::kind::run);
  /// Runs a command behind the statements, if none of them fails.
  void send_command(const char* text);
  /// Waits for all answers; the session is free then.
  void finish();

  /// A command that went ahead, or behind, and its answer: null where the server did not come to it.
  struct command {
    std::string text;
    std::size_t number = 0;
    result answer = {};
  };
  /// The first command that went ahead and failed; null where there is none.
  const command* failed_command() const;
  /// The answer to a command of this text that went ahead; null where none did.
  const result* answer_to(std::string_view text) const;
  /// The command behind the statements.
  command& last_command() { return *last_; }
  /// What a statement gave, in the order in which they were sent, or why it could not be prepared. Null where the
  /// server did not come to it.
  result take(std::size_t statement) { return std::move(stops_[statement].answer); }

 private:
  struct stop {
    local_ptr<statement> asked;
    std::optional<std::size_t> preparation = {};
    std::size_t number = 0;
    result answer = {};
  };

  void send_forgotten();
  void note_forgotten();
  void note_answer(stop& at);

  prepared_statements& known_;
  std::vector<std::size_t> forgotten_;
  std::vector<command> ahead_;
  std::vector<stop> stops_;
  std::optional<command> last_;
  std::size_t unsent_ = 0;
  std::optional<native_exchange> exchange_;
};

}  // namespace sequent::driver::postgres

#if defined(SEQUENT_HEADER_ONLY)
#include <sequent/driver/postgres/trip.ipp>
#endif
