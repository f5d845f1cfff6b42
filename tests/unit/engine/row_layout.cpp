// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <array>
#include <cstddef>
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
  [[nodiscard]] std::string_view get_text(std::size_t column) const { return cells.at(column); }
  [[nodiscard]] std::string_view statement() const { return "SELECT"; }
  [[nodiscard]] std::string_view column_name(std::size_t) const { return "column"; }
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
  layout_of<row>.read(sequent::driver::cursor_source(cursor), first.bytes.data());
  EXPECT_EQ(first.row(), row(long_text, 42, std::nullopt));
  const char* const letters = std::get<0>(first.row()).data();
  layout_of<row>.relocate(second.bytes.data(), first.bytes.data());
  EXPECT_EQ(second.row(), row(long_text, 42, std::nullopt));
  EXPECT_EQ(std::get<0>(second.row()).data(), letters);
  layout_of<row>.destroy(second.bytes.data());
}

TEST(engine_row_layout, leaves_nothing_of_a_row_that_cannot_be_read) {
  using row = std::tuple<std::string, int>;
  const text_cursor cursor{{std::string(100, 'x'), "no number"}};
  place<row> room;
  EXPECT_ANY_THROW(layout_of<row>.read(sequent::driver::cursor_source(cursor), room.bytes.data()));
}

}  // namespace
