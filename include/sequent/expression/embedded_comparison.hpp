// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <type_traits>

#include <sequent/expression/expression.hpp>
#include <sequent/schema/embedded.hpp>
#include <sequent/schema/name.hpp>

// Found by the arguments of the part's face.
namespace sequent::detail {

template <class Part>
constexpr rejected<types::boolean> reject_embedded_comparison() {
  static_assert(
      !std::is_same_v<Part, Part>,
      "a value object is compared column by column: users.home.city == \"Paris\" && users.home.zip == \"75001\"");
  return {};
}

/// Which columns count, and what NULL in one of them means, is the user's to say.
template <template <class> class Part, class As, name Prefix, class Other>
constexpr auto operator==(const Part<prefixed<As, Prefix>>&, const Other&) {
  return reject_embedded_comparison<Part<prefixed<As, Prefix>>>();
}
template <template <class> class Part, class As, name Prefix, class Other>
constexpr auto operator!=(const Part<prefixed<As, Prefix>>&, const Other&) {
  return reject_embedded_comparison<Part<prefixed<As, Prefix>>>();
}

}  // namespace sequent::detail
