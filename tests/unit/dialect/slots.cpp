// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <cstdint>
#include <optional>
#include <vector>

#include <gtest/gtest.h>

#include <sequent/dialect/slots.hpp>

namespace {

namespace bound = sequent::bound;
using sequent::detail::every_choice;
using sequent::detail::slot_numbers;
using sequent::detail::slots_of;
using numbers = std::vector<unsigned>;

using value = bound::value<int>;
/// What a row may leave out.
struct maybe {
  static constexpr unsigned size = 1;
  std::optional<int> held;

  static constexpr void describe(bound::slot*& next) { *next++ = {.kind = bound::slot_kind::optional}; }
  template <class Visitor>
  constexpr void visit(Visitor& visitor) const {
    visitor.optional(held ? &*held : nullptr);
  }
};
using n = bound::argument<"n", int>;
using m = bound::argument<"m", int>;
using wide_n = bound::argument<"n", long>;
template <class... Values>
using choice = bound::conditional<bound::joined_all<Values...>>;

/// The numbers of the slots; `choices` has a bit for each choice, the first one lowest.
template <class... Values>
numbers numbered(std::uint64_t choices = every_choice) {
  using all = bound::joined_all<Values...>;
  const slot_numbers slots(slots_of<all>, choices);
  numbers found;
  for (unsigned place = 0; place < slots.size(); ++place) found.push_back(slots.number(place));
  return found;
}

TEST(dialect_slots, numbers_values_in_their_order) {
  EXPECT_EQ((numbered<value, value, value>()), (numbers{1, 2, 3}));
}

TEST(dialect_slots, gives_one_number_to_an_argument) {
  EXPECT_EQ((numbered<n, value, n, m, n>()), (numbers{1, 2, 1, 3, 1}));
  EXPECT_EQ((numbered<n, wide_n, n, wide_n>()), (numbers{1, 2, 1, 2}));
}

TEST(dialect_slots, counts_what_is_chosen) {
  EXPECT_EQ((numbered<value, maybe, value>(0b1)), (numbers{1, 2, 3}));
  const numbers without = numbered<value, maybe, value>(0b0);
  EXPECT_EQ(without[0], 1U);
  EXPECT_EQ(without[2], 2U);
  const numbers last = numbered<maybe, maybe, value>(0b10);
  EXPECT_EQ(last[1], 1U);
  EXPECT_EQ(last[2], 2U);
}

TEST(dialect_slots, leaves_out_all_that_hangs_on_a_choice) {
  const numbers with = numbered<choice<value, value>, value>(0b1);
  EXPECT_EQ((numbers{with[1], with[2], with[3]}), (numbers{1, 2, 3}));
  EXPECT_EQ((numbered<choice<value, value>, value>(0b0)[3]), 1U);
  EXPECT_EQ((numbered<value, choice<value>, value, choice<value>, value>(0b10)[6]), 4U);
}

// What is left out binds nothing, so that the next of its name does.
TEST(dialect_slots, finds_the_first_of_an_argument_that_is_there) {
  constexpr auto& slots = slots_of<bound::joined_all<choice<n>, n, n>>;
  EXPECT_EQ(slot_numbers(slots, 0b1).same_argument(2), 1U);
  EXPECT_EQ(slot_numbers(slots, 0b0).same_argument(2), 2U);
  EXPECT_EQ(slot_numbers(slots, 0b0).same_argument(3), 2U);
}

TEST(dialect_slots, looks_into_choices_inside_of_choices) {
  // Slots: choice 0, its value, optional 1, choice 2, its value, value.
  using nested = choice<value, maybe, choice<value>>;
  const numbers all = numbered<nested, value>(0b111);
  EXPECT_EQ((numbers{all[1], all[2], all[4], all[5]}), (numbers{1, 2, 3, 4}));
  EXPECT_EQ((numbered<nested, value>(0b101)[5]), 3U);
  EXPECT_EQ((numbered<nested, value>(0b001)[5]), 2U);
  EXPECT_EQ((numbered<nested, value>(0b110)[5]), 1U);
  EXPECT_EQ((numbered<nested, maybe, value>(0b1110)[6]), 2U);
  EXPECT_EQ((numbered<nested, maybe, value>(0b0110)[6]), 1U);
}

TEST(dialect_slots, gives_an_argument_the_number_of_a_place_that_is_there) {
  EXPECT_EQ((numbered<choice<n>, n>(0b0)[2]), 1U);
  EXPECT_EQ((numbered<value, choice<n, value>, n, n>(0b0)[4]), 2U);
  EXPECT_EQ((numbered<value, choice<n, value>, n, n>(0b0)[5]), 2U);
}

TEST(dialect_slots, knows_which_choices_are_taken) {
  using all = bound::joined_all<maybe, choice<maybe>, value>;
  const slot_numbers slots(slots_of<all>, 0b010);
  EXPECT_FALSE(slots.is_taken(0));
  EXPECT_TRUE(slots.is_taken(1));
  EXPECT_FALSE(slots.is_taken(2));
  EXPECT_EQ(sequent::detail::choice_count(slots_of<all>), 3U);
}

TEST(dialect_slots, records_the_choices_of_values) {
  using all = bound::joined_all<maybe, value, choice<maybe>>;
  sequent::detail::choice_recorder recorder;
  all{{5}, {{1}, {true, {}}}}.visit(recorder);
  EXPECT_EQ(recorder.choices, 0b011U);
  EXPECT_EQ(recorder.count, 3U);
}

}  // namespace
