// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <string>

#include <sequent/orm.hpp>

namespace blog {

/// Throws `stale_data` where an object has been written since a client has seen this version of it.
///
/// A request of HTTP has no transaction around what its client has read before. Who writes between this and the commit
/// is noticed by the session itself.
void require_version(const auto& object, int seen) {
  if (object.version != seen)
    throw sequent::stale_data("version " + std::to_string(seen) + " was seen, and version " +
                              std::to_string(object.version) + " is there");
}

}  // namespace blog
