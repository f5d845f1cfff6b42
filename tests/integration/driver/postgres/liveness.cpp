// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <chrono>
#include <integration/engine/shop.hpp>

#include <gtest/gtest.h>

#include <sequent/driver/postgres/connection.hpp>
#include <sequent/driver/postgres/liveness.hpp>

namespace {

using namespace std::chrono_literals;
using sequent::driver::postgres::connection;
using sequent::driver::postgres::options;

TEST(integration_liveness, a_server_answers_again_and_again) {
  connection session(options{engine_test::postgres_url()});
  for (int i = 0; i < 3; ++i) EXPECT_TRUE(session.answers_within(10s));
  EXPECT_TRUE(session.answers_within(std::chrono::milliseconds::max()));
  session.execute_script("SELECT 1");
  EXPECT_FALSE(session.in_transaction());
}

TEST(integration_liveness, a_session_that_was_ended_does_not_answer) {
  connection session(options{engine_test::postgres_url()});
  try {
    session.execute_script("SELECT pg_terminate_backend(pg_backend_pid())");
  } catch (const sequent::error&) {
  }
  EXPECT_FALSE(session.answers_within(10s));
  EXPECT_FALSE(session.is_usable());
}

TEST(integration_liveness, no_answer_comes_in_no_time) {
  connection session(options{engine_test::postgres_url()});
  session.execute_script("SELECT 1");
  EXPECT_FALSE(session.answers_within(0ms));
}

}  // namespace
