// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <cstddef>
#include <deque>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sequent/driver/postgres/exchange.hpp>

namespace {

using namespace sequent::driver::postgres;
using testing::ElementsAre;

/// A server, and what lies between: it takes and gives as much as a test lets it.
struct fake_server {
  std::vector<std::string> heard;
  std::deque<piece> said;           // What can be read.
  std::deque<piece> to_be_said;     // What comes with the next read.
  std::vector<sending> takes = {};  // What the next flushes come to; all is taken behind them.
  bool is_open = true;
  bool refuses = false;
  bool is_abandoned = false;
  int reads = 0;
  bool ends_at_next_read = false;
};

struct fake_wire {
  fake_server* server;

  bool send(const ask& asked) const {
    if (server->refuses) return false;
    server->heard.emplace_back(asked.what == ask::kind::sync ? "sync" : asked.text);
    return true;
  }
  sending flush() const {
    if (server->takes.empty()) return sending::done;
    const sending now = server->takes.front();
    server->takes.erase(server->takes.begin());
    return now;
  }
  bool read() const {
    ++server->reads;
    while (!server->to_be_said.empty()) {
      server->said.push_back(std::move(server->to_be_said.front()));
      server->to_be_said.pop_front();
    }
    if (server->ends_at_next_read) server->is_open = false;
    return !server->ends_at_next_read;
  }
  bool is_busy() const { return server->said.empty() && server->is_open; }
  piece next() const {
    if (server->said.empty()) return {};
    piece given = std::move(server->said.front());
    server->said.pop_front();
    return given;
  }
  bool is_open() const { return server->is_open; }
  static int socket() { return 7; }
  void abandon() const {
    server->is_abandoned = true;
    server->is_open = false;
  }
};

piece answer(ExecStatusType status = PGRES_COMMAND_OK) {
  return {.what = piece::kind::answer, .answer = result(PQmakeEmptyPGresult(nullptr, status))};
}
piece end() {
  return {};
}
piece skipped() {
  return {.what = piece::kind::skipped};
}
piece all_answered() {
  return {.what = piece::kind::sync};
}

class postgres_exchange : public testing::Test {
 protected:
  template <class... Pieces>
  void say(Pieces&&... pieces) {
    (server.to_be_said.push_back(std::forward<Pieces>(pieces)), ...);
  }
  /// Asks for things that are answered, and for a sync.
  void ask_for(const std::vector<const char*>& texts) {
    for (const char* text : texts) numbers.push_back(running.send({.what = ask::kind::command, .text = text}));
    running.send({.what = ask::kind::sync});
  }
  ExecStatusType status_of(std::size_t place) { return PQresultStatus(running.answer_to(numbers[place]).get()); }
  bool has_answer(std::size_t place) { return running.answer_to(numbers[place]) != nullptr; }

  fake_server server;
  exchange<fake_wire> running{fake_wire{&server}};
  std::vector<std::size_t> numbers;
};

TEST_F(postgres_exchange, asks_for_all_and_then_waits) {
  EXPECT_TRUE(running.is_done());
  ask_for({"BEGIN", "SELECT"});
  EXPECT_THAT(server.heard, ElementsAre("BEGIN", "SELECT", "sync"));
  EXPECT_TRUE(running.wants().to_write);
  running.step();
  EXPECT_EQ(server.reads, 0) << "nothing can be there yet";
  EXPECT_FALSE(running.wants().to_write);
  EXPECT_TRUE(running.wants().to_read);
  EXPECT_FALSE(running.is_done());
  EXPECT_EQ(running.socket(), 7);
  say(answer(), end(), answer(PGRES_TUPLES_OK), end(), all_answered());
  running.step();
  EXPECT_TRUE(running.is_done());
  EXPECT_EQ(status_of(0), PGRES_COMMAND_OK);
  EXPECT_EQ(status_of(1), PGRES_TUPLES_OK);
}

TEST_F(postgres_exchange, takes_answers_piece_by_piece) {
  ask_for({"one", "two"});
  std::vector<piece> pieces;
  pieces.push_back(answer());
  pieces.push_back(end());
  pieces.push_back(answer());
  pieces.push_back(end());
  pieces.push_back(all_answered());
  running.step();
  for (piece& each : pieces) {
    EXPECT_FALSE(running.is_done());
    say(std::move(each));
    running.step();
  }
  EXPECT_TRUE(running.is_done());
}

TEST_F(postgres_exchange, reads_while_it_sends) {
  server.takes = {sending::waits, sending::waits, sending::waits};
  ask_for({"much", "more"});
  running.step();
  EXPECT_TRUE(running.wants().to_write);
  say(answer(), end());
  running.step();
  EXPECT_TRUE(has_answer(0)) << "it is read though not all is sent";
  EXPECT_FALSE(running.is_flushed());
  running.step();
  running.step();
  EXPECT_TRUE(running.is_flushed());
  say(answer(), end(), all_answered());
  running.step();
  EXPECT_TRUE(running.is_done());
}

TEST_F(postgres_exchange, what_stands_behind_a_failure_has_no_answer) {
  ask_for({"one", "bad", "three"});
  ask_for({"four"});
  say(answer(), end(), answer(PGRES_FATAL_ERROR), end(), skipped(), end(), all_answered(), answer(), end(),
      all_answered());
  running.step();
  running.step();
  EXPECT_TRUE(running.is_done());
  EXPECT_EQ(status_of(1), PGRES_FATAL_ERROR);
  EXPECT_FALSE(has_answer(2));
  EXPECT_TRUE(has_answer(3)) << "it stands behind the sync";
}

TEST_F(postgres_exchange, what_fails_in_the_end_was_not_done) {
  ask_for({"insert"});
  say(answer(), end(), answer(PGRES_FATAL_ERROR), end(), all_answered());
  running.step();
  running.step();
  EXPECT_TRUE(running.is_done());
  EXPECT_EQ(status_of(0), PGRES_FATAL_ERROR);
}

TEST_F(postgres_exchange, can_be_lost_at_every_step) {
  for (std::size_t heard = 0; heard < 5; ++heard) {
    fake_server dying;
    exchange<fake_wire> lost{fake_wire{&dying}};
    const std::size_t first = lost.send({.what = ask::kind::command, .text = "one"});
    const std::size_t second = lost.send({.what = ask::kind::command, .text = "two"});
    lost.send({.what = ask::kind::sync});
    lost.step();
    if (heard > 0) dying.to_be_said.push_back(answer());
    if (heard > 1) dying.to_be_said.push_back(end());
    if (heard > 2) dying.to_be_said.push_back(answer(PGRES_FATAL_ERROR));
    if (heard > 3) dying.to_be_said.push_back(end());
    dying.ends_at_next_read = true;
    lost.step();
    EXPECT_TRUE(lost.is_done());
    EXPECT_TRUE(lost.is_lost());
    EXPECT_EQ(lost.answer_to(first) != nullptr, heard > 0);
    EXPECT_EQ(lost.answer_to(second) != nullptr, heard > 2);
    lost.step();
    EXPECT_FALSE(dying.is_abandoned) << "it is gone already";
  }
}

TEST_F(postgres_exchange, is_lost_where_nothing_can_be_sent) {
  ask_for({"one"});
  server.refuses = true;
  ask_for({"two"});
  EXPECT_TRUE(running.is_done());
  EXPECT_TRUE(running.is_lost());
  EXPECT_FALSE(has_answer(1));
  running.step();
}

TEST_F(postgres_exchange, reads_the_reason_of_what_cannot_be_sent) {
  server.takes = {sending::failed};
  ask_for({"one"});
  say(answer(PGRES_FATAL_ERROR), end());
  running.step();
  server.ends_at_next_read = true;
  running.step();
  EXPECT_TRUE(running.is_lost());
  EXPECT_EQ(status_of(0), PGRES_FATAL_ERROR);
}

TEST_F(postgres_exchange, closes_a_session_that_says_what_cannot_be) {
  for (int what = 0; what < 3; ++what) {
    fake_server odd;
    exchange<fake_wire> confused{fake_wire{&odd}};
    confused.send({.what = ask::kind::command, .text = "one"});
    confused.send({.what = ask::kind::sync});
    confused.step();
    if (what == 0) odd.to_be_said.push_back(all_answered());
    if (what == 1) odd.to_be_said.push_back(answer(PGRES_COPY_OUT));
    for (int ends = 0; what == 2 && ends < 4; ++ends) odd.to_be_said.push_back(end());
    confused.step();
    EXPECT_TRUE(confused.is_lost()) << what;
    EXPECT_TRUE(odd.is_abandoned) << what;
  }
}

TEST_F(postgres_exchange, closes_a_session_in_the_middle_of_it) {
  {
    exchange<fake_wire> left{fake_wire{&server}};
    left.send({.what = ask::kind::sync});
  }
  EXPECT_TRUE(server.is_abandoned);
}

}  // namespace
