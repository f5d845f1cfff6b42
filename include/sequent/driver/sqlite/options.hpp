// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>

#include <sequent/config.hpp>

namespace sequent::driver::sqlite {

enum class open_mode {
  read_only,
  read_write,
  create,  ///< Read and write; the file is made where there is none.
  memory,
};

/// How a database file is opened.
struct options {
  std::string path;  ///< A file, byte for byte, or ":memory:".
  open_mode mode = open_mode::create;
  std::chrono::milliseconds busy_timeout{5000};  ///< How long to wait for the lock of another connection.
  bool foreign_keys = true;                      ///< SQLite's own default is to ignore them.
  std::size_t statement_cache_size = 256;

  /// Each connection to such a database is a database of its own.
  bool is_in_memory() const noexcept { return mode == open_mode::memory || path == ":memory:"; }

  /// Reads `sqlite::memory:`, `sqlite:///relative.db` or `sqlite:////absolute.db`, percent-decoded, and the query
  /// options `mode=ro|rw|rwc|memory`, `busy_timeout=<ms>`, `foreign_keys=on|off`. Throws `connection_error`.
  static options from_url(std::string_view url);
};

}  // namespace sequent::driver::sqlite

#if defined(SEQUENT_HEADER_ONLY)
#include <sequent/driver/sqlite/options.ipp>
#endif
