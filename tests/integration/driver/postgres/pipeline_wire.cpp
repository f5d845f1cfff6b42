// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <cstdint>
#include <integration/driver/backend.hpp>
#include <memory>
#include <string>
#include <type_traits>

#include <gtest/gtest.h>

#include <sequent/driver/postgres/pipeline_wire.hpp>
#include <sequent/driver/postgres/stepwise_wire.hpp>

namespace {

using namespace sequent::driver::postgres;

using session_handle = std::unique_ptr<PGconn, decltype(&PQfinish)>;

session_handle connect() {
  session_handle opened(PQconnectdb(driver_test::postgres_backend::url().c_str()), PQfinish);
  PQsetNoticeProcessor(opened.get(), [](void*, const char*) {}, nullptr);
  return opened;
}

/// What is the same whether libpq knows pipelines or not.
template <class Wire>
class integration_pipeline_wire : public testing::Test {
 protected:
  using running_exchange = exchange<Wire>;

  void run(const char* text) { PQclear(PQexec(session.get(), text)); }
  std::string value_of(const char* query) {
    const result answer(PQexec(session.get(), query));
    return PQntuples(answer.get()) == 1 ? PQgetvalue(answer.get(), 0, 0) : "nothing";
  }
  static void wait(running_exchange& running) {
    if constexpr (std::is_same_v<Wire, native_wire>) {
      wait_until_done(running);
    } else {
      running.step();
      running.step();
    }
  }

  session_handle session = connect();
};
using every_wire = std::conditional_t<std::is_same_v<native_wire, stepwise_wire>, testing::Types<stepwise_wire>,
                                      testing::Types<native_wire, stepwise_wire>>;
TYPED_TEST_SUITE(integration_pipeline_wire, every_wire);

TYPED_TEST(integration_pipeline_wire, prepares_describes_and_runs) {
  parameters values;
  values.add_value(std::int64_t{7});
  {
    exchange<TypeParam> running{TypeParam(this->session.get())};
    const auto begin = running.send({.what = ask::kind::command, .text = "BEGIN"});
    const auto prepared =
        running.send({.what = ask::kind::prepare, .name = "add", .text = "SELECT $1 + 1 AS sum", .values = &values});
    const auto described = running.send({.what = ask::kind::describe, .name = "add"});
    const auto sum = running.send({.what = ask::kind::run, .name = "add", .values = &values});
    const auto text = running.send({.what = ask::kind::command, .text = "SELECT $1 * 2", .values = &values});
    running.send({.what = ask::kind::sync});
    this->wait(running);
    ASSERT_TRUE(running.is_done());
    EXPECT_FALSE(running.is_lost());
    EXPECT_TRUE(is_success(running.answer_to(begin)));
    EXPECT_TRUE(is_success(running.answer_to(prepared)));
    EXPECT_EQ(PQnfields(running.answer_to(described).get()), 1);
    EXPECT_EQ(PQgetvalue(running.answer_to(sum).get(), 0, 0)[7], 8);
    EXPECT_EQ(PQgetvalue(running.answer_to(text).get(), 0, 0)[7], 14);
  }
  EXPECT_EQ(PQtransactionStatus(this->session.get()), PQTRANS_INTRANS);
  EXPECT_EQ(PQisnonblocking(this->session.get()), 0);
  EXPECT_EQ(this->value_of("SELECT 42"), "42");
}

TYPED_TEST(integration_pipeline_wire, passes_over_what_stands_behind_a_failure) {
  this->run("CREATE TEMPORARY TABLE t (a bigint)");
  {
    exchange<TypeParam> running{TypeParam(this->session.get())};
    const auto bad = running.send({.what = ask::kind::command, .text = "SELECT 1 / 0"});
    const auto skipped = running.send({.what = ask::kind::command, .text = "INSERT INTO t VALUES (1)"});
    running.send({.what = ask::kind::sync});
    const auto behind = running.send({.what = ask::kind::command, .text = "INSERT INTO t VALUES (2)"});
    running.send({.what = ask::kind::sync});
    this->wait(running);
    EXPECT_TRUE(has_sqlstate(running.answer_to(bad), "22012"));
    EXPECT_EQ(running.answer_to(skipped), nullptr);
    EXPECT_TRUE(is_success(running.answer_to(behind)));
  }
  EXPECT_EQ(this->value_of("SELECT sum(a) FROM t"), "2");
}

TYPED_TEST(integration_pipeline_wire, finds_out_that_the_session_is_lost) {
  const session_handle other = connect();
  const std::string kill =
      "SELECT pg_terminate_backend(" + std::to_string(PQbackendPID(this->session.get())) + ", 5000)";
  PQclear(PQexec(other.get(), kill.c_str()));
  exchange<TypeParam> running{TypeParam(this->session.get())};
  const auto asked = running.send({.what = ask::kind::command, .text = "SELECT 1"});
  running.send({.what = ask::kind::sync});
  this->wait(running);
  EXPECT_TRUE(running.is_lost());
  EXPECT_FALSE(is_success(running.answer_to(asked)));
  EXPECT_EQ(PQstatus(this->session.get()), CONNECTION_BAD);
}

TEST(integration_pipeline_wire_alone, a_session_that_is_left_in_the_middle_is_closed) {
  if (std::is_same_v<native_wire, stepwise_wire>) GTEST_SKIP() << "it is never in the middle";
  const session_handle session = connect();
  {
    native_exchange running{native_wire(session.get())};
    running.send({.what = ask::kind::command, .text = "SELECT pg_sleep(10)"});
    wait_until_sent(running);
  }
  EXPECT_EQ(PQstatus(session.get()), CONNECTION_BAD);
}

TEST(integration_pipeline_wire_alone, what_was_left_unread_is_thrown_away) {
  const session_handle session = connect();
  PQsendQuery(session.get(), "SELECT 1; SELECT 2");
  {
    native_exchange running{native_wire(session.get())};
    const auto asked = running.send({.what = ask::kind::command, .text = "SELECT 3"});
    running.send({.what = ask::kind::sync});
    wait_until_done(running);
    EXPECT_TRUE(is_success(running.answer_to(asked)));
  }
  EXPECT_EQ(PQstatus(session.get()), CONNECTION_OK);
}

TEST(integration_pipeline_wire_alone, what_is_found_out_in_the_end_is_the_answer) {
  const session_handle session = connect();
  PQclear(PQexec(session.get(), "CREATE TEMPORARY TABLE t (a int PRIMARY KEY DEFERRABLE INITIALLY DEFERRED)"));
  native_exchange running{native_wire(session.get())};
  const auto asked = running.send({.what = ask::kind::command, .text = "INSERT INTO t VALUES (1), (1)"});
  running.send({.what = ask::kind::sync});
  wait_until_done(running);
  EXPECT_TRUE(has_sqlstate(running.answer_to(asked), "23505"));
}

}  // namespace
