// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <integration/driver/backend.hpp>
#include <memory>

#include <gtest/gtest.h>

#include <sequent/driver/postgres/stepwise_wire.hpp>

namespace {

using namespace sequent::driver::postgres;

// What it has in common with a pipeline is tested with that.
TEST(integration_stepwise_wire, runs_each_thing_at_once) {
  const std::unique_ptr<PGconn, decltype(&PQfinish)> session(PQconnectdb(driver_test::postgres_backend::url().c_str()),
                                                             PQfinish);
  stepwise_wire wire(session.get());
  EXPECT_TRUE(wire.is_busy());
  EXPECT_TRUE(wire.send({.what = ask::kind::command, .text = "BEGIN"}));
  EXPECT_EQ(PQtransactionStatus(session.get()), PQTRANS_INTRANS);
  EXPECT_TRUE(wire.send({.what = ask::kind::sync}));
  EXPECT_EQ(wire.next().what, piece::kind::answer);
  EXPECT_EQ(wire.next().what, piece::kind::end);
  EXPECT_EQ(wire.next().what, piece::kind::sync);
  EXPECT_TRUE(wire.is_busy());
}

TEST(integration_stepwise_wire, sends_nothing_once_the_session_is_lost) {
  stepwise_wire wire(nullptr);
  EXPECT_FALSE(wire.is_open());
  EXPECT_FALSE(wire.send({.what = ask::kind::sync}));
}

}  // namespace
