// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <integration/engine/shop.hpp>
#include <string>
#include <vector>

#include <gmock/gmock.h>

#include <sequent/statement/lock.hpp>
#include <sequent/statement/with_ties.hpp>

namespace {

using namespace engine_test;
using testing::ElementsAre;

class integration_lock : public shop_test<on_postgres> {
 protected:
  void SetUp() override {
    shop_test::SetUp();
    add_user("Ada", 36);
    add_user("Bob", 17);
    add_user("Cid", 17);
  }
};

TEST_F(integration_lock, keeps_rows_from_others) {
  const auto next = sq::select(users.name).order_by(users.name).limit(1);
  db.transaction([&](auto& tx) {
    EXPECT_EQ(tx.execute(next.lock(sq::for_update.of(users).skip_locked())).scalar(), "Ada");
    // On another connection.
    EXPECT_EQ(db.execute(next.lock(sq::for_update.of(users).skip_locked())).scalar(), "Bob");
    EXPECT_THROW(db.execute(next.lock(sq::for_share.nowait())), sq::lock_not_available);
    EXPECT_EQ(db.execute(next).scalar(), "Ada");
  });
  EXPECT_EQ(db.execute(next.lock(sq::for_no_key_update)).scalar(), "Ada");
  EXPECT_EQ(db.execute(next.lock(sq::for_key_share)).scalar(), "Ada");
}

TEST_F(integration_lock, is_of_a_derived_table) {
  const auto adults = sq::select(users.id, users.name).where(users.age > 18).as<"adults">();
  EXPECT_EQ(db.execute(sq::select(adults[users.name]).from(adults).lock(sq::for_update.of(adults))).scalar(), "Ada");
}

TEST_F(integration_lock, stands_beside_with_ties) {
  const auto query = sq::select(users.name).order_by(users.age).limit(sq::with_ties(1)).lock(sq::for_update);
  EXPECT_EQ(db.execute(query).size(), 2U);
  EXPECT_EQ(db.execute(sq::select(users.name).order_by(users.age).limit(sq::with_ties(sq::param<"n">)).offset(1),
                       sq::param<"n"> = 1)
                .size(),
            1U);
}

}  // namespace
