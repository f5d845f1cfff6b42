// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <integration/engine/shop.hpp>
#include <stdexcept>
#include <string>

#include <sequent/engine/transaction.hpp>

namespace {

using namespace engine_test;

template <class Kind>
class integration_transaction : public shop_test<Kind> {};
TYPED_TEST_SUITE(integration_transaction, every_engine);

TYPED_TEST(integration_transaction, keeps_its_work_and_gives_what_the_work_gives) {
  const auto id = this->db.transaction(
      [](auto& tx) { return tx.execute(sq::insert_into(orgs).set(orgs.name = "Acme").returning(orgs.id)).scalar(); });
  EXPECT_EQ(this->db.execute(sq::select(orgs.name).where(orgs.id == id)).scalar(), "Acme");
}

TYPED_TEST(integration_transaction, undoes_its_work_when_it_throws) {
  EXPECT_THROW(this->db.transaction([](auto& tx) {
    tx.execute(sq::insert_into(orgs).set(orgs.name = "Acme"));
    throw std::runtime_error("no");
  }),
               std::runtime_error);
  EXPECT_EQ(this->db.execute(sq::select(sq::count()).from(orgs)).scalar(), 0);
}

TYPED_TEST(integration_transaction, undoes_its_work_when_a_statement_fails) {
  EXPECT_THROW(this->db.transaction([](auto& tx) {
    tx.execute(sq::insert_into(orgs).set(orgs.name = "Acme"));
    tx.execute_raw("THIS IS NOT SQL");
  }),
               sq::syntax_error);
  EXPECT_EQ(this->db.execute(sq::select(sq::count()).from(orgs)).scalar(), 0);
}

TYPED_TEST(integration_transaction, a_savepoint_undoes_only_its_own_work) {
  this->db.transaction([](auto& tx) {
    tx.execute(sq::insert_into(orgs).set(orgs.name = "outer"));
    EXPECT_THROW(tx.savepoint([&] {
      tx.execute(sq::insert_into(orgs).set(orgs.name = "inner"));
      tx.savepoint([&] { tx.execute(sq::insert_into(orgs).set(orgs.name = "innermost")); });
      tx.execute(sq::insert_into(orgs).set(orgs.name = "outer"));
    }),
                 sq::unique_violation);
    const int kept = tx.savepoint([&] {
      tx.execute(sq::insert_into(orgs).set(orgs.name = "second"));
      return 7;
    });
    EXPECT_EQ(kept, 7);
  });
  EXPECT_EQ(this->db.execute(sq::select(orgs.name).order_by(orgs.name)).scalars(),
            (std::vector<std::string>{"outer", "second"}));
}

}  // namespace
