// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <chrono>
#include <integration/engine/shop.hpp>
#include <string>
#include <utility>

#include <gtest/gtest.h>

#include <sequent/engine/outcome.hpp>

namespace {

using namespace engine_test;

template <class Kind>
class integration_outcome : public shop_test<Kind> {
 protected:
  auto add(auto& on, const std::string& name) {
    return on.try_execute(sq::insert_into(orgs).set(orgs.name = name).returning(orgs.name));
  }
};
TYPED_TEST_SUITE(integration_outcome, every_engine);

TYPED_TEST(integration_outcome, has_the_rows_or_the_error_of_the_database) {
  auto added = this->add(this->db, "Acme");
  ASSERT_TRUE(added);
  EXPECT_EQ(std::move(added).value().scalar(), "Acme");

  const auto refused = this->add(this->db, "Acme");
  ASSERT_FALSE(refused);
  EXPECT_TRUE(refused.error().template is<sq::unique_violation>()) << refused.error().what();
  EXPECT_EQ(this->db.execute(sq::select(sq::count()).from(orgs)).scalar(), 1);
}

TYPED_TEST(integration_outcome, of_a_statement_without_rows_has_its_count) {
  this->add(this->db, "Acme").value();
  const auto changed = this->db.try_execute(sq::update(orgs).set(orgs.name = "Apex").where(orgs.name == "Acme"));
  ASSERT_TRUE(changed);
  EXPECT_EQ(changed->rowcount(), 1);
}

TYPED_TEST(integration_outcome, takes_arguments) {
  this->add(this->db, "Acme").value();
  const auto found =
      this->db.try_execute(sq::select(orgs.name).where(orgs.name == sq::param<"name">), sq::param<"name"> = "Acme");
  EXPECT_EQ(found->scalar(), "Acme");
}

TYPED_TEST(integration_outcome, in_a_savepoint_leaves_the_transaction_whole) {
  this->db.transaction([&](auto& tx) {
    this->add(tx, "Acme").value();
    EXPECT_THROW(tx.savepoint([&] { return this->add(tx, "Acme").value().size(); }), sq::unique_violation);
    this->add(tx, "Apex").value();
  });
  EXPECT_EQ(this->db.execute(sq::select(sq::count()).from(orgs)).scalar(), 2);
}

TYPED_TEST(integration_outcome, in_a_transaction_hides_no_failure) {
  const auto work = [&](auto& tx) {
    this->add(tx, "Acme").value();
    EXPECT_FALSE(this->add(tx, "Acme"));
  };
  if constexpr (TypeParam::is_postgres)
    EXPECT_THROW(this->db.transaction(work), sq::broken_transaction);
  else
    EXPECT_NO_THROW(this->db.transaction(work));
}

TEST(integration_outcome_of_the_engine, is_an_error_where_no_connection_is_free) {
  sq::engine<sq::sqlite> db{"sqlite::memory:", {.pool = {.timeout = std::chrono::milliseconds(1)}}};
  const auto held = db.connect();
  const auto late = db.try_execute(sq::raw<int>("SELECT 1"));
  ASSERT_FALSE(late);
  EXPECT_TRUE(late.error().is<sq::pool_timeout>());
}

}  // namespace
