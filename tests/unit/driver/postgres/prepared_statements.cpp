// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <cstdint>
#include <optional>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sequent/driver/postgres/prepared_statements.hpp>

namespace {

using namespace sequent::driver;
using namespace sequent::driver::postgres;
using testing::ElementsAre;
using testing::IsEmpty;

local_ptr<statement> named(std::uint64_t number) {
  return local_ptr<statement>::make("SELECT " + std::to_string(number), statement_key{.hash = number});
}

parameters of(auto... values) {
  parameters bound;
  (bound.add_value(values), ...);
  return bound;
}

TEST(postgres_prepared_statements, are_known_for_values_of_their_types) {
  prepared_statements known(2);
  const auto one = named(1);
  EXPECT_TRUE(known.keeps(*one));
  EXPECT_FALSE(known.has(*one, of()));
  known.add(one, of(std::int64_t{1}));
  EXPECT_TRUE(known.has(*one, of(std::int64_t{2})));
  EXPECT_FALSE(known.has(*one, of(1.0)));
  EXPECT_FALSE(known.has(*one, of()));
  EXPECT_EQ(&**known.find({.hash = 1}), &*one);
}

TEST(postgres_prepared_statements, without_room_or_a_key_none_is_kept) {
  EXPECT_FALSE(prepared_statements(0).keeps(*named(1)));
  EXPECT_FALSE(prepared_statements(2).keeps({.text = "SELECT 1", .key = std::nullopt}));
}

TEST(postgres_prepared_statements, what_makes_room_is_to_be_forgotten) {
  prepared_statements known(1);
  const auto one = named(1);
  const auto two = named(2);
  known.add(one, of());
  const std::string name = one->name;
  known.add(two, of());
  EXPECT_EQ(known.find({.hash = 1}), nullptr);
  EXPECT_FALSE(known.has(*one, of()));
  EXPECT_EQ(known.forgotten_count(), 1U);
  EXPECT_THAT(known.take_forgotten(), ElementsAre(name));
  EXPECT_THAT(known.take_forgotten(), IsEmpty());
}

TEST(postgres_prepared_statements, what_was_not_prepared_needs_not_to_be_forgotten) {
  prepared_statements known(2);
  const auto one = named(1);
  known.add(one, of());
  known.drop(one);
  EXPECT_EQ(known.find({.hash = 1}), nullptr);
  EXPECT_THAT(known.take_forgotten(), IsEmpty());
}

TEST(postgres_prepared_statements, what_left_the_cache_does_not_take_its_successor_along) {
  prepared_statements known(1);
  const auto first = named(1);
  const auto second = named(1);
  known.add(first, of());
  known.add(second, of());
  known.drop(first);
  EXPECT_EQ(&**known.find({.hash = 1}), &*second);
}

TEST(postgres_prepared_statements, what_is_prepared_anew_has_another_name) {
  prepared_statements known(2);
  const auto one = named(1);
  known.add(one, of());
  const std::string name = one->name;
  known.renew(one);
  EXPECT_THAT(known.take_forgotten(), ElementsAre(name));
  known.add(one, of());
  EXPECT_NE(one->name, name);
  known.forget_all();
  EXPECT_FALSE(known.has(*one, of()));
}

TEST(postgres_prepared_statements, a_server_that_forgets_nothing_is_not_asked) {
  prepared_statements known(2);
  const auto one = named(1);
  known.add(one, of());
  known.stop_forgetting();
  known.renew(one);
  EXPECT_THAT(known.take_forgotten(), IsEmpty());
}

}  // namespace
