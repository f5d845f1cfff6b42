// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstdint>
#include <functional>

#include "database.hpp"
#include "harness/workload.hpp"

/// The users with their posts, and the tags of these.
namespace benchmarks::load {

/// Reads all, and gives the sum of what it has read.
using loader = std::function<std::uint64_t()>;

template <class Backend>
loader by_hand(const blog::shared_engine<Backend>& database);
template <class Backend>
loader collected(const blog::shared_engine<Backend>& database);
template <class Backend>
loader in_session(const blog::shared_engine<Backend>& database);

workload make(const setting& how);

}  // namespace benchmarks::load
