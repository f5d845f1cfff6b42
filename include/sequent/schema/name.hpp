// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstddef>
#include <string_view>
#include <type_traits>

namespace sequent {

/// The longest identifier that PostgreSQL keeps whole (NAMEDATALEN - 1, PostgreSQL manual 4.1.1).
inline constexpr std::size_t longest_identifier = 63;

/// An SQL identifier as a template argument: the name of a table, a column, an alias.
///
/// The array has exactly the length of the name: both compilers then print it as `name<6>{"users"}` in their messages.
template <std::size_t Size>
struct name {
  char text[Size]{};

  constexpr name(const char (&characters)[Size]) {
    static_assert(Size <= longest_identifier + 1,
                  "this identifier is longer than 63 bytes, where PostgreSQL would cut it: choose a shorter name");
    for (std::size_t index = 0; index < Size; ++index) text[index] = characters[index];
  }

  /// The name, without the zero behind it.
  [[nodiscard]] constexpr std::string_view view() const { return {text, Size - 1}; }
  [[nodiscard]] constexpr bool empty() const { return Size == 1; }
  bool operator==(const name&) const = default;
};

namespace detail {

/// Asserts that a name that is given in a query is one.
template <name Name>
consteval void require_named() {
  static_assert(!Name.empty(), "no database takes an empty name: say one, as in .as<\"name\">()");
}

/// Refuses a name in parentheses.
template <class Text>
consteval void reject_argument_as_name() {
  static_assert(!std::is_same_v<Text, Text>, "a name is a part of the type: say .as<\"name\">()");
}

/// The text as a `name` of exactly its length.
template <std::size_t Size>
consteval name<Size + 1> exact_name(std::string_view text) {
  char characters[Size + 1]{};
  for (std::size_t place = 0; place < Size; ++place) characters[place] = text[place];
  return name<Size + 1>(characters);
}

}  // namespace detail
}  // namespace sequent
