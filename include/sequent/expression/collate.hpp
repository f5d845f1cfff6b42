// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <string>
#include <string_view>

#include <sequent/expression/declared_function.hpp>
#include <sequent/meta/fixed_text.hpp>
#include <sequent/meta/spelled.hpp>

namespace sequent {

namespace detail {

template <fixed_text Name>
struct collation_speller {
  static constexpr void put_into(text_sink& sink) {
    sink.put("{} COLLATE \"");
    for (std::size_t place = 0; place < Name.view().size(); ++place) {
      const std::string_view character = Name.view().substr(place, 1);
      sink.put(character);
      if (character == "\"" || character == "{" || character == "}") sink.put(character);
    }
    sink.put("\"");
  }
};

// The order of the bytes, under the name that each database has for it. As an operand it stands in parentheses:
// PostgreSQL takes no COLLATE without them between BETWEEN and AND.
template <fixed_text Name>
inline constexpr function_info collation{
    .spelling = spelled_by<collation_speller<Name>>,
    .called = "COLLATE",
    .in_sqlite = Name.view() == "C" ? std::string_view("{} COLLATE BINARY") : std::string_view{},
    .binding = precedence::comparison};

}  // namespace detail

/// `x COLLATE "name"`: the text with another order and equality. Nobody checks that the database has that collation;
/// every one has `"C"`, the order of the bytes.
template <fixed_text Name, class T, class Tag, class Values>
[[nodiscard]] constexpr auto collate(expr<T, Tag, Values> text) {
  return detail::declared_function<detail::collation<Name>, std::string(std::string)>{}(text);
}

}  // namespace sequent
