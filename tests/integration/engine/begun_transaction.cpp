// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <integration/engine/shop.hpp>
#include <stdexcept>
#include <utility>

#include <gmock/gmock.h>

#include <sequent/engine/begun_transaction.hpp>

namespace {

using namespace engine_test;

template <class Kind>
class integration_begun_transaction : public shop_test<Kind> {
 protected:
  std::int64_t count() { return this->db.execute(sq::select(sq::count()).from(orgs)).scalar(); }
};
TYPED_TEST_SUITE(integration_begun_transaction, every_engine);

TYPED_TEST(integration_begun_transaction, keeps_its_work_when_it_is_committed) {
  auto tx = this->db.begin();
  tx.execute(sq::insert_into(orgs).set(orgs.name = "Acme"));
  EXPECT_FALSE(tx.is_over());
  tx.commit();
  EXPECT_TRUE(tx.is_over());
  EXPECT_EQ(this->count(), 1);
}

TYPED_TEST(integration_begun_transaction, undoes_its_work_when_it_is_rolled_back_or_dies) {
  {
    auto tx = this->db.begin();
    tx.execute(sq::insert_into(orgs).set(orgs.name = "Acme"));
    tx.rollback();
    EXPECT_TRUE(tx.is_over());
    EXPECT_EQ(this->count(), 0);
  }
  {
    auto tx = this->db.begin();
    tx.execute(sq::insert_into(orgs).set(orgs.name = "Acme"));
  }
  EXPECT_EQ(this->count(), 0);
}

TYPED_TEST(integration_begun_transaction, refuses_what_comes_behind_its_end) {
  auto tx = this->db.begin();
  tx.commit();
  EXPECT_THROW(tx.execute(sq::insert_into(orgs).set(orgs.name = "Acme")), sq::error);
  EXPECT_THROW(tx.commit(), sq::error);
  EXPECT_THROW(tx.rollback(), sq::error);
  EXPECT_THROW(tx.savepoint([] {}), sq::error);
}

TYPED_TEST(integration_begun_transaction, moves_with_its_connection) {
  auto tx = this->db.begin();
  auto moved = std::move(tx);
  moved.execute(sq::insert_into(orgs).set(orgs.name = "Acme"));
  moved.commit();
  EXPECT_EQ(this->count(), 1);
}

TYPED_TEST(integration_begun_transaction, a_savepoint_undoes_only_its_own_work) {
  auto tx = this->db.begin();
  tx.execute(sq::insert_into(orgs).set(orgs.name = "outer"));
  EXPECT_THROW(tx.savepoint([&] {
    tx.execute(sq::insert_into(orgs).set(orgs.name = "inner"));
    throw std::runtime_error("no");
  }),
               std::runtime_error);
  tx.commit();
  EXPECT_EQ(this->db.execute(sq::select(orgs.name)).scalar(), "outer");
}

TYPED_TEST(integration_begun_transaction, a_swallowed_error_is_thrown_by_the_commit) {
  auto tx = this->db.begin();
  tx.execute(sq::insert_into(orgs).set(orgs.name = "Acme"));
  EXPECT_THROW(tx.execute(sq::insert_into(orgs).set(orgs.name = "Acme")), sq::unique_violation);
  if constexpr (TypeParam::is_postgres) {
    EXPECT_THROW(tx.commit(), sq::broken_transaction);
    EXPECT_TRUE(tx.is_over());
    EXPECT_EQ(this->count(), 0);
  } else {
    tx.commit();
    EXPECT_EQ(this->count(), 1);
  }
}

}  // namespace
