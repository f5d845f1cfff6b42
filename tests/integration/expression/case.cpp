// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <cstdint>
#include <integration/expression/scalars.hpp>
#include <optional>
#include <string>

#include <gmock/gmock.h>

#include <sequent/expression/case.hpp>

namespace {

using namespace scalars_test;

template <class Kind>
using integration_case = samples_test<Kind>;
TYPED_TEST_SUITE(integration_case, every_engine);

TYPED_TEST(integration_case, gives_the_value_of_the_first_branch_that_holds) {
  EXPECT_EQ(
      this->of(sq::case_(sq::when(samples.count > 9, "many"), sq::when(samples.count > 5, "some"), sq::else_("few"))),
      "some");
  EXPECT_EQ(this->of(sq::case_(sq::when(samples.missing > 9, 1), sq::else_(samples.size))), 40);
  EXPECT_EQ(this->of(sq::case_(sq::when(samples.count > 5, 1), sq::else_(0.5))), 1.0);
  EXPECT_EQ(this->of(sq::case_(samples.word, sq::when("x", 1), sq::when("Größe", 2), sq::else_(3))), 2);
  EXPECT_EQ(this->of(sq::case_(samples.missing, sq::when(1, 1), sq::else_(3))), 3);
}

TYPED_TEST(integration_case, gives_null_where_nothing_holds) {
  EXPECT_EQ(this->of(sq::case_(sq::when(samples.count > 9, "many"))), std::nullopt);
  EXPECT_EQ(this->of(sq::case_(sq::when(samples.count > 5, std::nullopt), sq::else_(samples.count))), std::nullopt);
}

TYPED_TEST(integration_case, counts_and_groups) {
  const auto kind =
      sq::case_(sq::when(samples.count > sq::literal<5>, sq::literal<"large">), sq::else_(sq::literal<"small">));
  const auto found =
      this->db
          .execute(sq::select(kind.template as<"kind">(),
                              sq::sum(sq::case_(sq::when(samples.is_on, 1), sq::else_(0))).template as<"n">())
                       .from(samples)
                       .group_by(kind)
                       .order_by(kind))
          .one();
  EXPECT_EQ(found.template get<"kind">(), "large");
  EXPECT_EQ(found.template get<"n">(), 1);
}

}  // namespace
