// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <iostream>
#include <optional>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <sequent/engine/result.hpp>

#include "schema.hpp"

inline std::ostream& operator<<(std::ostream& out, importance value) {
  for (const auto& each : sq::enum_names<importance>) {
    if (each.value == value) out << each.name;
  }
  return out;
}

template <class T>
std::string shown(const T& value) {
  if constexpr (sq::is_optional<T>) {
    return value ? shown(*value) : "NULL";
  } else if constexpr (std::is_same_v<T, sq::date>) {
    const auto two = [](unsigned number) { return (number < 10 ? "-0" : "-") + std::to_string(number); };
    return std::to_string(int(value.year())) + two(unsigned(value.month())) + two(unsigned(value.day()));
  } else {
    std::ostringstream text;
    text << value;
    return text.str();
  }
}

/// Prints the rows of a query as a table, under the query's SQL.
template <class... Fields>
void show(std::string_view title, std::string_view sql, const sq::result<sq::record<Fields...>>& rows) {
  constexpr std::size_t width = sizeof...(Fields);
  std::vector<std::array<std::string, width>> cells{{std::string(Fields::field_name.view())...}};
  for (const auto& row : rows) {
    [&]<std::size_t... Place>(std::index_sequence<Place...>) {
      cells.push_back({shown(row.template get<Place>())...});
    }(std::make_index_sequence<width>{});
  }
  std::array<std::size_t, width> widths{};
  for (const auto& row : cells) {
    for (std::size_t column = 0; column < width; ++column)
      widths[column] = std::max(widths[column], row[column].size());
  }
  std::cout << "\n" << title << "\n  " << sql << "\n\n";
  for (std::size_t line = 0; line < cells.size(); ++line) {
    for (std::size_t column = 0; column < width; ++column) {
      const auto& cell = cells[line][column];
      std::cout << "  " << cell;
      if (column + 1 < width) std::cout << std::string(widths[column] - cell.size(), ' ');
    }
    std::cout << "\n";
    if (line == 0) {
      for (const auto& each : widths) std::cout << "  " << std::string(each, '-');
      std::cout << "\n";
    }
  }
}
