// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <cstdint>
#include <integration/engine/shop.hpp>
#include <optional>
#include <string>

#include <gmock/gmock.h>

#include <sequent/all.hpp>

namespace {

using namespace engine_test;
using testing::AnyOf;
using testing::DoubleEq;
using testing::Optional;

/// Four users of two organizations, and one of none.
template <class Kind>
class integration_aggregate : public shop_test<Kind> {
 protected:
  void SetUp() override {
    shop_test<Kind>::SetUp();
    math = this->add_org("math");
    const std::int64_t navy = this->add_org("navy");
    this->add_user("Ada", 36, math);
    this->add_user("Bob", 20, math);
    this->add_user("Cyd", 36, navy);
    this->add_user("Dee", 50, navy);
    this->add_user("Eve", 10);
  }

  /// The value of an aggregate of all users.
  template <class Expression>
  auto value(const Expression& expression) {
    return this->db.execute(sq::select(expression).from(users)).scalar();
  }
  /// The value of an aggregate of the users of one organization.
  template <class Expression>
  auto value_of_math(const Expression& expression) {
    return this->db.execute(sq::select(expression).from(users).where(users.org_id == math).group_by(users.org_id))
        .scalar();
  }

  std::int64_t math = 0;
};
TYPED_TEST_SUITE(integration_aggregate, every_engine);

template <class Kind>
using integration_aggregate_in_postgres = integration_aggregate<Kind>;
TYPED_TEST_SUITE(integration_aggregate_in_postgres, testing::Types<on_postgres>);

TYPED_TEST(integration_aggregate, counts_and_sums_only_what_passes_its_filter) {
  EXPECT_EQ(this->value(sq::filter(sq::count(), users.age > 30)), 3);
  EXPECT_EQ(this->value(sq::filter(sq::count(users.age).distinct(), users.age > 30)), 2);
  EXPECT_EQ(this->value_of_math(sq::filter(sq::sum(users.id), users.name == "nobody")), std::nullopt);
  EXPECT_EQ(this->value_of_math(sq::filter(sq::max(users.name), users.age < 30)), "Bob");
  EXPECT_EQ(
      this->db
          .execute(sq::select(sq::over(sq::filter(sq::sum(users.age), users.age > 30), sq::partition_by(users.org_id)))
                       .from(users)
                       .order_by(users.name)
                       .limit(1))
          .scalar(),
      36);
}

TYPED_TEST(integration_aggregate, says_whether_all_or_any) {
  EXPECT_EQ(this->value(sq::bool_and(users.age > 18)), false);
  EXPECT_EQ(this->value(sq::bool_and(users.age > 8)), true);
  EXPECT_EQ(this->value(sq::bool_or(users.age > 49)), true);
  EXPECT_EQ(this->value_of_math(sq::bool_or(users.age > 49)), false);
  EXPECT_EQ(this->value(sq::filter(sq::bool_or(users.age > 49), users.age > 90)), std::nullopt);
}

TYPED_TEST(integration_aggregate, joins_texts) {
  EXPECT_THAT(this->value_of_math(sq::string_agg(users.name, ", ")), AnyOf("Ada, Bob", "Bob, Ada"));
  EXPECT_EQ(this->value(sq::string_agg(users.email, ", ")), std::nullopt);
  EXPECT_EQ(this->value(sq::filter(sq::string_agg(users.name, sq::literal<"; ">), users.age == 10)), "Eve");
}

TYPED_TEST(integration_aggregate, makes_an_array_of_json) {
  EXPECT_THAT(this->value_of_math(sq::json_agg(users.age)), AnyOf("[36, 20]", "[36,20]", "[20, 36]", "[20,36]"));
  EXPECT_EQ(this->value(sq::filter(sq::json_agg(users.name), users.name == "Eve")), "[\"Eve\"]");
  EXPECT_EQ(this->value(sq::filter(sq::json_agg(users.name), users.name == "Nobody")), std::nullopt);
  EXPECT_EQ(this->value(sq::filter(sq::json_object_agg(users.name, users.age), users.name == "Nobody")), std::nullopt);
}

TYPED_TEST(integration_aggregate, makes_an_object_of_json) {
  const auto of_eve = sq::filter(sq::json_object_agg(users.name, users.age), users.name == "Eve");
  EXPECT_THAT(this->value(of_eve), AnyOf("{ \"Eve\" : 10 }", "{\"Eve\":10}"));
}

TYPED_TEST(integration_aggregate_in_postgres, orders_what_it_joins) {
  EXPECT_EQ(this->value(sq::string_agg(users.name, "-", sq::order_by(users.age.desc(), users.name.desc()))),
            "Dee-Cyd-Ada-Bob-Eve");
  EXPECT_EQ(this->value(sq::json_agg(users.age, sq::order_by(users.age))), "[10, 20, 36, 36, 50]");
}

TYPED_TEST(integration_aggregate_in_postgres, computes_variances) {
  EXPECT_EQ(this->value_of_math(sq::variance(users.age)), 128.0);
  EXPECT_EQ(this->value_of_math(sq::var_pop(users.age)), 64.0);
  EXPECT_EQ(this->value_of_math(sq::stddev_pop(users.age)), 8.0);
  EXPECT_THAT(this->value_of_math(sq::stddev(users.age)), Optional(DoubleEq(11.313708498984761)));
  EXPECT_EQ(this->value_of_math(sq::filter(sq::variance(users.age), users.age > 30)), std::nullopt);
  EXPECT_THAT(this->db
                  .execute(sq::select(sq::over(sq::stddev_pop(users.age), sq::partition_by(users.org_id)))
                               .from(users)
                               .order_by(users.name))
                  .scalars(),
              testing::ElementsAre(8.0, 8.0, 7.0, 7.0, 0.0));
}

TYPED_TEST(integration_aggregate_in_postgres, chooses_by_order) {
  EXPECT_EQ(this->value(sq::percentile_cont(0.5, users.age)), 36.0);
  EXPECT_EQ(this->value_of_math(sq::percentile_cont(0.5, users.age)), 28.0);
  EXPECT_EQ(this->value_of_math(sq::percentile_disc(0.5, users.age)), 20);
  EXPECT_EQ(this->value(sq::percentile_disc(1, users.name)), "Eve");
  EXPECT_EQ(this->value(sq::mode(users.age)), 36);
}

}  // namespace
