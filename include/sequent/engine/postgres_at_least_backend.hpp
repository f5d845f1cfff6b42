// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <memory>
#include <string>

#include <sequent/dialect/postgres/postgres_at_least.hpp>
#include <sequent/driver/error.hpp>
#include <sequent/engine/postgres_backend.hpp>

namespace sequent {

/// As `backend<postgres>`; a server that is older is refused.
template <unsigned Version>
struct backend<postgres_at_least<Version>> : backend<postgres> {
  /// Throws `connection_error`.
  static std::unique_ptr<connection> open(const url& database, const engine_options& options) {
    auto opened = backend<postgres>::open(database, options);
    if (opened->server_version() < Version)
      throw connection_error("this engine is one of PostgreSQL " + std::to_string(Version) +
                             " and above, and the server is PostgreSQL " + std::to_string(opened->server_version()) +
                             ": connect to a newer one, or lower the version in sequent::postgres_at_least");
    return opened;
  }
};

}  // namespace sequent
