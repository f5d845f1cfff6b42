// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <integration/engine/shop.hpp>
#include <optional>
#include <string>

#include <gmock/gmock.h>

#include <sequent/named.hpp>

namespace {

using namespace engine_test;
using testing::HasSubstr;

template <class Kind>
class integration_explain : public shop_test<Kind> {};
TYPED_TEST_SUITE(integration_explain, every_engine);

TYPED_TEST(integration_explain, gives_the_plan_of_a_query) {
  const auto plan = this->db.explain(sq::select(users.name).where(users.id == 1));
  EXPECT_THAT(plan, HasSubstr("shop_users"));
  EXPECT_THAT(plan, HasSubstr(TypeParam::is_postgres ? "Index" : "SEARCH"));
}

TYPED_TEST(integration_explain, takes_arguments_and_choices) {
  const auto by_name = sq::select(users.name).where(users.email == sq::param<"email">);
  EXPECT_THAT(this->db.explain(by_name, sq::param<"email"> = "a@b.c"), HasSubstr("shop_users"));
  const std::optional<std::string> none;
  const auto chosen = sq::select(users.name).where(users.name == sq::if_set(none));
  EXPECT_THAT(this->db.explain(chosen), HasSubstr("shop_users"));
}

TYPED_TEST(integration_explain, has_a_line_for_each_step) {
  const auto plan = this->db.explain(
      sq::select(users.name, orgs.name).from(users).join(orgs, orgs.id == users.org_id).order_by(users.name));
  EXPECT_THAT(plan, HasSubstr("\n"));
  EXPECT_NE(plan.back(), '\n');
}

TYPED_TEST(integration_explain, does_not_write) {
  EXPECT_FALSE(this->db.explain(sq::insert_into(orgs).set(orgs.name = "Acme")).empty() && TypeParam::is_postgres);
  EXPECT_EQ(this->db.execute(sq::select(sq::count()).from(orgs)).scalar(), 0);
}

TYPED_TEST(integration_explain, takes_raw_text) {
  EXPECT_THAT(this->db.explain(sq::raw<std::string>("SELECT name FROM shop_orgs")), HasSubstr("shop_orgs"));
}

TYPED_TEST(integration_explain, says_what_is_wrong) {
  EXPECT_THROW(static_cast<void>(this->db.explain(sq::raw("SELECT * FROM nowhere"))), sq::sql_error);
}

class integration_explain_analyze : public shop_test<on_postgres> {};

TEST_F(integration_explain_analyze, tells_of_a_run_and_undoes_it) {
  const auto insert = sq::insert_into(orgs).set(orgs.name = "Acme");
  EXPECT_THAT(db.explain_analyze(insert), HasSubstr("actual time"));
  EXPECT_EQ(db.execute(sq::select(sq::count()).from(orgs)).scalar(), 0);

  db.transaction([&](auto& tx) {
    tx.execute(sq::insert_into(orgs).set(orgs.name = "Apex"));
    EXPECT_THAT(tx.explain_analyze(insert), HasSubstr("actual time"));
    EXPECT_THROW(static_cast<void>(tx.explain_analyze(sq::insert_into(orgs).set(orgs.name = "Apex"))),
                 sq::unique_violation);
  });
  EXPECT_EQ(db.execute(sq::select(orgs.name)).scalars(), std::vector<std::string>{"Apex"});
}

TEST_F(integration_explain_analyze, is_told_to_an_observer_as_a_transaction_that_is_rolled_back) {
  const auto told = std::make_shared<sq::statement_recorder>();
  sq::engine<sq::postgres> watched{postgres_url(), {.observer = told}};
  EXPECT_THAT(watched.explain_analyze(sq::select(orgs.name)), HasSubstr("rows=0"));
  EXPECT_THAT(told->texts(), testing::ElementsAre(testing::StartsWith("EXPLAIN (ANALYZE) SELECT")));
}

}  // namespace
