// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <chrono>
#include <integration/engine/shop.hpp>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include <gmock/gmock.h>

#include <sequent/ddl.hpp>
#include <sequent/observing.hpp>

namespace {

using namespace engine_test;
using testing::AllOf;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::MatchesRegex;

/// Keeps what the ready ones do not tell.
struct event_keeper : sq::observer {
  std::vector<std::string> retries;
  std::vector<std::string> notices;
  std::chrono::nanoseconds transaction{};
  void transaction_retried(const sq::retry_event& seen) override {
    retries.push_back(std::to_string(seen.attempt) + " " + std::string(seen.sqlstate));
  }
  void transaction_committed(const sq::transaction_event& seen) override { transaction = seen.duration; }
  void notice_received(const sq::notice_event& seen) override {
    notices.push_back(std::string(seen.severity) + " " + std::string(seen.sqlstate) + " " + std::string(seen.message));
  }
};

template <class Kind>
class integration_statement_metrics : public testing::Test {
 protected:
  void SetUp() override {
    db.drop_all(sq::if_exists, orgs, users);
    db.create_all(orgs, users);
    lines.clear();
  }
  void TearDown() override { db.drop_all(orgs, users); }

  std::vector<std::string> lines;
  std::shared_ptr<sq::statement_metrics> metrics = std::make_shared<sq::statement_metrics>();
  std::shared_ptr<event_keeper> keeper = std::make_shared<event_keeper>();
  typename Kind::engine db{Kind::url(),
                           {.pool = {.size = 1, .timeout = std::chrono::milliseconds(50)},
                            .observer = std::make_shared<sq::observers>(
                                metrics, keeper, std::make_shared<sq::statement_log>([this](std::string_view line) {
                                  lines.emplace_back(line);
                                }))}};
};
TYPED_TEST_SUITE(integration_statement_metrics, every_engine);

TYPED_TEST(integration_statement_metrics, log_and_metrics_know_the_statements_by_name) {
  const auto sign_up =
      sq::insert_into(users).set(users.name = "Ada", users.email = "ada@example.org").template named<"sign_up">();
  this->db.execute(sign_up);
  EXPECT_THROW(this->db.execute(sign_up), sq::unique_violation);
  EXPECT_THAT(this->lines, ElementsAre(MatchesRegex("sign_up: 1 row, [0-9.]+ ms"),
                                       MatchesRegex("sign_up: failed .23505., [0-9.]+ ms")));
  EXPECT_THAT(this->metrics->text(), AllOf(HasSubstr("sequent_statement_duration_seconds_count{name=\"sign_up\"} 2\n"),
                                           HasSubstr("sequent_statement_failures_total{name=\"sign_up\"} 1\n"),
                                           HasSubstr("sequent_connection_open_duration_seconds_count 1\n")));
}

TYPED_TEST(integration_statement_metrics, transactions_have_a_duration) {
  this->db.transaction([](auto& tx) { tx.execute(sq::select(users.id)); });
  EXPECT_GT(this->keeper->transaction.count(), 0);
}

TYPED_TEST(integration_statement_metrics, it_is_told_of_who_waits_for_a_connection) {
  const std::string before = this->metrics->text();
  const auto held = this->db.connect();
  EXPECT_THROW(this->db.execute(sq::select(users.id)), sq::pool_timeout);
  EXPECT_THAT(this->metrics->text(), HasSubstr("sequent_connection_wait_failures_total 1\n"));
}

TYPED_TEST(integration_statement_metrics, it_is_told_of_each_attempt_that_follows) {
  int attempts = 0;
  this->db.transaction(
      [&](auto&) {
        if (++attempts < 3) throw sq::serialization_failure({.sqlstate = "40001"});
      },
      {.retry = {.attempts = 5, .backoff = std::chrono::milliseconds(0)}});
  EXPECT_THAT(this->keeper->retries, ElementsAre("2 40001", "3 40001"));
  EXPECT_THAT(this->metrics->text(), HasSubstr("sequent_transaction_retries_total 2\n"));
}

TYPED_TEST(integration_statement_metrics, it_is_told_what_the_server_says_beside) {
  if (!TypeParam::is_postgres) return;  // SQLite says nothing beside.
  this->keeper->notices.clear();
  this->db.run_script("SET client_min_messages = notice; DO $$ BEGIN RAISE NOTICE 'half way'; END $$");
  EXPECT_THAT(this->keeper->notices, Contains("NOTICE 00000 half way"));
}

}  // namespace
