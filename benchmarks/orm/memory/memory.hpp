// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include "harness/workload.hpp"

/// What is in memory is asked for: no statement is sent, and so the database does not matter.
namespace benchmarks::memory {

/// An object by its key.
workload make_get(const setting& how);
/// The objects of loaded collections, one by one.
workload make_collection(const setting& how);
/// The object that another references.
workload make_reference(const setting& how);

}  // namespace benchmarks::memory
