// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <algorithm>
#include <integration/engine/shop.hpp>
#include <span>
#include <vector>

#include <gmock/gmock.h>

#include <sequent/statement/clause/rows_by.hpp>

// Members that are left out on purpose.
#pragma GCC diagnostic ignored "-Wmissing-field-initializers"

namespace {

using namespace engine_test;
using testing::ElementsAre;

using change = sq::patch<users_schema>;

/// a, b, c and d have the numbers 1 to 4, and are 1 to 4 years old.
template <class Kind>
class integration_rows_by : public shop_test<Kind> {
 protected:
  void SetUp() override {
    shop_test<Kind>::SetUp();
    std::vector<new_user> rows;
    for (const char* const name : {"a", "b", "c", "d"})
      rows.push_back({.name = name, .email = name, .age = static_cast<int>(rows.size()) + 1});
    this->db.execute(sq::insert_into(users).values(rows));
  }
  auto names() { return this->db.execute(sq::select(users.name).order_by(users.id)).scalars(); }
  auto ages() { return this->db.execute(sq::select(users.age).order_by(users.id)).scalars(); }
};
TYPED_TEST_SUITE(integration_rows_by, every_engine);

TYPED_TEST(integration_rows_by, changes_the_row_of_each_patch) {
  const std::vector<change> changes{{.id = 3, .name = "C"}, {.id = 1, .name = "A"}};
  EXPECT_EQ(this->db.execute(sq::update(users).set(changes).by(users.id)).rowcount(), 2);
  EXPECT_THAT(this->names(), ElementsAre("A", "b", "C", "d"));
  EXPECT_THAT(this->ages(), ElementsAre(1, 2, 3, 4));
}

TYPED_TEST(integration_rows_by, takes_patches_of_different_columns_and_null) {
  const std::vector<change> changes{{.id = 1, .name = "A"},
                                    {.id = 2, .age = 20},
                                    {.id = 3, .name = "C", .email = std::nullopt},
                                    {.id = 4, .age = 40}};
  EXPECT_EQ(this->db.execute(sq::update(users).set(changes).by(users.id)).rowcount(), 4);
  EXPECT_THAT(this->names(), ElementsAre("A", "b", "C", "d"));
  EXPECT_THAT(this->ages(), ElementsAre(1, 20, 3, 40));
  EXPECT_EQ(this->db.execute(sq::select(users.email).where(users.id == 3)).scalar(), std::nullopt);
  EXPECT_EQ(this->db.execute(sq::select(users.email).where(users.id == 1)).scalar(), "a");
}

TYPED_TEST(integration_rows_by, tells_how_many_rows_were_there) {
  const std::vector<change> changes{{.id = 1, .age = 10}, {.id = 99, .age = 99}};
  EXPECT_EQ(this->db.execute(sq::update(users).set(changes).by(users.id)).rowcount(), 1);
  EXPECT_EQ(this->db.execute(sq::update(users).set(std::vector<change>{}).by(users.id)).rowcount(), 0);
}

TYPED_TEST(integration_rows_by, gives_back_rows_and_keeps_to_a_condition) {
  const std::vector<change> changes{{.id = 1, .age = 10}, {.id = 2, .age = 20}, {.id = 4, .age = 40}};
  auto written = this->db
                     .execute(sq::update(users)
                                  .set(std::span<const change>(changes))
                                  .by(users.id)
                                  .where(users.name == "a" || users.name == "d")
                                  .returning(users.age))
                     .scalars();
  std::ranges::sort(written);
  EXPECT_THAT(written, ElementsAre(10, 40));
  EXPECT_THAT(this->ages(), ElementsAre(10, 2, 3, 40));
}

TYPED_TEST(integration_rows_by, finds_rows_by_any_columns) {
  const std::vector<change> changes{{.name = "a", .email = "first", .age = 1},
                                    {.name = "b", .email = "none", .age = 1}};
  EXPECT_EQ(this->db.execute(sq::update(users).set(changes).by(users.name, users.age)).rowcount(), 1);
  EXPECT_EQ(this->db.execute(sq::select(users.email).where(users.id == 1)).scalar(), "first");
}

TYPED_TEST(integration_rows_by, is_executed_whole_or_not_at_all) {
  // The last one breaks a check; one statement, and several.
  for (const std::vector<change>& changes :
       {std::vector<change>{{.id = 1, .age = 10}, {.id = 2, .age = -1}},
        std::vector<change>{{.id = 1, .age = 10}, {.id = 3, .name = "C"}, {.id = 2, .age = -1}}}) {
    EXPECT_THROW(this->db.execute(sq::update(users).set(changes).by(users.id)), sq::check_violation);
    EXPECT_THAT(this->ages(), ElementsAre(1, 2, 3, 4));
    this->db.transaction([&](auto& tx) {
      tx.execute(sq::update(users).set(users.age = 5).where(users.id == 4));
      EXPECT_THROW(tx.execute(sq::update(users).set(changes).by(users.id)), sq::check_violation);
    });
    EXPECT_THAT(this->ages(), ElementsAre(1, 2, 3, 5));
    this->db.execute(sq::update(users).set(users.age = 4).where(users.id == 4));
  }
}

}  // namespace
