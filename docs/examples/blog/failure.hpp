// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <exception>
#include <string>

namespace blog {

/// What a client is told when something went wrong: a status of HTTP, and words that are ours. What a database says,
/// which may have SQL and values in it, is not among them.
struct failure {
  int status;
  std::string message;
  /// What is wrong with which field, where it is one.
  std::string field = {};
};

/// What this error is to a client. What no client can mend goes to the log, as well.
[[nodiscard]] failure failure_of(const std::exception_ptr& error);

}  // namespace blog
