// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <vector>

#include <gtest/gtest.h>

#include <sequent/driver/adapter.hpp>
#include <sequent/engine/row_layout.hpp>
#include <sequent/statement/record.hpp>

namespace {

using sequent::field;
using sequent::name;
using sequent::record;
using sequent::detail::layout_of;

/// A row of texts.
struct text_cursor {
  std::vector<std::string> cells;

  [[nodiscard]] bool is_null(std::size_t column) const { return cells.at(column) == "NULL"; }
  template <class Function>
  void for_each_element(std::size_t, const Function&) const {}
  [[nodiscard]] std::string_view get_text(std::size_t column) const { return cells.at(column); }
  [[nodiscard]] sequent::driver::value_shape shape_of(std::size_t) const { return sequent::driver::value_shape::other; }
  [[nodiscard]] sequent::driver::column_place place_of(std::size_t column) const {
    return {"SELECT", "column", column};
  }
  [[nodiscard]] sequent::wide_integer get_units(std::size_t, int, int) const { return {}; }
  template <class Stored>
  [[nodiscard]] Stored get(std::size_t column) const {
    if constexpr (std::is_arithmetic_v<Stored>) {
      return static_cast<Stored>(std::stoi(cells.at(column)));
    } else {
      return {};
    }
  }
};

/// Room for one row.
template <class Row>
struct place {
  alignas(Row) std::array<std::byte, sizeof(Row)> bytes;
  [[nodiscard]] Row& row() { return *std::launder(reinterpret_cast<Row*>(bytes.data())); }
};

TEST(engine_row_layout, says_how_much_room_a_row_takes_and_how_many_columns) {
  using row = std::tuple<int, std::string, std::optional<double>>;
  EXPECT_EQ(layout_of<row>.size, sizeof(row));
  EXPECT_EQ(layout_of<row>.alignment, alignof(row));
  EXPECT_EQ(layout_of<row>.width, 3U);
  EXPECT_EQ(layout_of<int>.width, 1U);
}

TEST(engine_row_layout, is_one_for_records_that_differ_in_names_only) {
  using people = record<field<name{"name"}, std::string, 1>, field<name{"age"}, int, 2>>;
  using cities = record<field<name{"city"}, std::string, 3>, field<name{"size"}, int, 4>>;
  using others = record<field<name{"age"}, int, 2>, field<name{"name"}, std::string, 1>>;
  EXPECT_EQ(&layout_of<people>, &layout_of<cities>);
  EXPECT_NE(&layout_of<people>, &layout_of<others>);
  EXPECT_EQ(layout_of<people>.size, sizeof(people));
  EXPECT_EQ(layout_of<people>.alignment, alignof(people));
}

TEST(engine_row_layout, reads_moves_and_ends_a_row) {
  using row = std::tuple<std::string, int, std::optional<std::string>>;
  const std::string long_text(100, 'x');
  const text_cursor cursor{{long_text, "42", "NULL"}};
  place<row> first;
  place<row> second;
  layout_of<row>.read(layout_of<row>, sequent::driver::cursor_source(cursor), 0, first.bytes.data());
  EXPECT_EQ(first.row(), row(long_text, 42, std::nullopt));
  const char* const letters = std::get<0>(first.row()).data();
  layout_of<row>.relocate(layout_of<row>, second.bytes.data(), first.bytes.data());
  EXPECT_EQ(second.row(), row(long_text, 42, std::nullopt));
  EXPECT_EQ(std::get<0>(second.row()).data(), letters);
  layout_of<row>.destroy(layout_of<row>, second.bytes.data());
}

TEST(engine_row_layout, leaves_nothing_of_a_row_that_cannot_be_read) {
  using row = std::tuple<std::string, int>;
  const text_cursor cursor{{std::string(100, 'x'), "no number"}};
  place<row> room;
  EXPECT_ANY_THROW(layout_of<row>.read(layout_of<row>, sequent::driver::cursor_source(cursor), 0, room.bytes.data()));
}

using mixed = record<field<name{"a"}, bool, 1>, field<name{"b"}, std::int64_t, 2>, field<name{"c"}, std::string, 3>,
                     field<name{"d"}, std::int16_t, 4>, field<name{"e"}, std::optional<std::string>, 5>>;

TEST(engine_row_layout, finds_the_fields_of_a_record_where_the_compiler_puts_them) {
  const std::string long_text(100, 'x');
  const text_cursor cursor{{"1", "-5", long_text, "7", "NULL"}};
  place<mixed> first;
  place<mixed> second;
  layout_of<mixed>.read(layout_of<mixed>, sequent::driver::cursor_source(cursor), 0, first.bytes.data());
  const auto& [a, b, c, d, e] = first.row();
  EXPECT_TRUE(a);
  EXPECT_EQ(b, -5);
  EXPECT_EQ(c, long_text);
  EXPECT_EQ(d, 7);
  EXPECT_EQ(e, std::nullopt);
  const char* const letters = c.data();
  layout_of<mixed>.relocate(layout_of<mixed>, second.bytes.data(), first.bytes.data());
  EXPECT_EQ(second.row().get<"c">().data(), letters);
  EXPECT_EQ(second.row().get<"d">(), 7);
  layout_of<mixed>.destroy(layout_of<mixed>, second.bytes.data());
}

TEST(engine_row_layout, leaves_nothing_of_a_record_that_cannot_be_read) {
  const text_cursor cursor{{"1", "2", std::string(100, 'x'), "no number", "NULL"}};
  place<mixed> room;
  EXPECT_ANY_THROW(
      layout_of<mixed>.read(layout_of<mixed>, sequent::driver::cursor_source(cursor), 0, room.bytes.data()));
}

}  // namespace
