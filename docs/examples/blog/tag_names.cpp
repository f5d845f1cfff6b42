// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include "tag_names.hpp"

#include <algorithm>
#include <string_view>

#include "text.hpp"

namespace blog {
namespace {

std::string tag_name(std::string_view given) {
  constexpr std::string_view blanks = " \t\r\n";
  const std::size_t first = given.find_first_not_of(blanks);
  std::string name;
  if (first != std::string_view::npos) name = given.substr(first, given.find_last_not_of(blanks) + 1 - first);
  for (char& each : name) {
    if (each >= 'A' && each <= 'Z') each = static_cast<char>(each - 'A' + 'a');
  }
  require_text("tags", name, 40);
  return name;
}

}  // namespace

std::vector<std::string> tag_names(const std::vector<std::string>& given) {
  std::vector<std::string> names;
  names.reserve(given.size());
  for (const auto& each : given) names.push_back(tag_name(each));
  std::ranges::sort(names);
  const auto doubled = std::ranges::unique(names);
  names.erase(doubled.begin(), doubled.end());
  return names;
}

}  // namespace blog
