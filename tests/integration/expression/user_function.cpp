// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <cstdint>
#include <integration/expression/scalars.hpp>
#include <optional>
#include <string>

#include <gmock/gmock.h>

#include <sequent/expression/user_function.hpp>

namespace {

using namespace scalars_test;

// What both databases happen to have.
constexpr auto replaced = sq::function<"replace", std::string(std::string, std::string, std::string)>;
constexpr auto either = sq::function<"nullif", std::optional<std::int32_t>(std::int32_t, std::int32_t)>;
constexpr auto longest = sq::aggregate_function<"max", std::int64_t(std::int64_t)>;

template <class Kind>
using integration_user_function = samples_test<Kind>;
TYPED_TEST_SUITE(integration_user_function, every_engine);

TYPED_TEST(integration_user_function, stands_wherever_an_expression_does) {
  EXPECT_EQ(this->of(replaced(samples.word, "ö", sq::literal<"oe">)), "Groeße");
  EXPECT_EQ(this->of(replaced(samples.note, "a", "b")), std::nullopt);
  const auto found =
      this->db.execute(sq::select(replaced(samples.word, "G", sq::param<"letter">).template as<"r">(), samples.id)
                           .where(replaced(samples.word, "ö", "o") == "Große")
                           .order_by(replaced(samples.word, "x", "y")),
                       sq::param<"letter"> = "F");
  EXPECT_EQ(found.one().template get<"r">(), "Fröße");
  const auto group = replaced(samples.word, sq::literal<"ö">, sq::literal<"">);
  EXPECT_EQ(this->db.execute(sq::select(group.template as<"r">(), sq::count()).from(samples).group_by(group))
                .one()
                .template get<"r">(),
            "Grße");
}

TYPED_TEST(integration_user_function, gives_null_where_it_is_declared_to) {
  EXPECT_EQ(this->of(either(samples.count, 7)), std::nullopt);
  EXPECT_EQ(this->of(either(samples.count, 8)), 7);
}

TYPED_TEST(integration_user_function, aggregates_rows) {
  EXPECT_EQ(this->of(longest(samples.size)), 40);
  EXPECT_EQ(this->db.execute(sq::select(longest(samples.count)).from(samples).where(samples.id == 0)).scalar(),
            std::nullopt);
}

}  // namespace
