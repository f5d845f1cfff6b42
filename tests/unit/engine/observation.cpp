// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <chrono>
#include <stdexcept>
#include <string>
#include <string_view>
#include <thread>
#include <utility>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sequent/driver/error.hpp>
#include <sequent/engine/observation.hpp>

#include "support/noting_observer.hpp"

namespace {

using sequent::detail::row_store;
using sequent::detail::transaction_end;
using sequent::driver::request;
using testing::ElementsAre;

/// Gives rows, or throws, instead of running anything.
struct fake_connection {
  void (*act)(const request& running, row_store& rows);

  static void perform(void* self, const request& running, row_store& rows) {
    static_cast<fake_connection*>(self)->act(running, rows);
  }
};

void perform_observed(sequent::observer& told, const request& running, fake_connection connection) {
  row_store rows(nullptr, nullptr);
  sequent::detail::perform_observed(told, running, rows, &connection, &fake_connection::perform);
}

constexpr request uncached{.text = "SELECT 1", .is_cached = false};

TEST(unit_observation, tells_of_the_start_and_the_end) {
  noting_observer told;
  perform_observed(told, uncached, {[](const request& running, row_store& rows) {
                     EXPECT_EQ(running.text, "SELECT 1");
                     rows.rowcount += 3;
                   }});
  EXPECT_THAT(told.notes, ElementsAre("> SELECT 1", "< SELECT 1 (0) 3 rows"));
}

TEST(unit_observation, tells_only_of_the_rows_of_this_run) {
  noting_observer told;
  row_store rows(nullptr, nullptr);
  rows.rowcount = 10;
  fake_connection connection{[](const request&, row_store& given) { given.rowcount += 2; }};
  sequent::detail::perform_observed(told, uncached, rows, &connection, &fake_connection::perform);
  EXPECT_EQ(rows.rowcount, 12);
  EXPECT_EQ(told.notes.back(), "< SELECT 1 (0) 2 rows");
}

TEST(unit_observation, measures_the_run_and_not_the_observer) {
  using namespace std::chrono_literals;
  struct slow_observer : noting_observer {
    void statement_started(const sequent::statement_event&) override { std::this_thread::sleep_for(20ms); }
  } told;
  const auto began = std::chrono::steady_clock::now();
  perform_observed(told, uncached, {[](const request&, row_store&) { std::this_thread::sleep_for(5ms); }});
  const auto both = std::chrono::steady_clock::now() - began;
  EXPECT_GE(told.time, 5ms);
  EXPECT_LE(told.time + 20ms, both);
}

/// What is told of a statement that fails in this way.
template <class Error>
std::string told_of(void (*act)(const request&, row_store&)) {
  noting_observer told;
  EXPECT_THROW(perform_observed(told, uncached, {act}), Error);
  EXPECT_THAT(told.notes, testing::SizeIs(2));
  return told.notes.back();
}

TEST(unit_observation, says_why_a_statement_failed_and_lets_it_fail) {
  EXPECT_EQ(told_of<sequent::unique_violation>([](const request&, row_store& rows) {
              rows.rowcount = 5;
              sequent::sql_diagnostics diagnostics;
              diagnostics.sqlstate = "23505";
              sequent::raise(std::move(diagnostics));
            }),
            "< SELECT 1 (0) failed 23505");
  EXPECT_EQ(told_of<sequent::connection_error>(
                [](const request&, row_store&) { throw sequent::connection_error("the session was lost"); }),
            "< SELECT 1 (0) failed 08006");
  EXPECT_EQ(
      told_of<sequent::encode_error>([](const request&, row_store&) { throw sequent::encode_error("not a number"); }),
      "< SELECT 1 (0) failed ");
}

TEST(unit_observation, a_failed_statement_has_no_rows) {
  struct counting_observer : sequent::observer {
    std::int64_t rows = -1;
    void statement_ended(const sequent::statement_event& seen) override { rows = seen.rows; }
  } told;
  const auto fail_late = [](const request&, row_store& rows) {
    rows.rowcount = 5;
    throw std::runtime_error("at the sixth");
  };
  EXPECT_THROW(perform_observed(told, uncached, {fail_late}), std::runtime_error);
  EXPECT_EQ(told.rows, 0);
}

TEST(unit_observation, an_observer_that_throws_stops_nothing) {
  noting_observer told;
  told.throws = true;
  EXPECT_NO_THROW(perform_observed(told, uncached, {[](const request&, row_store&) {}}));
  EXPECT_THROW(
      perform_observed(told, uncached, {[](const request&, row_store&) { throw sequent::encode_error("the reason"); }}),
      sequent::encode_error);
  sequent::detail::tell_begun(told, false);
  sequent::detail::tell_ended(told, false, transaction_end::committed);
  EXPECT_THAT(told.notes, testing::SizeIs(6));
}

TEST(unit_observation, a_script_is_one_statement) {
  noting_observer told;
  EXPECT_EQ(sequent::detail::counted_for(&told, "SELECT 1; SELECT 2", [] { return std::int64_t{0}; }), 0);
  EXPECT_THAT(told.notes, ElementsAre("> SELECT 1; SELECT 2", "< SELECT 1; SELECT 2 (0) 0 rows"));
  EXPECT_EQ(sequent::detail::counted_for(nullptr, "COPY", [] { return std::int64_t{7}; }), 7);
  EXPECT_EQ(sequent::detail::counted_for(&told, "COPY", [] { return std::int64_t{7}; }), 7);
  EXPECT_EQ(told.notes.back(), "< COPY (0) 7 rows");
}

TEST(unit_observation, tells_of_transactions_and_connections) {
  noting_observer told;
  sequent::detail::tell_begun(told, false);
  sequent::detail::tell_begun(told, true);
  sequent::detail::tell_ended(told, true, transaction_end::rolled_back);
  sequent::detail::tell_ended(told, false, transaction_end::committed);
  sequent::detail::tell_ended(told, false, transaction_end::unknown);
  sequent::detail::connection_opening(&told).tell_opened();
  sequent::detail::connection_opening(nullptr).tell_opened();
  EXPECT_THAT(told.notes,
              ElementsAre("begin", "begin savepoint", "rollback savepoint", "commit", "in doubt", "connected"));
}

}  // namespace
