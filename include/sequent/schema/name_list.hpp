// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <string_view>

#include <sequent/schema/name.hpp>

namespace sequent {

/// A list of column names.
template <name... Names>
struct name_list {};

/// Names as an array that lives as long as the program.
template <name... Names>
inline constexpr std::array<std::string_view, sizeof...(Names)> names_as_values{Names.view()...};

/// What a search for a column returns where there is none.
inline constexpr std::size_t no_column = static_cast<std::size_t>(-1);

/// The place of the name among the names from `start` on; `no_column` where it is not there.
constexpr std::size_t position_of(std::string_view wanted, std::span<const std::string_view> names,
                                  std::size_t start = 0) {
  for (std::size_t place = start; place < names.size(); ++place) {
    if (names[place] == wanted) return place;
  }
  return no_column;
}

/// Whether two lists have the same names in the same order.
// By hand: g++ 12 takes no difference of iterators into a single member for a constant.
constexpr bool are_equal_lists(std::span<const std::string_view> left, std::span<const std::string_view> right) {
  if (left.size() != right.size()) return false;
  for (std::size_t place = 0; place < left.size(); ++place) {
    if (left[place] != right[place]) return false;
  }
  return true;
}

/// Whether two lists have the same names, in any order.
constexpr bool are_same_columns(std::span<const std::string_view> left, std::span<const std::string_view> right) {
  for (const auto column : left) {
    if (position_of(column, right) == no_column) return false;
  }
  for (const auto column : right) {
    if (position_of(column, left) == no_column) return false;
  }
  return left.size() == right.size();
}

}  // namespace sequent
