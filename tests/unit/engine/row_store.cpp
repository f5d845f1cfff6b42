// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <array>
#include <cstddef>
#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>

#include <gtest/gtest.h>

#include <sequent/driver/adapter.hpp>
#include <sequent/engine/row_store.hpp>

namespace {

using sequent::detail::row_layout;
using sequent::detail::row_store;

/// A row that counts how many of its kind there are, on a boundary that `new` does not keep by itself.
struct alignas(64) counted {
  static inline int alive = 0;
  static inline int misplaced = 0;

  explicit counted(int given) : number(given), text(100, 'x') { note(); }
  counted(counted&& other) noexcept : number(other.number), text(std::move(other.text)) { note(); }
  counted& operator=(counted&&) = delete;
  ~counted() { --alive; }

  void note() {
    ++alive;
    if (reinterpret_cast<std::uintptr_t>(this) % alignof(counted) != 0) ++misplaced;
  }

  int number;
  std::string text;
};

int next_number = 0;

const row_layout layout{.size = sizeof(counted),
                        .alignment = alignof(counted),
                        .width = 1,
                        .read =
                            [](const row_layout&, const sequent::driver::value_source&, std::size_t, void* place) {
                              if (next_number < 0) throw std::runtime_error("it cannot be read");
                              ::new (place) counted(next_number++);
                            },
                        .relocate = &sequent::detail::value_functions<counted>::relocate,
                        .destroy = &sequent::detail::value_functions<counted>::destroy};

/// No row is read from it; the layout makes its own.
struct no_cursor {
  [[nodiscard]] bool is_null(std::size_t) const { return false; }
  template <class Function>
  void for_each_element(std::size_t, const Function&) const {}
  [[nodiscard]] std::string_view get_text(std::size_t) const { return {}; }
  [[nodiscard]] sequent::driver::value_shape shape_of(std::size_t) const { return sequent::driver::value_shape::other; }
  [[nodiscard]] sequent::driver::column_place place_of(std::size_t column) const { return {{}, {}, column}; }
  [[nodiscard]] sequent::wide_integer get_units(std::size_t, int, int) const { return {}; }
  template <class Stored>
  [[nodiscard]] Stored get(std::size_t) const {
    return {};
  }
};

/// A store with room for its first row.
struct owned_store {
  alignas(counted) std::array<std::byte, sizeof(counted)> inner;
  row_store store{&layout, inner.data()};

  void read(int count) {
    const no_cursor cursor;
    const sequent::driver::cursor_source source(cursor);
    for (int row = 0; row < count; ++row) store.read(source);
  }
  [[nodiscard]] const counted& at(std::size_t place) const { return static_cast<const counted*>(store.rows())[place]; }
  [[nodiscard]] bool is_inside() const { return store.rows() == inner.data(); }
};

class engine_row_store : public testing::Test {
 protected:
  engine_row_store() { next_number = counted::misplaced = 0; }
  ~engine_row_store() override {
    EXPECT_EQ(counted::alive, 0);
    EXPECT_EQ(counted::misplaced, 0);
  }
};

TEST_F(engine_row_store, has_its_first_row_in_its_owner) {
  owned_store rows;
  EXPECT_EQ(rows.store.size(), 0U);
  rows.read(1);
  EXPECT_TRUE(rows.is_inside());
  rows.read(1);
  EXPECT_FALSE(rows.is_inside());
}

TEST_F(engine_row_store, keeps_rows_in_order_while_it_grows) {
  owned_store rows;
  rows.read(100);
  ASSERT_EQ(rows.store.size(), 100U);
  EXPECT_EQ(counted::alive, 100);
  for (std::size_t place = 0; place < 100; ++place) {
    EXPECT_EQ(rows.at(place).number, static_cast<int>(place));
    EXPECT_EQ(rows.at(place).text.size(), 100U);
  }
}

TEST_F(engine_row_store, does_not_move_rows_that_it_has_room_for) {
  owned_store rows;
  rows.read(1);
  rows.store.reserve(50);
  const void* const place = rows.store.rows();
  rows.read(49);
  EXPECT_EQ(rows.store.rows(), place);
  rows.store.reserve(10);
  EXPECT_EQ(rows.store.rows(), place);
  EXPECT_EQ(rows.at(0).number, 0);
  EXPECT_EQ(rows.at(49).number, 49);
}

TEST_F(engine_row_store, keeps_what_it_has_when_a_row_cannot_be_read) {
  for (const int count : {0, 1, 2, 7}) {
    owned_store rows;
    next_number = 0;
    rows.read(count);
    next_number = -1;
    EXPECT_THROW(rows.read(1), std::runtime_error);
    EXPECT_EQ(rows.store.size(), static_cast<std::size_t>(count));
    EXPECT_EQ(counted::alive, count);
    next_number = count;
    rows.read(1);
    EXPECT_EQ(rows.at(rows.store.size() - 1).number, count);
  }
}

TEST_F(engine_row_store, takes_the_rows_of_another) {
  for (const int count : {0, 1, 5}) {
    owned_store from;
    owned_store to;
    next_number = 0;
    from.read(count);
    to.read(3);
    from.store.rowcount = 9;
    to.store.take(from.store);
    EXPECT_EQ(to.store.size(), static_cast<std::size_t>(count));
    EXPECT_EQ(to.store.rowcount, 9);
    EXPECT_EQ(from.store.size(), 0U);
    EXPECT_EQ(from.store.rowcount, 0);
    EXPECT_EQ(counted::alive, count);
    for (int row = 0; row < count; ++row) EXPECT_EQ(to.at(static_cast<std::size_t>(row)).number, row);
    from.read(2);
    EXPECT_EQ(from.at(1).number, count + 4);
  }
}

TEST_F(engine_row_store, can_be_filled_again_after_it_was_cleared) {
  owned_store rows;
  rows.read(5);
  rows.store.clear();
  EXPECT_EQ(counted::alive, 0);
  EXPECT_TRUE(rows.is_inside());
  rows.read(3);
  EXPECT_EQ(rows.at(2).number, 7);
}

}  // namespace
