// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <cstdint>
#include <memory>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include <sequent/dialect/slots.hpp>

namespace {

namespace bound = sequent::bound;
using sequent::detail::choice_recorder;
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
/// The numbers of the slots as the values stand.
template <class Values>
numbers numbered(const Values& values) {
  numbers found;
  for (const bound::slot& slot : sequent::detail::slots_as_they_stand(values)) found.push_back(slot.number);
  return found;
}
template <class... Values>
numbers numbered(Values... values)
  requires(sizeof...(Values) > 1)
{
  return numbered(bound::join_all(std::move(values)...));
}
template <class... Values>
auto choose(bool is_wanted, Values... values) {
  return bound::conditional<bound::joined_all<Values...>>{is_wanted, bound::join_all(std::move(values)...)};
}
template <class... Values>
auto repeat(std::vector<Values>... items) {
  return bound::repeated<Values...>{std::make_shared<const std::vector<Values>>(std::move(items))...};
}

constexpr value one{1};

TEST(dialect_slots, numbers_values_in_their_order) {
  EXPECT_EQ(numbered(one, one, one), (numbers{1, 2, 3}));
}

TEST(dialect_slots, gives_one_number_to_an_argument) {
  EXPECT_EQ(numbered(n(), one, n(), m(), n()), (numbers{1, 2, 1, 3, 1}));
  EXPECT_EQ(numbered(n(), wide_n(), n(), wide_n()), (numbers{1, 2, 1, 2}));
}

TEST(dialect_slots, counts_what_is_chosen) {
  EXPECT_EQ(numbered(one, maybe{5}, one), (numbers{1, 2, 3}));
  EXPECT_EQ(numbered(one, maybe{}, one), (numbers{1, 0, 2}));
  EXPECT_EQ(numbered(maybe{}, maybe{5}, one), (numbers{0, 1, 2}));
}

// A choice has no placeholder: its number is what was chosen.
TEST(dialect_slots, leaves_out_all_that_hangs_on_a_choice) {
  EXPECT_EQ(numbered(choose(true, one, one), one), (numbers{1, 1, 2, 3}));
  EXPECT_EQ(numbered(choose(false, one, one), one), (numbers{0, 0, 0, 1}));
  EXPECT_EQ(numbered(one, choose(false, one), one, choose(true, one), one), (numbers{1, 0, 0, 2, 1, 3, 4}));
  EXPECT_EQ(numbered(bound::ranked<value, 9>{6, one}, one), (numbers{6, 1, 2}));
  EXPECT_EQ(numbered(bound::ranked<value, 9>{0, one}, one), (numbers{0, 0, 1}));
}

TEST(dialect_slots, looks_into_choices_inside_of_choices) {
  const auto nested = [](bool outer, maybe held, bool inner) { return choose(outer, one, held, choose(inner, one)); };
  EXPECT_EQ(numbered(nested(true, {1}, true), one), (numbers{1, 1, 2, 1, 3, 4}));
  EXPECT_EQ(numbered(nested(true, {}, true), one), (numbers{1, 1, 0, 1, 2, 3}));
  EXPECT_EQ(numbered(nested(true, {}, false), one), (numbers{1, 1, 0, 0, 0, 2}));
  EXPECT_EQ(numbered(nested(false, {1}, true), one), (numbers{0, 0, 0, 1, 0, 1}));
}

// What is left out binds nothing, so that the next of its name does.
TEST(dialect_slots, gives_an_argument_the_number_of_a_place_that_is_there) {
  EXPECT_EQ(numbered(choose(false, n()), n()), (numbers{0, 0, 1}));
  EXPECT_EQ(numbered(choose(true, n()), n()), (numbers{1, 1, 1}));
  EXPECT_EQ(numbered(one, choose(false, n(), one), n(), n()), (numbers{1, 0, 0, 0, 2, 2}));
}

TEST(dialect_slots, repeats_a_power_of_two_of_times) {
  EXPECT_EQ(numbered(repeat<value>({}), one), (numbers{0, 1}));
  EXPECT_EQ(numbered(repeat<value>({one}), one), (numbers{1, 1, 2}));
  EXPECT_EQ(numbered(repeat<value>({one, one, one}), one), (numbers{4, 1, 2, 3, 4, 5}));
  using both = bound::both<value, n>;
  EXPECT_EQ(numbered(repeat<both>({{one, {}}, {one, {}}}), n()), (numbers{2, 1, 2, 3, 2, 2}));
}

TEST(dialect_slots, knows_how_far_what_is_repeated_reaches) {
  const auto inner = repeat<value>({one, one});
  const auto slots = sequent::detail::slots_as_they_stand(choose(true, inner));
  EXPECT_EQ(slots[0].extent, 3U);
  EXPECT_EQ(slots[1].extent, 2U);
  EXPECT_EQ(slots[1].described, 1U);
}

TEST(dialect_slots, describes_a_type_with_every_choice_taken) {
  using all = bound::joined_all<maybe, bound::conditional<maybe>, bound::repeated<value>, value>;
  const numbers expected{1, 1, 2, 1, 3, 4};
  numbers found;
  for (const bound::slot& slot : slots_of<all>) found.push_back(slot.number);
  EXPECT_EQ(found, expected);
  EXPECT_TRUE(sequent::detail::has_choices(slots_of<all>));
  EXPECT_FALSE(sequent::detail::has_choices(slots_of<bound::both<value, n>>));
  EXPECT_EQ(sequent::detail::argument_count(slots_of<bound::both<value, n>>), 1U);
}

template <class Values>
choice_recorder recorded(const Values& values) {
  choice_recorder recorder;
  values.visit(recorder);
  return recorder;
}

TEST(dialect_slots, records_the_choices_of_values) {
  const auto recorder = recorded(bound::join_all(maybe{5}, value(one), choose(true, maybe{})));
  EXPECT_EQ(recorder.choices(), 0b1110U);  // the leading one, and a bit for each
  EXPECT_EQ(recorder.more_choices(), 0U);
  EXPECT_EQ(recorded(bound::ranked<value, 9>{6, one}).choices(), 0b1'0110U);
}

// Too many for a number, they are two hashes.
TEST(dialect_slots, records_any_number_of_choices) {
  std::set<std::pair<std::uint64_t, std::uint64_t>> seen;
  for (unsigned wanted = 0; wanted < 100; ++wanted) {
    choice_recorder recorder;
    for (unsigned place = 0; place < 100; ++place) choose(place == wanted, one).visit(recorder);
    EXPECT_NE(recorder.more_choices(), 0U);
    seen.emplace(recorder.choices(), recorder.more_choices());
  }
  EXPECT_EQ(seen.size(), 100U);
}

}  // namespace
