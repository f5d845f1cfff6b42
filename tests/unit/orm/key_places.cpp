// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <cstddef>
#include <optional>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include <gmock/gmock.h>

#include <sequent/orm/key_places.hpp>

namespace {

using sequent::orm::key_places;
using sequent::orm::shared_values;

using key = std::tuple<int, std::string>;

TEST(unit_key_places, a_key_has_one_place) {
  key_places<key> places;
  EXPECT_EQ(places.place({1, "a"}), 0U);
  EXPECT_EQ(places.place({1, "b"}), 1U);
  EXPECT_EQ(places.place({1, "a"}), 0U);
  EXPECT_EQ(places.find({1, "b"}), 1U);
  EXPECT_EQ(places.find({2, "b"}), std::nullopt);
  EXPECT_THAT(places.keys(), testing::ElementsAre(key{1, "a"}, key{1, "b"}));
}

TEST(unit_key_places, what_is_taken_the_last_time_is_moved) {
  std::vector<std::vector<int>> values{{1, 2}, {3}};
  const int* const first = values[0].data();
  shared_values<std::vector<int>> shared(std::move(values), {0, 1, std::nullopt, 0});
  EXPECT_THAT(shared.take(0), testing::ElementsAre(1, 2));
  EXPECT_THAT(shared.take(1), testing::ElementsAre(3));
  const std::vector<int> last = shared.take(0);
  EXPECT_THAT(last, testing::ElementsAre(1, 2));
  EXPECT_EQ(last.data(), first);
}

}  // namespace
