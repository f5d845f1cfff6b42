// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <integration/reports/report.hpp>
#include <optional>
#include <string>
#include <vector>

#include <gmock/gmock.h>

#include <sequent/all.hpp>

namespace behaviours_test {

namespace sq = sequent;

template <class As>
struct pairs_schema {
  static constexpr sq::name table_name = "behaviour_pairs";
  sq::col<As, "left_id", std::int64_t> left_id;
  sq::col<As, "right_id", std::int64_t> right_id;
  sq::col<As, "number", int> number;
  sq::col<As, "maybe", std::optional<int>> maybe;
  sq::col<As, "day", sq::date> day;
  // Not in the order of the columns.
  static constexpr auto constraints = sq::constraints(sq::primary_key_on<"right_id", "left_id">);
};
inline constexpr sq::table<pairs_schema> pairs;

template <class As>
struct changes_columns {
  sq::col<As, "left_id", std::int64_t> left_id;
  sq::col<As, "maybe", std::optional<int>> maybe;
};

}  // namespace behaviours_test

namespace {

using namespace behaviours_test;
using std::chrono::operator""y;
using testing::ElementsAre;

class integration_values : public report_test::on_both {
 protected:
  void SetUp() override {
    db.drop_all(sq::if_exists, pairs);
    db.create_all(pairs);
    db.execute(sq::insert_into(pairs).values(std::vector<sq::insertable<pairs_schema>>{
        {.left_id = 1, .right_id = 2, .number = 7, .maybe = 1, .day = 2024y / 2 / 28},
        {.left_id = 2, .right_id = 1, .number = -7, .day = 2023y / 12 / 31},
        {.left_id = 2, .right_id = 2, .number = 0, .maybe = 2, .day = 2024y / 3 / 1}}));
  }
  void TearDown() override { db.drop_all(pairs); }

  template <class Condition>
  std::size_t matching(const Condition& condition) {
    return db.execute(sq::select(pairs.left_id).where(condition)).size();
  }
  template <class Expression>
  auto values_of(const Expression& expression) {
    return db.execute(sq::select(expression.template as<"x">()).from(pairs).order_by(pairs.left_id, pairs.right_id))
        .scalars();
  }
};
INSTANTIATE_TEST_SUITE_P(both, integration_values, report_test::both_databases);

TEST_P(integration_values, are_in_no_empty_list) {
  const std::vector<int> none;
  EXPECT_EQ(matching(pairs.number.in(none)), 0U);
  EXPECT_EQ(matching(pairs.number.not_in(none)), 3U);
  EXPECT_EQ(matching(!pairs.maybe.in(none)), 3U);  // NULL IN () is false, not NULL.
  EXPECT_EQ(matching(pairs.maybe.not_in(none)), 3U);
  EXPECT_EQ(matching(pairs.number.in(none) || pairs.maybe.not_in(none) || pairs.left_id.in(std::vector<int>{})), 3U);
}

TEST_P(integration_values, may_be_missing_from_a_list_with_null) {
  EXPECT_EQ(matching(pairs.number.in(pairs.maybe, 7)), 1U);
  // 0 NOT IN (1, NULL) is NULL; 0 NOT IN (2, 7) is true.
  EXPECT_EQ(matching(pairs.number.not_in(pairs.maybe, 7)), 1U);
}

TEST_P(integration_values, are_divided_without_remainder) {
  EXPECT_THAT(values_of(pairs.number / 2), ElementsAre(3, -3, 0));
  EXPECT_THAT(values_of(pairs.number / sq::literal<2>), ElementsAre(3, -3, 0));
  EXPECT_THAT(values_of(pairs.number / pairs.left_id), ElementsAre(7, -3, 0));
  EXPECT_THAT(values_of(pairs.number % 4), ElementsAre(3, -3, 0));
  EXPECT_THAT(values_of(pairs.number / 2.0), ElementsAre(3.5, -3.5, 0));
  EXPECT_THAT(values_of(sq::literal<7> / sq::literal<2>), ElementsAre(3, 3, 3));
}

TEST_P(integration_values, are_subtracted_with_a_sign_of_their_own) {
  EXPECT_THAT(values_of(pairs.number - sq::literal<-3>), ElementsAre(10, -4, 3));
  EXPECT_THAT(values_of(pairs.number - (-pairs.number)), ElementsAre(14, -14, 0));
  EXPECT_THAT(values_of(-(-pairs.number)), ElementsAre(7, -7, 0));
  EXPECT_THAT(values_of(pairs.number - (pairs.number - sq::literal<1>)), ElementsAre(1, 1, 1));
}

TEST_P(integration_values, that_are_null_equal_nothing_unless_that_is_said) {
  EXPECT_EQ(matching(pairs.maybe.is_not_distinct_from(std::nullopt)), 1U);
  EXPECT_EQ(matching(pairs.maybe.is_distinct_from(std::nullopt)), 2U);
  EXPECT_EQ(matching(pairs.maybe.is_distinct_from(1)), 2U);
  EXPECT_EQ(matching(pairs.maybe.is_distinct_from(pairs.maybe)), 0U);
  EXPECT_EQ(matching(pairs.maybe == pairs.maybe), 2U);
  EXPECT_EQ(matching((pairs.maybe == 1) == (pairs.maybe == 1)), 2U);
}

// A placeholder has its type also where nothing but its place could tell.
TEST_P(integration_values, have_their_types_wherever_they_stand) {
  const auto asked = sq::cast<std::optional<int>>(sq::param<"n">);
  const auto all_or_one = sq::select(pairs.number).where(asked.is_null() || asked == pairs.number);
  EXPECT_EQ(db.execute(all_or_one, sq::param<"n"> = std::optional<int>()).size(), 3U);
  EXPECT_EQ(db.execute(all_or_one, sq::param<"n"> = std::optional(7)).size(), 1U);

  const auto given = sq::cast<int>(sq::param<"n">);
  const auto sum = sq::select((given + given).as<"twice">(), sq::count(given).as<"rows">()).from(pairs);
  const auto row = db.execute(sum, sq::param<"n"> = 21).one();
  EXPECT_EQ(row.get<"twice">(), 42);
  EXPECT_EQ(row.get<"rows">(), 3);

  const auto later = sq::cast<sq::date>(sq::param<"day">) + std::chrono::days(1);
  const auto year = sq::extract<"year">(sq::cast<sq::date>(sq::param<"day">));
  const auto days =
      db.execute(sq::select(later.as<"later">(), year.as<"year">()), sq::param<"day"> = 2023y / 12 / 31).one();
  EXPECT_EQ(days.get<"later">(), 2024y / 1 / 1);
  EXPECT_EQ(days.get<"year">(), 2023);
}

TEST_P(integration_values, of_a_list_have_their_types_where_it_is_written) {
  const auto changes = sq::values<"changes", changes_columns>({{.left_id = 1}, {.left_id = 2, .maybe = 5}});
  const auto changed = sq::update(pairs)
                           .set(pairs.maybe = changes.maybe, pairs.number = pairs.number + 1)
                           .from(changes)
                           .where(changes.left_id == pairs.left_id);
  EXPECT_EQ(db.execute(changed).rowcount(), 3);
  EXPECT_THAT(values_of(pairs.maybe), ElementsAre(std::nullopt, 5, 5));
}

TEST_P(integration_values, of_what_is_said_twice_are_sent_for_each_place) {
  const auto others = pairs.as<"others">();
  const auto few = sq::select(others.left_id).where(others.number > 1).scalar_subquery();
  EXPECT_EQ(matching(pairs.left_id == few || pairs.right_id == few), 2U);

  const auto low = sq::cte<"low">(sq::select(pairs.left_id, pairs.number).where(pairs.number < 5));
  const auto same = low.as<"same">();
  const auto query = sq::select(sq::count())
                         .with(low)
                         .from(low)
                         .join(same, same[pairs.left_id] == low[pairs.left_id])
                         .where(low[pairs.number] > -10);
  EXPECT_EQ(db.execute(query).scalar(), 4);

  const auto between = sq::select(pairs.number).where(pairs.number > sq::param<"n"> || pairs.maybe == sq::param<"n">);
  EXPECT_EQ(db.execute(between, sq::param<"n"> = 1).size(), 1U);
}

TEST_P(integration_values, of_a_key_are_found_in_any_order) {
  const auto upsert = sq::insert_into(pairs)
                          .values({.left_id = 1, .right_id = 2, .number = 70, .day = 2024y / 1 / 1})
                          .on_conflict(pairs.left_id, pairs.right_id)
                          .do_update(pairs.number = sq::excluded(pairs.number));
  EXPECT_EQ(db.execute(upsert).rowcount(), 1);
  EXPECT_EQ(matching(sq::tuple(pairs.left_id, pairs.right_id) == sq::tuple(1, 2) && pairs.number == 70), 1U);
  EXPECT_EQ(matching(sq::tuple(pairs.left_id, pairs.right_id).in(sq::tuple(2, 1), sq::tuple(1, 1))), 1U);
}

TEST_P(integration_values, that_are_written_count_where_they_match) {
  const auto unchanged = sq::update(pairs).set(pairs.number = pairs.number).where(pairs.left_id == 2);
  EXPECT_EQ(db.execute(unchanged).rowcount(), 2);
  EXPECT_EQ(db.execute(unchanged.returning(pairs.number)).rowcount(), 2);
  EXPECT_EQ(db.execute(sq::delete_from(pairs).where(pairs.left_id == 9)).rowcount(), 0);
  EXPECT_EQ(db.execute(sq::delete_from(pairs).where(pairs.left_id == 2).returning(pairs.right_id)).rowcount(), 2);
}

TEST_P(integration_values, at_the_end_of_a_frame_are_those_of_the_last_peer) {
  const auto by_left = sq::window(sq::order_by(pairs.left_id));
  EXPECT_THAT(values_of(sq::over(sq::count(), by_left)), ElementsAre(1, 3, 3));
  EXPECT_THAT(values_of(sq::over(sq::last_value(pairs.left_id), by_left)), ElementsAre(1, 2, 2));
}

TEST_P(integration_values, that_are_not_written_are_not_returned) {
  const auto again = sq::insert_into(pairs).values({.left_id = 1, .right_id = 2, .number = 1, .day = 2024y / 1 / 1});
  EXPECT_TRUE(db.execute(again.on_conflict().do_nothing().returning(pairs.number)).empty());
  EXPECT_EQ(matching(pairs.number == 7), 1U);
}

// From its sixth execution on, PostgreSQL may plan a statement without its values.
TEST_P(integration_values, may_change_from_execution_to_execution) {
  for (int time = 0; time < 12; ++time) {
    const auto touched = sq::insert_into(pairs)
                             .values({.left_id = 5, .right_id = 5, .number = time, .day = 2024y / 1 / 1})
                             .on_conflict(pairs.right_id, pairs.left_id)
                             .do_update(pairs.number = sq::excluded(pairs.number))
                             .where(pairs.number < sq::excluded(pairs.number))
                             .returning(pairs.number);
    EXPECT_EQ(db.execute(touched).scalar(), time);
    EXPECT_TRUE(db.execute(touched).empty());
    const auto half = sq::select((pairs.number / 2).as<"half">(), sq::count()).group_by(sq::label<"half">);
    EXPECT_FALSE(db.execute(half).empty());
  }
}

}  // namespace
