// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <chrono>
#include <stdexcept>
#include <string>

#include <gtest/gtest.h>

#include <sequent/driver/error.hpp>
#include <sequent/engine/first_connection.hpp>

namespace {

using namespace std::chrono_literals;

/// A database that is there after some attempts.
struct starting_database {
  int refuses = 0;
  int attempts = 0;
  bool has_bug = false;

  static void connect(void* self) {
    auto& database = *static_cast<starting_database*>(self);
    ++database.attempts;
    if (database.has_bug) throw std::logic_error("a bug");
    if (database.attempts <= database.refuses) throw sequent::connection_error("no");
  }
  void connect_first(const sequent::first_connection& when) { sequent::detail::connect_first(when, &connect, this); }
};

TEST(unit_first_connection, is_made_at_once_or_not) {
  starting_database database{.refuses = 1};
  EXPECT_THROW(database.connect_first(sequent::connect_now), sequent::connection_error);
  database.connect_first(sequent::connect_now);
  EXPECT_EQ(database.attempts, 2);
  database.connect_first(sequent::lazily);
  EXPECT_EQ(database.attempts, 2);
}

TEST(unit_first_connection, waits_until_the_database_is_there) {
  starting_database database{.refuses = 3};
  database.connect_first(sequent::wait_for{60s});
  EXPECT_EQ(database.attempts, 4);
}

TEST(unit_first_connection, says_in_the_end_why_it_cannot) {
  starting_database database{.refuses = 1'000'000};
  const auto began = std::chrono::steady_clock::now();
  EXPECT_THROW(database.connect_first(sequent::wait_for{100ms}), sequent::connection_error);
  EXPECT_GE(std::chrono::steady_clock::now() - began, 100ms);
  EXPECT_GT(database.attempts, 1);
  EXPECT_LT(database.attempts, 20) << "it pauses between the attempts";
}

TEST(unit_first_connection, tries_once_where_there_is_no_time) {
  starting_database database{.refuses = 10};
  EXPECT_THROW(database.connect_first(sequent::wait_for{0ms}), sequent::connection_error);
  EXPECT_EQ(database.attempts, 1);
}

TEST(unit_first_connection, what_is_no_matter_of_time_is_thrown_at_once) {
  starting_database database{.has_bug = true};
  EXPECT_THROW(database.connect_first(sequent::wait_for{60s}), std::logic_error);
}

}  // namespace
