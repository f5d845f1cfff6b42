// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <sequent/engine/engine.hpp>
#include <sequent/engine/options.hpp>
#include <sequent/engine/url.hpp>

namespace sequent::testing {

/// An engine for tests, which keeps nothing: it is one transaction on one connection, and rolls that back in its end.
///
/// It is taken wherever an `engine` is. What a program does as a transaction, or as a single statement, is a savepoint
/// of that transaction: it is undone where it fails, and seen by what follows, also by other threads, one at a time.
/// Who asks for a second connection while it holds one gets `pool_timeout`.
template <class... Backends>
class sandbox : public engine<Backends...> {
 public:
  /// Throws what an engine throws.
  explicit sandbox(const url& database, engine_options options = {})
      : engine<Backends...>(database, in_sandbox(options)) {}

 private:
  static const engine_options& in_sandbox(engine_options& options) {
    options.is_sandbox = true;
    return options;
  }
};

}  // namespace sequent::testing
