// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <sequent/engine/transaction_options.hpp>

namespace {

// A transaction runs once, and as the database likes, unless it is told otherwise.
static_assert(sequent::retry{}.attempts == 1);
static_assert([] {
  const sequent::transaction_options usual;
  return usual.isolation == sequent::isolation_level::database_default && !usual.read_only && !usual.deferrable &&
         usual.set.empty() && usual.retry.attempts == 1;
}());

}  // namespace
