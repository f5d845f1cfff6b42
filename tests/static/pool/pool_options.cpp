// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <chrono>

#include <sequent/pool/pool_options.hpp>

namespace {

using namespace std::chrono_literals;

constexpr sequent::pool_options named{.size = 8,
                                      .timeout = 1s,
                                      .min_idle = 2,
                                      .max_idle_time = 10min,
                                      .max_lifetime = 30min,
                                      .pre_ping = sequent::pre_ping::after(30s)};
static_assert(named.pre_ping.asks_after(30s) && !named.pre_ping.asks_after(29s));

// Nothing is asked, and nothing ends, unless it is said.
constexpr sequent::pool_options usual;
static_assert(usual.pre_ping == sequent::pre_ping::off && !usual.pre_ping.asks_after(std::chrono::hours(24 * 365)));
static_assert(usual.max_idle_time == std::chrono::milliseconds::max() && usual.max_idle_time == usual.max_lifetime);
static_assert(sequent::pre_ping::always.asks_after(0s) && sequent::pre_ping::always.asks_after(-4ms) &&
              sequent::pre_ping::after(0s) == sequent::pre_ping::always);

}  // namespace
