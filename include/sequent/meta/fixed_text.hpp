// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstddef>
#include <string_view>

namespace sequent {

/// A piece of SQL text as a template argument, as in `check<"age >= 0">`.
///
/// The array has exactly the length of the text, so that compilers print it as text in their messages.
template <std::size_t Size>
struct fixed_text {
  char text[Size]{};

  consteval fixed_text(const char (&characters)[Size]) {
    for (std::size_t index = 0; index < Size; ++index) text[index] = characters[index];
  }

  /// The text, without the zero behind it.
  [[nodiscard]] constexpr std::string_view view() const { return {text, Size - 1}; }
  [[nodiscard]] constexpr bool empty() const { return Size == 1; }
  bool operator==(const fixed_text&) const = default;
};

}  // namespace sequent
