// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <type_traits>

#include <sequent/pool/pool_statistics.hpp>

namespace {

// A snapshot is values only: it is taken while others wait.
static_assert(std::is_trivially_copyable_v<sequent::pool_statistics>);
static_assert(sequent::pool_statistics{}.open == 0);

}  // namespace
