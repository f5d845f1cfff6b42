// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <utility>

#include <sequent/config.hpp>
#include <sequent/engine/observer.hpp>

namespace sequent {

/// Gives a line for each statement that has ended: its name or else its text, its rows or why it failed, and how long
/// it took, as in `adults: 3 rows, 0.412 ms` and `sign_up: failed [23505], 1.070 ms`.
///
/// No value of a parameter is in it; text of raw SQL is as the program wrote it. What takes the lines is called by all
/// threads that run statements, several at once.
class statement_log : public observer {
 public:
  explicit statement_log(std::function<void(std::string_view line)> write) : write_(std::move(write)) {}

  void statement_ended(const statement_event& seen) override;

  /// The line of a statement.
  [[nodiscard]] static std::string line_of(const statement_event& seen);

 private:
  const std::function<void(std::string_view line)> write_;
};

}  // namespace sequent

#if defined(SEQUENT_HEADER_ONLY)
#include <sequent/engine/statement_log.ipp>
#endif
