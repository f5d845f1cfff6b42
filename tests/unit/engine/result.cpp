// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sequent/driver/adapter.hpp>
#include <sequent/engine/result.hpp>
#include <sequent/statement/record.hpp>

namespace {

using sequent::result;
using testing::ElementsAre;

struct person {
  std::string name;
  int age;
};

using row = sequent::record<sequent::field<sequent::name{"name"}, std::string, 1>,
                            sequent::field<sequent::name{"age"}, int, 2>>;

using cell = std::variant<std::monostate, int, std::string, bool>;
using cells = std::vector<cell>;

/// A row as a driver's cursor gives it.
class fake_cursor {
 public:
  explicit fake_cursor(const cells& current) : current_(current) {}

  [[nodiscard]] bool is_null(std::size_t column) const { return current_.at(column).index() == 0; }
  template <class Function>
  void for_each_element(std::size_t, const Function&) const {}
  [[nodiscard]] std::string_view get_text(std::size_t column) const {
    return std::get<std::string>(current_.at(column));
  }
  [[nodiscard]] sequent::driver::value_shape shape_of(std::size_t) const { return sequent::driver::value_shape::other; }
  [[nodiscard]] sequent::driver::column_place place_of(std::size_t column) const {
    return {"SELECT", "column", column};
  }
  template <class Stored>
  [[nodiscard]] Stored get(std::size_t column) const {
    if constexpr (std::is_same_v<Stored, bool>) {
      return std::get<bool>(current_.at(column));
    } else if constexpr (std::is_arithmetic_v<Stored>) {
      return static_cast<Stored>(std::get<int>(current_.at(column)));
    } else {
      return Stored();
    }
  }
  [[nodiscard]] sequent::wide_integer get_units(std::size_t, int, int) const { return 0; }

 private:
  const cells& current_;
};

template <class Row>
result<Row> result_of(const std::vector<cells>& rows) {
  result<Row> made;
  for (const auto& each : rows) {
    const fake_cursor cursor(each);
    made.store().read(sequent::driver::cursor_source(cursor));
  }
  made.store().rowcount = static_cast<std::int64_t>(rows.size());
  return made;
}

cells row_of(const std::string& name, int age) {
  return {name, age};
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
  auto rows = result_of<int>({{1}, {2}, {3}});
  EXPECT_THAT(rows.all(), ElementsAre(1, 2, 3));
  EXPECT_THAT(std::move(rows).all(), ElementsAre(1, 2, 3));
}

TEST(unit_result, one_wants_exactly_one_row) {
  EXPECT_EQ(result_of<int>({{7}}).one(), 7);
  EXPECT_THROW(static_cast<void>(result_of<int>({}).one()), sequent::no_result_found);
  EXPECT_THROW(static_cast<void>(result_of<int>({{1}, {2}}).one()), sequent::multiple_results_found);
}

TEST(unit_result, one_or_none_wants_at_most_one_row) {
  EXPECT_EQ(result_of<int>({{7}}).one_or_none(), 7);
  EXPECT_EQ(result_of<int>({}).one_or_none(), std::nullopt);
  EXPECT_THROW(static_cast<void>(result_of<int>({{1}, {2}}).one_or_none()), sequent::multiple_results_found);
}

TEST(unit_result, first_takes_the_first_of_any_number) {
  EXPECT_EQ(result_of<int>({{1}, {2}}).first(), 1);
  EXPECT_EQ(result_of<int>({}).first(), std::nullopt);
}

TEST(unit_result, scalar_is_the_first_column_of_the_first_row) {
  EXPECT_EQ(result_of<row>({row_of("Ada", 36), row_of("Grace", 85)}).scalar(), "Ada");
  EXPECT_EQ(result_of<int>({{5}}).scalar(), 5);
  EXPECT_EQ((result_of<std::tuple<int, bool>>({{3, true}}).scalar()), 3);
  EXPECT_EQ(result_of<person>({{"Ada", 36}}).scalar(), "Ada");
  EXPECT_EQ(result_of<std::optional<int>>({{cell()}}).scalar(), std::nullopt);
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

TEST(unit_result, a_result_that_is_kept_keeps_its_rows) {
  const std::string long_name(100, 'x');
  const auto rows = result_of<row>({row_of(long_name, 36)});
  EXPECT_EQ(rows.one().get<"name">(), long_name);
  EXPECT_EQ(rows.first()->get<"name">(), long_name);
  EXPECT_EQ(rows.scalar(), long_name);
  EXPECT_THAT(rows.scalars(), ElementsAre(long_name));
  EXPECT_EQ(rows.into<person>().at(0).name, long_name);
  EXPECT_EQ(rows.one().get<"name">(), long_name);
}

TEST(unit_result, moves_with_its_rows) {
  for (const std::size_t size : {0U, 1U, 5U}) {
    std::vector<cells> given(size, row_of(std::string(100, 'y'), 1));
    auto first = result_of<row>(given);
    auto second = std::move(first);
    EXPECT_EQ(second.size(), size);
    auto third = result_of<row>({row_of("z", 1), row_of("z", 2)});
    third = std::move(second);
    EXPECT_EQ(third.size(), size);
    EXPECT_EQ(third.rowcount(), static_cast<std::int64_t>(size));
  }
}

TEST(unit_result, a_row_that_cannot_be_read_leaves_those_before_it) {
  result<row> rows;
  const cells right = row_of("a", 1);
  const cells wrong{std::string("b")};
  rows.store().read(sequent::driver::cursor_source(fake_cursor(right)));
  EXPECT_ANY_THROW(rows.store().read(sequent::driver::cursor_source(fake_cursor(wrong))));
  EXPECT_EQ(rows.size(), 1U);
}

TEST(unit_result, a_result_without_rows_has_a_rowcount) {
  result<void> none;
  none.note(3);
  EXPECT_EQ(none.rowcount(), 3);
}

}  // namespace
