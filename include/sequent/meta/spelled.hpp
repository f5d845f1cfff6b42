// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include <sequent/meta/text_sink.hpp>

namespace sequent::detail {

template <class Speller>
consteval std::size_t spelled_size() {
  text_sink sink;
  Speller::put_into(sink);
  return sink.size();
}

template <class Speller>
inline constexpr auto spelled_characters = [] {
  std::array<char, spelled_size<Speller>()> characters{};
  text_sink sink(characters.data());
  Speller::put_into(sink);
  return characters;
}();

/// The text that `Speller::put_into(sink)` writes, as a constant.
template <class Speller>
inline constexpr std::string_view spelled_by{spelled_characters<Speller>.data(), spelled_characters<Speller>.size()};

}  // namespace sequent::detail
