// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <chrono>
#include <cstdint>
#include <integration/expression/scalars.hpp>
#include <optional>
#include <string>

#include <gmock/gmock.h>

#include <sequent/expression/cast.hpp>

namespace {

using namespace scalars_test;

template <class Kind>
using integration_cast = samples_test<Kind>;
TYPED_TEST_SUITE(integration_cast, every_engine);

using namespace std::chrono;

TYPED_TEST(integration_cast, keeps_every_value) {
  EXPECT_EQ(this->of(sq::cast<double>(samples.count) / 2), 3.5);
  EXPECT_EQ(this->of(sq::cast<std::int64_t>(samples.count)), 7);
  EXPECT_EQ(this->of(sq::cast<double>(samples.part)), 0.5);
  EXPECT_EQ(this->of(sq::cast<std::string>(-samples.size)), "-40");
  EXPECT_EQ(this->of(sq::cast<int>(samples.is_on)), 1);
  EXPECT_EQ(this->of(sq::cast<std::int64_t>(samples.is_on && samples.count > 9)), 0);
  EXPECT_EQ(this->of(sq::cast<std::string>(samples.day)), "2024-01-31");
  EXPECT_EQ(this->of(sq::cast<std::string>(samples.missing)), std::nullopt);
}

TYPED_TEST(integration_cast, has_time_in_utc) {
  EXPECT_EQ(this->of(sq::cast<sq::date>(samples.at)), 2024y / 2 / 29);
  EXPECT_EQ(this->of(sq::cast<sq::timestamp>(samples.day)), sq::timestamp(sys_days(2024y / 1 / 31)));
  EXPECT_TRUE(this->holds(sq::cast<sq::timestamp>(samples.day) < samples.at));
}

TEST(integration_cast_on_postgres, may_fail_or_round) {
  sq::engine<sq::postgres> db{on_postgres::url()};
  const auto of = [&](const auto& expression) {
    return db.execute(sq::select(expression.template as<"x">())).scalar();
  };
  EXPECT_EQ(of(sq::cast<int>(sq::literal<"42">)), 42);
  EXPECT_EQ(of(sq::cast<std::int16_t>(sq::cast<double>(sq::literal<5>) / 2)), 2);
  EXPECT_EQ(of(sq::cast<std::string>(sq::literal<true>)), "true");
  EXPECT_EQ(of(sq::cast<sq::decimal<5, 2>>(sq::literal<"1.239">)), (sq::decimal<5, 2>("1.24")));
  EXPECT_THROW(of(sq::cast<int>(sq::literal<"x">)), sq::sql_error);
}

}  // namespace
