// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstddef>
#include <string>

namespace sequent::driver::postgres {

/// How a session is opened.
struct options {
  std::string conninfo;  ///< `postgresql://...` or libpq's `key=value` words; what is left out comes from libpq.
  std::size_t statement_cache_size = 256;
};

}  // namespace sequent::driver::postgres
