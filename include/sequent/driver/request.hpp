// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include <sequent/driver/statement_key.hpp>
#include <sequent/driver/value_sink.hpp>
#include <sequent/schema/column_facts.hpp>

namespace sequent::driver {

/// A statement that is to be run, and no template of it: its text and key, and what binds its values. All that is below
/// the call of `execute` works on it, and is compiled once.
///
/// It refers to the statement that it was made of, which outlives it.
struct request {
  /// The text; where `assemble` is there, that with every choice taken.
  std::string_view text{};
  /// Of the prepared statement; where `is_cached` is not set, none is kept.
  statement_key key{};
  bool is_cached = true;
  /// Whether the rows of an INSERT travel as arrays.
  bool has_arrays = false;
  const void* values = nullptr;
  const void* arguments = nullptr;
  /// Binds the values in the order of their numbers. Throws `encode_error`.
  void (*bind)(const request& running, value_sink& sink) = nullptr;
  /// Gives the text of a statement with choices, as they stand.
  std::string (*assemble)(const request& running) = nullptr;
  /// Moves on to the next row of those that go one by one through the same statement; false where there is none.
  bool (*advance)(void* state) = nullptr;
  void* state = nullptr;
  /// Of each column of the result, where some of them may hold what they are not declared to hold: null of the others.
  std::span<const column_facts* const> tolerated{};
  /// What its statement is called; empty where it has no name.
  std::string_view name{};
};

}  // namespace sequent::driver
