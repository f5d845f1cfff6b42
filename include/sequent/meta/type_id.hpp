// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstdint>

#include <sequent/meta/text_hash.hpp>

namespace sequent::detail {

/// A number that tells types apart.
template <class T>
consteval std::uint64_t type_id() {
  return text_hash(static_cast<const char*>(__PRETTY_FUNCTION__));
}

}  // namespace sequent::detail
