// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <cstdint>
#include <integration/engine/shop.hpp>
#include <string>
#include <vector>

#include <gmock/gmock.h>

#include <sequent/expression/after.hpp>
#include <sequent/expression/row_value.hpp>
#include <sequent/statement/quantified.hpp>
#include <sequent/statement/row_subquery.hpp>

namespace {

using namespace engine_test;
using testing::ElementsAre;

template <class Kind>
class integration_row_value : public shop_test<Kind> {
 protected:
  void SetUp() override {
    shop_test<Kind>::SetUp();
    this->add_org("Ada");
    this->add_user("Ada", 36);
    this->add_user("Ada", 17);
    this->add_user("Bob", 36);
    this->add_user("Cid", 60);
  }

  template <class Condition>
  std::vector<std::string> found(const Condition& condition) {
    const sq::query<std::string> query = sq::select(users.name).where(condition).order_by(users.age.desc(), users.name);
    return this->db.execute(query).all();
  }
};
TYPED_TEST_SUITE(integration_row_value, every_engine);

TYPED_TEST(integration_row_value, is_compared_element_by_element) {
  EXPECT_THAT(this->found(sq::tuple(users.name, users.age) > sq::tuple("Ada", 17)), ElementsAre("Cid", "Ada", "Bob"));
  EXPECT_THAT(this->found(sq::tuple(users.name, users.age) <= sq::tuple("Ada", 36)), ElementsAre("Ada", "Ada"));
  EXPECT_THAT(this->found(sq::tuple(users.name, users.age) == sq::tuple("Bob", 36)), ElementsAre("Bob"));
  EXPECT_THAT(this->found(!(sq::tuple(users.name, users.age) == sq::tuple("Bob", 36)) && users.age > 17),
              ElementsAre("Cid", "Ada"));
}

TYPED_TEST(integration_row_value, is_looked_for) {
  const auto row = sq::tuple(users.name, users.age);
  EXPECT_THAT(this->found(row.in(sq::tuple("Ada", 17), sq::tuple("Bob", 36), sq::tuple("Cid", 1))),
              ElementsAre("Bob", "Ada"));
  EXPECT_THAT(this->found(row.not_in(sq::tuple("Ada", 17), sq::tuple("Bob", 36))), ElementsAre("Cid", "Ada"));
  const auto others = users.template as<"others">();
  EXPECT_THAT(
      this->found(row.in(sq::select(others.name, sq::max(others.age)).group_by(others.name).having(sq::count() > 1))),
      ElementsAre("Ada"));
}

// The pages of a result in an order that descends in one key and ascends in the other.
TYPED_TEST(integration_row_value, begins_a_page_behind_the_last_row) {
  EXPECT_THAT(this->found(sq::after(sq::tuple(sq::descending(users.age), users.name), sq::tuple(60, "Cid"))),
              ElementsAre("Ada", "Bob", "Ada"));
  EXPECT_THAT(this->found(sq::after(sq::tuple(sq::descending(users.age), users.name), sq::tuple(36, "Ada"))),
              ElementsAre("Bob", "Ada"));
}

TYPED_TEST(integration_row_value, equals_any_row_of_a_query) {
  EXPECT_THAT(this->found(users.name == sq::any(sq::select(orgs.name))), ElementsAre("Ada", "Ada"));
  EXPECT_THAT(this->found(users.name != sq::all(sq::select(orgs.name))), ElementsAre("Cid", "Bob"));
}

TEST(integration_quantified_of_postgres, compares_by_order) {
  on_postgres::engine db{on_postgres::url()};
  const auto numbers = sq::values<"numbers", orgs_schema>({{.id = 1, .name = "a"}, {.id = 3, .name = "b"}});
  const auto ids = sq::select(numbers.id).from(numbers);
  EXPECT_EQ(db.execute(sq::select(sq::literal<1>).where(sq::literal<std::int64_t{2}> > sq::any(ids))).size(), 1U);
  EXPECT_EQ(db.execute(sq::select(sq::literal<1>).where(sq::literal<std::int64_t{2}> > sq::all(ids))).size(), 0U);
  EXPECT_EQ(
      db.execute(sq::select(sq::literal<1>).where(sq::literal<std::int64_t{2}> > sq::all(ids.where(numbers.id > 7))))
          .size(),
      1U);
}

}  // namespace
