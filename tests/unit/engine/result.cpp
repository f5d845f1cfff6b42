// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sequent/engine/result.hpp>

namespace {

using sequent::result;
using testing::ElementsAre;

struct person {
  std::string name;
  int age;
};

using row = sequent::record<sequent::field<sequent::name{"name"}, std::string, void>,
                            sequent::field<sequent::name{"age"}, int, void>>;

template <class Row>
result<Row> result_of(std::vector<Row> rows) {
  sequent::detail::row_buffer<Row> buffer;
  const auto count = static_cast<std::int64_t>(rows.size());
  for (auto& each : rows) buffer.push_back(std::move(each));
  return result<Row>(std::move(buffer), count);
}

row row_of(const std::string& name, int age) {
  return row{{{name}, {age}}};
}

TEST(unit_result, is_a_range_of_rows) {
  auto rows = result_of<row>({row_of("Ada", 36), row_of("Grace", 85)});
  EXPECT_EQ(rows.size(), 2U);
  EXPECT_FALSE(rows.empty());
  EXPECT_EQ(rows.rowcount(), 2);
  std::vector<std::string> names;
  for (const auto& [name, age] : rows) names.push_back(name + std::to_string(age));
  EXPECT_THAT(names, ElementsAre("Ada36", "Grace85"));
}

TEST(unit_result, all_hands_out_the_rows) {
  auto rows = result_of<int>({1, 2, 3});
  EXPECT_THAT(rows.all(), ElementsAre(1, 2, 3));
  EXPECT_TRUE(rows.empty());
}

TEST(unit_result, one_wants_exactly_one_row) {
  EXPECT_EQ(result_of<int>({7}).one(), 7);
  EXPECT_THROW(static_cast<void>(result_of<int>({}).one()), sequent::no_result_found);
  EXPECT_THROW(static_cast<void>(result_of<int>({1, 2}).one()), sequent::multiple_results_found);
}

TEST(unit_result, one_or_none_wants_at_most_one_row) {
  EXPECT_EQ(result_of<int>({7}).one_or_none(), 7);
  EXPECT_EQ(result_of<int>({}).one_or_none(), std::nullopt);
  EXPECT_THROW(static_cast<void>(result_of<int>({1, 2}).one_or_none()), sequent::multiple_results_found);
}

TEST(unit_result, first_takes_the_first_of_any_number) {
  EXPECT_EQ(result_of<int>({1, 2}).first(), 1);
  EXPECT_EQ(result_of<int>({}).first(), std::nullopt);
}

TEST(unit_result, scalar_is_the_first_column_of_the_first_row) {
  EXPECT_EQ(result_of<row>({row_of("Ada", 36), row_of("Grace", 85)}).scalar(), "Ada");
  EXPECT_EQ(result_of<int>({5}).scalar(), 5);
  EXPECT_EQ((result_of<std::tuple<int, bool>>({{3, true}}).scalar()), 3);
  EXPECT_EQ(result_of<person>({{"Ada", 36}}).scalar(), "Ada");
  EXPECT_EQ(result_of<std::optional<int>>({std::nullopt}).scalar(), std::nullopt);
  EXPECT_THROW(static_cast<void>(result_of<int>({}).scalar()), sequent::no_result_found);
}

TEST(unit_result, scalars_are_the_first_column_of_every_row) {
  EXPECT_THAT(result_of<row>({row_of("Ada", 36), row_of("Grace", 85)}).scalars(), ElementsAre("Ada", "Grace"));
}

TEST(unit_result, into_fills_an_aggregate) {
  const auto people = result_of<row>({row_of("Ada", 36), row_of("Grace", 85)}).into<person>();
  ASSERT_EQ(people.size(), 2U);
  EXPECT_EQ(people[1].name, "Grace");
  EXPECT_EQ(people[1].age, 85);
}

TEST(unit_result, a_result_without_rows_has_a_rowcount) {
  EXPECT_EQ(result<void>(3).rowcount(), 3);
}

}  // namespace
