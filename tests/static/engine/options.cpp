// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <chrono>

#include <sequent/engine/options.hpp>

namespace {

constexpr sequent::pool_options named{.size = 8, .timeout = std::chrono::seconds(1)};
static_assert(requires { sequent::engine_options{.pool = named, .statement_cache_size = 10}; });

}  // namespace
