// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <integration/engine/shop.hpp>
#include <stdexcept>
#include <string>

/// What the tests of transactions have in common.
namespace engine_test {

/// The error that a piece of code throws; fails if it throws another one, or none.
template <class Error, class Code>
Error thrown_by(Code&& code) {
  try {
    code();
  } catch (const Error& expected) {
    return expected;
  }
  throw std::logic_error("the code threw nothing");
}

/// Runs code, and does not care whether it throws.
template <class Code>
void swallowing(Code&& code) {
  try {
    code();
  } catch (const sq::error&) {
  }
}

template <class Transaction>
void add(Transaction& tx, const std::string& name) {
  tx.execute(sq::insert_into(orgs).set(orgs.name = name));
}

}  // namespace engine_test
