// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <string>

#include <sequent/engine/result.hpp>

namespace sequent::detail {

SEQUENT_INLINE void refuse_empty_result() {
  throw no_result_found("a row was required, and the result has none");
}

SEQUENT_INLINE void refuse_large_result(std::size_t size) {
  throw multiple_results_found("at most one row was expected, and the result has " + std::to_string(size));
}

}  // namespace sequent::detail
