// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstddef>
#include <string_view>

#include <sequent/config.hpp>

namespace sequent::driver::postgres {

/// Reads a text of SQL commands word by word, as PostgreSQL does with standard strings: what stands in comments,
/// literals and quoted names is no word.
class command_reader {
 public:
  explicit command_reader(std::string_view text) noexcept : text_(text) {}

  /// The next word as it is written, `;` where a command ends, and nothing where the text does.
  std::string_view next() noexcept;

 private:
  bool skip_comment() noexcept;
  bool skip_quoted() noexcept;
  bool skip_dollar_quoted() noexcept;
  void skip_to_quote(char quote, bool has_escapes) noexcept;

  std::string_view text_;
  std::size_t at_ = 0;
};

/// Whether a command of the text ends the transaction where the server answers ROLLBACK, which is also what it answers
/// to the return to a savepoint, and to the COMMIT of a transaction that has failed.
///
/// The state of the session does not tell either, if another transaction begins at once.
bool ends_transaction(std::string_view text) noexcept;

/// How many commands of the text ask for a rollback, be it of all or to a savepoint. Where the server answers ROLLBACK
/// more often, it has refused a COMMIT.
std::size_t rollback_count(std::string_view text) noexcept;

/// Whether a command of the text is a COPY whose data flows between the server and this program.
bool copies_data(std::string_view text) noexcept;

}  // namespace sequent::driver::postgres

#if defined(SEQUENT_HEADER_ONLY)
#include <sequent/driver/postgres/command_reader.ipp>
#endif
