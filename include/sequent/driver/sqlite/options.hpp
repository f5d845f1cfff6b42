// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
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

/// How changes reach the file (SQLite manual, PRAGMA journal_mode). With `wal` others read while one writes.
enum class journal_mode { remove, truncate, persist, memory, wal, off };

/// How much is waited for the disk (SQLite manual, PRAGMA synchronous).
enum class synchronous { off, normal, full, extra };

/// Whether a connection gives its locks up after each transaction (SQLite manual, PRAGMA locking_mode).
enum class locking_mode { normal, exclusive };

/// How a database file is opened; what is left out is SQLite's default, or stays as the file has it.
struct options {
  std::string path;  ///< A file, byte for byte, or ":memory:".
  open_mode mode = open_mode::create;
  std::chrono::milliseconds busy_timeout{5000};  ///< How long to wait for the lock of another connection.
  bool foreign_keys = true;                      ///< SQLite's own default is to ignore them.
  std::optional<sqlite::journal_mode> journal_mode = {};
  std::optional<sqlite::synchronous> synchronous = {};
  std::optional<sqlite::locking_mode> locking_mode = {};
  bool is_shared_memory = false;  ///< In memory, for all connections of this process to this path.
  std::size_t statement_cache_size = 256;

  /// It ends with its last connection. Unless it is shared, each connection is a database of its own.
  bool is_in_memory() const noexcept { return is_shared_memory || mode == open_mode::memory || path == ":memory:"; }

  /// Reads `sqlite::memory:`, `sqlite:///relative.db` or `sqlite:////absolute.db`, percent-decoded, and the query
  /// options `mode=ro|rw|rwc|memory`, `busy_timeout=<ms>`, `foreign_keys=on|off`,
  /// `journal_mode=delete|truncate|persist|memory|wal|off`, `synchronous=off|normal|full|extra`
  /// `locking_mode=normal|exclusive` and `vfs=memdb`. Throws `connection_error`.
  static options from_url(std::string_view url);
};

/// As SQLite and URLs say it.
std::string_view word_of(journal_mode mode) noexcept;
std::string_view word_of(synchronous mode) noexcept;
std::string_view word_of(locking_mode mode) noexcept;

}  // namespace sequent::driver::sqlite

#if defined(SEQUENT_HEADER_ONLY)
#include <sequent/driver/sqlite/options.ipp>
#endif
