// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstddef>
#include <map>

#include <sequent/engine/explain.hpp>

namespace sequent::detail {

SEQUENT_INLINE std::string plan_text(const result<plan_line>& lines) {
  std::string text;
  for (const std::string& line : lines) text.append(text.empty() ? "" : "\n").append(line);
  return text;
}

SEQUENT_INLINE std::string plan_text(const result<plan_step>& steps) {
  std::string text;
  std::map<std::int64_t, std::size_t> depths;
  for (const auto& [number, around, unused, what] : steps) {
    const auto found = depths.find(around);
    const std::size_t depth = found == depths.end() ? 0 : found->second + 1;
    depths[number] = depth;
    text.append(text.empty() ? "" : "\n").append(2 * depth, ' ').append(what);
  }
  return text;
}

SEQUENT_INLINE std::string text_behind(std::string_view head, const driver::request& made) {
  return std::string(head).append(made.assemble == nullptr ? std::string(made.text) : made.assemble(made));
}

}  // namespace sequent::detail
