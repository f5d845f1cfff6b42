// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <cstdio>
#include <exception>

#include <sequent/pool/misuse.hpp>

namespace sequent::detail {

SEQUENT_INLINE void terminate_with(const char* sentence) noexcept {
  std::fprintf(stderr, "sequent: %s\n", sentence);
  std::terminate();
}

}  // namespace sequent::detail
