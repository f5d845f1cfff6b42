// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstdint>

#include "database.hpp"

namespace blog {

/// Deletes for good what was removed, with all that hangs on it. Gives how many posts there were.
///
/// It needs no objects, so it takes a transaction: what it does is a part of that, whole or not at all.
std::int64_t empty_trash(transaction& tx);

}  // namespace blog
