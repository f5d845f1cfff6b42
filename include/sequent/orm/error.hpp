// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <sequent/driver/error.hpp>

namespace sequent {

/// A relation was touched that was not loaded, or an object that its session has let go. The message names the tables,
/// and what to do.
class not_loaded : public error {
 public:
  using error::error;
};

/// A row that a session was to write is not as it was loaded any more: another transaction has changed or deleted it.
/// The message names the table and the key's columns.
class stale_data : public error {
 public:
  using error::error;
};

}  // namespace sequent
