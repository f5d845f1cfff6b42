// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <cstdint>
#include <integration/engine/shop.hpp>
#include <optional>
#include <string>

#include <gmock/gmock.h>

#include <sequent/expression/collecting_aggregate.hpp>
#include <sequent/expression/window.hpp>

namespace {

using namespace engine_test;
using testing::DoubleEq;
using testing::ElementsAre;
using testing::Optional;

/// Five users of two organizations, and one of none; two are of one age.
template <class Kind>
class integration_window : public shop_test<Kind> {
 protected:
  void SetUp() override {
    shop_test<Kind>::SetUp();
    const std::int64_t math = this->add_org("math");
    const std::int64_t navy = this->add_org("navy");
    this->add_user("Ada", 36, math);
    this->add_user("Bob", 20, math);
    this->add_user("Cyd", 36, navy);
    this->add_user("Dee", 50, navy);
    this->add_user("Eve", 10);
  }

  /// The values of an expression in the order of the users' names.
  template <class Expression>
  auto values(const Expression& expression) {
    return this->db.execute(sq::select(expression).from(users).order_by(users.name)).scalars();
  }
};
TYPED_TEST_SUITE(integration_window, every_engine);

constexpr auto by_age = sq::order_by(users.age);
constexpr auto by_name = sq::order_by(users.name);
constexpr auto of_org = sq::partition_by(users.org_id);

TYPED_TEST(integration_window, ranks) {
  EXPECT_THAT(this->values(sq::over(sq::row_number(), sq::order_by(users.age, users.name))),
              ElementsAre(3, 2, 4, 5, 1));
  EXPECT_THAT(this->values(sq::over(sq::rank(), sq::order_by(users.age.desc()))), ElementsAre(2, 4, 2, 1, 5));
  EXPECT_THAT(this->values(sq::over(sq::dense_rank(), sq::order_by(users.age.desc()))), ElementsAre(2, 3, 2, 1, 4));
  EXPECT_THAT(this->values(sq::over(sq::rank(), of_org, by_age)), ElementsAre(2, 1, 1, 2, 1));
  EXPECT_THAT(this->values(sq::over(sq::percent_rank(), by_age)), ElementsAre(0.5, 0.25, 0.5, 1.0, 0.0));
  EXPECT_THAT(this->values(sq::over(sq::cume_dist(), by_age)),
              ElementsAre(DoubleEq(0.8), DoubleEq(0.4), DoubleEq(0.8), DoubleEq(1.0), DoubleEq(0.2)));
  EXPECT_THAT(this->values(sq::over(sq::ntile(2), by_name)), ElementsAre(1, 1, 1, 2, 2));
}

TYPED_TEST(integration_window, looks_at_other_rows) {
  EXPECT_THAT(this->values(sq::over(sq::lag(users.age), by_name)),
              ElementsAre(std::nullopt, Optional(36), Optional(20), Optional(36), Optional(50)));
  EXPECT_THAT(this->values(sq::over(sq::lead(users.age, 2, -1), by_name)), ElementsAre(36, 50, 10, -1, -1));
  EXPECT_THAT(this->values(sq::over(sq::lag(users.name, 1, "nobody"), of_org, by_name)),
              ElementsAre("nobody", "Ada", "nobody", "Cyd", "nobody"));
  EXPECT_THAT(this->values(sq::over(sq::lag(users.age, 1, 0.5), by_name)), ElementsAre(0.5, 36.0, 20.0, 36.0, 50.0));
  EXPECT_THAT(this->values(sq::over(sq::first_value(users.name), of_org, sq::order_by(users.age.desc()))),
              ElementsAre("Ada", "Ada", "Dee", "Dee", "Eve"));
  EXPECT_THAT(this->values(sq::over(sq::last_value(users.name), by_name,
                                    sq::rows(sq::unbounded_preceding, sq::unbounded_following))),
              ElementsAre("Eve", "Eve", "Eve", "Eve", "Eve"));
  EXPECT_THAT(this->values(sq::over(sq::nth_value(users.name, 2), by_name)),
              ElementsAre(std::nullopt, Optional(std::string("Bob")), Optional(std::string("Bob")),
                          Optional(std::string("Bob")), Optional(std::string("Bob"))));
}

// PostgreSQL takes a text in quotes for one of no type yet.
TYPED_TEST(integration_window, looks_at_a_literal_of_other_rows) {
  constexpr auto mark = sq::literal<"x">;
  EXPECT_THAT(this->values(sq::over(sq::lag(mark, 4, "none"), by_name)),
              ElementsAre("none", "none", "none", "none", "x"));
  EXPECT_THAT(this->values(sq::over(sq::first_value(mark), by_name)), ElementsAre("x", "x", "x", "x", "x"));
  EXPECT_EQ(this->db.execute(sq::select(sq::json_agg(mark)).from(users).where(users.name == "Ada")).scalar(),
            "[\"x\"]");
}

TYPED_TEST(integration_window, computes_aggregates_over_frames) {
  EXPECT_THAT(this->values(sq::over(sq::sum(users.age), by_name, sq::rows(sq::unbounded_preceding))),
              ElementsAre(36, 56, 92, 142, 152));
  EXPECT_THAT(this->values(sq::over(sq::sum(users.id - users.id + 1), of_org)), ElementsAre(2, 2, 2, 2, 1));
  EXPECT_THAT(this->values(sq::over(sq::avg(users.age), by_name, sq::rows(sq::preceding(1), sq::current_row))),
              ElementsAre(36.0, 28.0, 28.0, 43.0, 30.0));
  // Peers come into a range together.
  EXPECT_THAT(this->values(sq::over(sq::count(), by_age)), ElementsAre(4, 2, 4, 5, 1));
  EXPECT_THAT(this->values(sq::over(sq::count(), by_age, sq::range(sq::preceding(16), sq::following(0)))),
              ElementsAre(3, 2, 3, 3, 1));
  EXPECT_THAT(this->values(sq::over(sq::max(users.name), by_age, sq::groups(sq::preceding(1), sq::current_row))),
              ElementsAre("Cyd", "Eve", "Cyd", "Dee", "Eve"));
}

TYPED_TEST(integration_window, reads_an_empty_frame_as_null) {
  EXPECT_THAT(this->values(sq::over(sq::sum(users.age), by_name, sq::rows(sq::preceding(2), sq::preceding(1)))),
              ElementsAre(std::nullopt, Optional(36), Optional(56), Optional(56), Optional(86)));
  EXPECT_THAT(this->values(sq::over(sq::max(users.age), of_org, by_name,
                                    sq::rows(sq::unbounded_preceding, sq::unbounded_following).exclude_current_row())),
              ElementsAre(Optional(20), Optional(36), Optional(50), Optional(36), std::nullopt));
  EXPECT_THAT(this->values(sq::over(sq::count(), by_age,
                                    sq::range(sq::unbounded_preceding, sq::unbounded_following).exclude_ties())),
              ElementsAre(4, 5, 4, 5, 5));
}

TYPED_TEST(integration_window, looks_at_groups) {
  const auto totals =
      sq::select(users.org_id, sq::over(sq::sum(sq::sum(users.age)), sq::order_by(sq::sum(users.age))).as<"running">())
          .group_by(users.org_id)
          .order_by(sq::label<"running">);
  std::vector<std::int64_t> running;
  for (const auto& row : this->db.execute(totals)) running.push_back(row.template get<"running">());
  EXPECT_THAT(running, ElementsAre(10, 66, 152));
}

TYPED_TEST(integration_window, gives_the_oldest_of_each_group_through_a_derived_table) {
  const auto ranked = sq::select(users.name, sq::over(sq::row_number(), of_org, sq::order_by(users.age.desc())))
                          .template as<"ranked">();
  EXPECT_THAT(this->db
                  .execute(sq::select(ranked[users.name])
                               .from(ranked)
                               .where(ranked.template get<"row_number">() == 1)
                               .order_by(ranked[users.name]))
                  .scalars(),
              ElementsAre("Ada", "Dee", "Eve"));
}

TYPED_TEST(integration_window, takes_the_ends_of_its_frame_when_it_is_executed) {
  const auto query = sq::select(sq::over(sq::count(), by_name, sq::rows(sq::preceding(sq::param<"n">))))
                         .from(users)
                         .order_by(users.name);
  EXPECT_THAT(this->db.execute(query, sq::param<"n"> = 1).scalars(), ElementsAre(1, 2, 2, 2, 2));
  EXPECT_THAT(this->db.execute(query, sq::param<"n"> = 3).scalars(), ElementsAre(1, 2, 3, 4, 4));
}

}  // namespace
