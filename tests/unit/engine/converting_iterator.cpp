// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include <sequent/engine/converting_iterator.hpp>

namespace {

using slots = sequent::detail::field_slots<std::index_sequence<0, 1>, std::int64_t, std::string>;
struct person {
  std::int64_t id;
  std::string name;
};

std::vector<slots> two_records() {
  std::vector<slots> records(2);
  for (const int place : {0, 1}) {
    sequent::detail::held<0>(records[static_cast<std::size_t>(place)]) = place;
    sequent::detail::held<1>(records[static_cast<std::size_t>(place)]) =
        std::string(50, static_cast<char>('a' + place));
  }
  return records;
}

TEST(unit_converting_iterator, moves_the_fields_of_records_that_may_change) {
  std::vector<slots> records = two_records();
  using at = sequent::detail::converting_iterator<slots, person>;
  const std::vector<person> people{at{records.data()}, at{records.data() + 2}};
  ASSERT_EQ(people.size(), 2U);
  EXPECT_EQ(people.capacity(), 2U);
  EXPECT_EQ(people[1].id, 1);
  EXPECT_EQ(people[1].name, std::string(50, 'b'));
  EXPECT_TRUE(sequent::detail::held<1>(records[1]).empty());
}

TEST(unit_converting_iterator, copies_the_fields_of_constant_records) {
  const std::vector<slots> records = two_records();
  using at = sequent::detail::converting_iterator<const slots, person>;
  const std::vector<person> people{at{records.data()}, at{records.data() + 2}};
  EXPECT_EQ(people[0].name, std::string(50, 'a'));
  EXPECT_EQ(sequent::detail::held<1>(records[0]), std::string(50, 'a'));
}

}  // namespace
