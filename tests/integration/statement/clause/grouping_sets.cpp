// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <cstdint>
#include <integration/engine/shop.hpp>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include <gmock/gmock.h>

#include <sequent/statement/clause/grouping_sets.hpp>

namespace {

using namespace engine_test;
using testing::ElementsAre;
using text = std::optional<std::string>;

class integration_grouping_sets : public shop_test<on_postgres> {
 protected:
  using row = std::tuple<text, std::optional<std::int32_t>, std::int64_t>;

  void SetUp() override {
    shop_test<on_postgres>::SetUp();
    add_user("Ada", 36);
    add_user("Ada", 20);
    add_user("Bob", 20);
  }

  /// The number of users by name and age, in the order of both.
  template <class... Groups>
  std::vector<row> counts(const Groups&... groups) {
    std::vector<row> found;
    const auto query = sq::select(users.name, users.age.as<"age">(), sq::count().as<"n">())
                           .group_by(groups...)
                           .order_by(users.name, users.age);
    for (const auto& [name, age, n] : db.execute(query)) found.emplace_back(name, age, n);
    return found;
  }
};

TEST_F(integration_grouping_sets, adds_subtotals) {
  EXPECT_THAT(counts(sq::rollup(users.name, users.age)),
              ElementsAre(row("Ada", 20, 1), row("Ada", 36, 1), row("Ada", std::nullopt, 2), row("Bob", 20, 1),
                          row("Bob", std::nullopt, 1), row(std::nullopt, std::nullopt, 3)));
  EXPECT_THAT(counts(users.name, sq::rollup(users.age)),
              ElementsAre(row("Ada", 20, 1), row("Ada", 36, 1), row("Ada", std::nullopt, 2), row("Bob", 20, 1),
                          row("Bob", std::nullopt, 1)));
  EXPECT_EQ(counts(sq::cube(users.name, users.age)).size(), 8U);
  EXPECT_THAT(counts(sq::grouping_sets(sq::grouping_set(users.name), sq::grouping_set(users.age))),
              ElementsAre(row("Ada", std::nullopt, 2), row("Bob", std::nullopt, 1), row(std::nullopt, 20, 2),
                          row(std::nullopt, 36, 1)));
  EXPECT_THAT(counts(sq::rollup(sq::grouping_set(users.name, users.age))),
              ElementsAre(row("Ada", 20, 1), row("Ada", 36, 1), row("Bob", 20, 1), row(std::nullopt, std::nullopt, 3)));
}

TEST_F(integration_grouping_sets, tells_subtotals_from_groups) {
  EXPECT_THAT(db.execute(sq::select(sq::grouping(users.name, users.age).as<"level">())
                             .group_by(sq::rollup(users.name, users.age))
                             .order_by(sq::label<"level">))
                  .scalars(),
              ElementsAre(0, 0, 0, 1, 1, 3));
}

TEST_F(integration_grouping_sets, makes_a_total_of_no_rows) {
  const auto totals = sq::select(users.name, sq::max(users.age)).where(users.age > 99).group_by(sq::rollup(users.name));
  const auto total = db.execute(totals).one();
  EXPECT_EQ(total[users.name], std::nullopt);
  EXPECT_EQ(total.get<"max">(), std::nullopt);
}

}  // namespace
