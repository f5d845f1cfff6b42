// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <cstdint>
#include <integration/driver/backend.hpp>
#include <string>

#include <gtest/gtest.h>

#include <sequent/driver/error.hpp>
#include <sequent/driver/savepoint.hpp>

namespace {

template <class Backend>
class integration_savepoint : public driver_test::connection_test<Backend> {
 protected:
  void SetUp() override { this->script("CREATE TEMPORARY TABLE t (a bigint)"); }
  void add(std::int64_t number) { this->run("INSERT INTO t VALUES (?1)", number); }
  std::int64_t sum() {
    return this->template value_of<std::int64_t>("SELECT CAST(coalesce(sum(a), 0) AS bigint) FROM t");
  }
};
TYPED_TEST_SUITE(integration_savepoint, driver_test::every_backend);

TYPED_TEST(integration_savepoint, is_undone_by_itself) {
  auto& session = this->session();
  session.begin_transaction("BEGIN");
  EXPECT_TRUE(session.in_transaction());
  this->add(1);
  session.set_savepoint();
  this->add(2);
  session.return_to_savepoint();
  EXPECT_EQ(this->sum(), 1);
  session.set_savepoint();
  this->add(4);
  session.release_savepoint();
  session.commit();
  EXPECT_FALSE(session.in_transaction());
  EXPECT_EQ(this->sum(), 5);
}

TYPED_TEST(integration_savepoint, is_the_innermost_of_its_name) {
  auto& session = this->session();
  session.begin_transaction("BEGIN");
  session.set_savepoint();
  this->add(1);
  session.set_savepoint();
  session.set_savepoint();
  this->add(2);
  session.release_savepoint();
  this->add(4);
  session.return_to_savepoint();
  EXPECT_EQ(this->sum(), 1);
  session.return_to_savepoint();
  EXPECT_EQ(this->sum(), 0);
  session.rollback();
  EXPECT_FALSE(session.in_transaction());
}

TYPED_TEST(integration_savepoint, undoes_a_failure) {
  this->script("CREATE TEMPORARY TABLE u (a bigint UNIQUE); INSERT INTO u VALUES (1)");
  auto& session = this->session();
  session.begin_transaction("BEGIN");
  session.set_savepoint();
  EXPECT_THROW(this->run("INSERT INTO u VALUES (1)"), sequent::unique_violation);
  session.return_to_savepoint();
  this->add(8);
  session.commit();
  EXPECT_EQ(this->sum(), 8);
}

TYPED_TEST(integration_savepoint, a_released_one_is_undone_with_what_is_around_it) {
  auto& session = this->session();
  session.begin_transaction("BEGIN");
  session.set_savepoint();
  session.set_savepoint();
  this->add(1);
  session.release_savepoint();
  session.return_to_savepoint();
  session.commit();
  EXPECT_EQ(this->sum(), 0);
}

}  // namespace
