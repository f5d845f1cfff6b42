// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <chrono>
#include <string>
#include <thread>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sequent/engine/statement_metrics.hpp>

namespace {

using namespace std::chrono_literals;
using sequent::statement_metrics;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

TEST(unit_statement_metrics, counts_statements_by_their_names) {
  statement_metrics metrics;
  metrics.statement_ended({.text = "SELECT 1", .name = "adults", .rows = 2, .duration = 3ms});
  metrics.statement_ended({.text = "SELECT 1", .name = "adults", .rows = 3, .duration = 40ms});
  metrics.statement_ended({.text = "SELECT 1", .name = "adults", .has_failed = true, .sqlstate = "23505"});
  metrics.statement_ended({.text = "SELECT 2", .rows = 7});
  const std::string text = metrics.text();
  EXPECT_THAT(text, AllOf(HasSubstr("# TYPE sequent_statement_duration_seconds histogram\n"),
                          HasSubstr("sequent_statement_duration_seconds_bucket{name=\"adults\",le=\"0.005\"} 2\n"),
                          HasSubstr("sequent_statement_duration_seconds_sum{name=\"adults\"} 0.043000000\n"),
                          HasSubstr("sequent_statement_duration_seconds_count{name=\"adults\"} 3\n"),
                          HasSubstr("sequent_statement_rows_total{name=\"adults\"} 5\n"),
                          HasSubstr("sequent_statement_failures_total{name=\"adults\"} 1\n"),
                          HasSubstr("sequent_statement_rows_total{name=\"\"} 7\n")));
  EXPECT_THAT(text, Not(HasSubstr("SELECT")));
}

TEST(unit_statement_metrics, counts_transactions_by_their_ends_and_no_savepoints) {
  statement_metrics metrics;
  metrics.transaction_committed({.duration = 2ms});
  metrics.transaction_committed({.is_savepoint = true, .duration = 1ms});
  metrics.transaction_rolled_back({.duration = 1ms});
  metrics.transaction_left_in_doubt({});
  metrics.transaction_left_in_doubt({});
  metrics.transaction_retried({.attempt = 2, .sqlstate = "40001"});
  EXPECT_THAT(metrics.text(),
              AllOf(HasSubstr("sequent_transaction_duration_seconds_count{outcome=\"committed\"} 1\n"),
                    HasSubstr("sequent_transaction_duration_seconds_sum{outcome=\"committed\"} 0.002000000\n"),
                    HasSubstr("sequent_transaction_duration_seconds_count{outcome=\"rolled_back\"} 1\n"),
                    HasSubstr("sequent_transaction_duration_seconds_count{outcome=\"in_doubt\"} 2\n"),
                    HasSubstr("sequent_transaction_retries_total 1\n")));
}

TEST(unit_statement_metrics, counts_connections) {
  statement_metrics metrics;
  metrics.connection_opened({.duration = 7ms});
  metrics.connection_acquired({.duration = 8ms});
  metrics.connection_acquired({.duration = 8ms});
  metrics.connection_acquired({.duration = 30s, .has_failed = true});
  EXPECT_THAT(metrics.text(), AllOf(HasSubstr("sequent_connection_open_duration_seconds_count 1\n"),
                                    HasSubstr("sequent_connection_wait_duration_seconds_count 2\n"),
                                    HasSubstr("sequent_connection_wait_failures_total 1\n")));
}

TEST(unit_statement_metrics, has_no_more_names_than_it_may) {
  statement_metrics metrics(2);
  for (const char* name : {"", "one", "two", "three", "four", "one"})
    metrics.statement_ended({.name = name, .rows = 1});
  EXPECT_THAT(metrics.text(),
              AllOf(HasSubstr("rows_total{name=\"one\"} 2\n"), HasSubstr("rows_total{name=\"two\"} 1\n"),
                    HasSubstr("rows_total{name=\"\"} 3\n"), Not(HasSubstr("three"))));
}

TEST(unit_statement_metrics, is_counted_by_several_threads) {
  statement_metrics metrics;
  std::vector<std::thread> threads;
  for (int each = 0; each < 4; ++each)
    threads.emplace_back([&] {
      for (int run = 0; run < 500; ++run) metrics.statement_ended({.name = "one", .rows = 1});
    });
  for (std::thread& each : threads) each.join();
  EXPECT_THAT(metrics.text(), HasSubstr("sequent_statement_rows_total{name=\"one\"} 2000\n"));
}

}  // namespace
