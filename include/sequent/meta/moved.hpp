// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <type_traits>

namespace sequent::detail {

// A query moves a dozen expressions from call to call. Without optimisation std::move is a function of its own for each
// of their types; these are not. They are called by `detail::`: a type of the user's own may have such a function
// beside it.

/// As std::move.
template <class T>
[[nodiscard, gnu::always_inline]] constexpr std::remove_reference_t<T>&& moved(T&& given) noexcept {
  return static_cast<std::remove_reference_t<T>&&>(given);
}

/// As std::forward.
template <class T>
[[nodiscard, gnu::always_inline]] constexpr T&& forwarded(std::remove_reference_t<T>& given) noexcept {
  return static_cast<T&&>(given);
}

}  // namespace sequent::detail
