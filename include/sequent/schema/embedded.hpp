// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstddef>

#include <sequent/schema/name.hpp>

namespace sequent {

namespace detail {

template <std::size_t First, std::size_t Second>
consteval name<First + Second - 1> joined_name(const name<First>& first, const name<Second>& second) {
  char characters[First + Second - 1]{};
  for (std::size_t place = 0; place + 1 < First; ++place) characters[place] = first.text[place];
  for (std::size_t place = 0; place + 1 < Second; ++place) characters[First - 1 + place] = second.text[place];
  return name<First + Second - 1>(characters);
}

/// A face that puts a prefix ahead of the names of columns.
template <class As, name Prefix>
struct prefixed {
  template <name Name, class T, auto... Attributes>
  using col = typename As::template col<joined_name(Prefix, Name), T, Attributes...>;
};

/// What an embedded part is in a face: itself in that face under a prefix, or what the face says.
template <class As, template <class> class Part, name Prefix>
struct part_in {
  using type = Part<prefixed<As, Prefix>>;
};
template <class As, template <class> class Part, name Prefix>
  requires requires { typename As::template embedded<Part, Prefix>; }
struct part_in<As, Part, Prefix> {
  using type = typename As::template embedded<Part, Prefix>;
};

}  // namespace detail

/// Declares a value object in a schema: columns that are declared once, as a template of their own, and stand in the
/// table flat, the prefix ahead of their names.
template <class As, template <class> class Part, name Prefix = "">
using embedded = typename detail::part_in<As, Part, Prefix>::type;

}  // namespace sequent
