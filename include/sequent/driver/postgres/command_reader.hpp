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

/// Whether a command of the text rolls back the whole transaction, and does not go back to a savepoint.
///
/// The server's answers to both are the same. So is the state of the session, if another transaction begins at once.
bool rolls_back_transaction(std::string_view text) noexcept;

/// Whether a command of the text is a COPY whose data flows between the server and this program.
bool copies_data(std::string_view text) noexcept;

}  // namespace sequent::driver::postgres

#if defined(SEQUENT_HEADER_ONLY)
#include <sequent/driver/postgres/command_reader.ipp>
#endif
