// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <array>
#include <cstddef>
#include <limits>
#include <string>
#include <string_view>

#include <gtest/gtest.h>

#include <sequent/meta/text_sink.hpp>

namespace {

using sequent::text_sink;

std::string written(std::size_t number) {
  std::array<char, 20> room{};
  text_sink sink(room.data());
  sink.put(number);
  return {room.data(), sink.size()};
}

TEST(meta_text_sink, counts_without_room) {
  text_sink sink;
  sink.put("abc");
  sink.put("");
  sink.put(std::size_t{120});
  EXPECT_EQ(sink.size(), 6U);
}

TEST(meta_text_sink, writes_as_much_as_it_counted) {
  constexpr auto text = [] {
    std::array<char, 6> room{};
    text_sink sink(room.data());
    sink.put("abc");
    sink.put(std::size_t{120});
    return room;
  }();
  static_assert(std::string_view(text.data(), text.size()) == "abc120");
}

TEST(meta_text_sink, writes_numbers_in_decimal) {
  EXPECT_EQ(written(0), "0");
  EXPECT_EQ(written(9), "9");
  EXPECT_EQ(written(10), "10");
  EXPECT_EQ(written(std::numeric_limits<std::size_t>::max()), std::to_string(std::numeric_limits<std::size_t>::max()));
}

}  // namespace
