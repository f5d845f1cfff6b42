// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <cstdint>
#include <integration/engine/shop.hpp>
#include <stdexcept>

#include <gmock/gmock.h>

#include <sequent/expression/choose.hpp>
#include <sequent/expression/value.hpp>
#include <sequent/statement/with_ties.hpp>

namespace {

using namespace engine_test;
using testing::ElementsAre;

template <class Kind>
class integration_limit : public shop_test<Kind> {};
TYPED_TEST_SUITE(integration_limit, every_engine);

TYPED_TEST(integration_limit, is_an_expression_or_a_subquery) {
  this->add_org("Acme");
  this->add_org("Bell");
  this->add_user("Ada", 1);
  this->add_user("Bob", 2);
  this->add_user("Cid", 3);
  this->add_user("Dee", 4);
  const auto by_name = sq::select(users.name).order_by(users.name);
  const auto counted = sq::select(sq::count()).from(orgs).scalar_subquery();
  EXPECT_THAT(this->db.execute(by_name.limit(counted)).scalars(), ElementsAre("Ada", "Bob"));
  EXPECT_THAT(this->db.execute(by_name.limit(counted - 1).offset(counted)).scalars(), ElementsAre("Cid"));
  EXPECT_THAT(
      this->db.execute(by_name.limit(10).offset(sq::literal<3> * sq::param<"page">), sq::param<"page"> = 1).scalars(),
      ElementsAre("Dee"));
  const auto oldest = sq::select(sq::max(users.age)).scalar_subquery();
  EXPECT_THAT(this->db.execute(by_name.limit(sq::coalesce(oldest, 0) - 3)).scalars(), ElementsAre("Ada"));
}

// SQLite takes it for "all".
TYPED_TEST(integration_limit, refuses_a_parameter_that_is_negative) {
  const auto run = [&](const auto& query) { static_cast<void>(this->db.execute(query, sq::param<"rows"> = -1)); };
  const auto names = sq::select(users.name);
  EXPECT_THROW(run(names.limit(sq::param<"rows">)), std::out_of_range);
  EXPECT_THROW(run(names.limit(sq::param<"rows", std::int64_t>)), std::out_of_range);
  EXPECT_THROW(run(names.limit(1).offset(sq::param<"rows", int>)), std::out_of_range);
  EXPECT_THAT(this->db.execute(names.limit(sq::param<"rows", int>), sq::param<"rows"> = 0).scalars(), ElementsAre());
}

TYPED_TEST(integration_limit, refuses_a_chosen_number_that_is_negative) {
  const auto names = sq::select(users.name).order_by(users.name);
  this->add_user("Ada", 1);
  this->add_user("Bob", 2);
  this->add_user("Cid", 3);
  const auto run = [&](const auto& count, std::int64_t rows) {
    return this->db.execute(names.limit(count), sq::param<"rows"> = rows).size();
  };
  const auto chosen = [](int which, std::int64_t number) {
    return sq::choose(which, sq::value(number), sq::param<"rows", std::int64_t>);
  };
  EXPECT_EQ(run(chosen(0, 1), -1), 1U);
  EXPECT_EQ(run(chosen(1, 1), 2), 2U);
  EXPECT_THROW(run(chosen(1, 1), -1), std::out_of_range);
  EXPECT_THROW(static_cast<void>(names.limit(chosen(0, -1))), std::out_of_range);
  // What is not chosen is not asked for.
  EXPECT_EQ(run(chosen(1, -1), 3), 3U);
  const auto nested = [&](int which) { return sq::choose(which, sq::literal<std::int64_t{1}>, chosen(0, -1)); };
  EXPECT_EQ(this->db.execute(names.offset(nested(0)), sq::param<"rows"> = -1).size(), 2U);
  EXPECT_THROW(static_cast<void>(names.offset(nested(1))), std::out_of_range);
}

class integration_limit_with_ties : public shop_test<on_postgres> {};

TEST_F(integration_limit_with_ties, is_an_expression) {
  add_org("Acme");
  add_user("Ada", 1);
  add_user("Bob", 1);
  add_user("Cid", 3);
  const auto counted = sq::select(sq::count()).from(orgs).scalar_subquery();
  const auto query = sq::select(users.age).order_by(users.age);
  EXPECT_THAT(db.execute(query.limit(sq::with_ties(counted))).scalars(), ElementsAre(1, 1));
  EXPECT_THAT(db.execute(query.limit(sq::with_ties(counted * 1))).scalars(), ElementsAre(1, 1));
}

}  // namespace
