// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <array>
#include <string>
#include <utility>

#include <sqlite3.h>

#include <sequent/driver/sqlite/failure.hpp>

namespace sequent::driver::sqlite {
namespace detail {

struct known_message {
  std::string_view part;
  std::string_view sqlstate;
};

// SQLite has one code for every mistake in a statement; only its message tells them apart. Messages are not localised.
inline constexpr std::array known_messages{
    known_message{"no such table", "42P01"},
    known_message{"no such column", "42703"},
    known_message{"has no column named", "42703"},
    known_message{"ambiguous column name", "42702"},
    known_message{"no such function", "42883"},
    known_message{"already exists", "42P07"},
    known_message{"syntax error", "42601"},
    known_message{"incomplete input", "42601"},
    known_message{"unrecognized token", "42601"},
    known_message{"within a transaction", "25001"},
    known_message{"no transaction is active", "25P01"},
    known_message{"no such savepoint", "3B001"},
    known_message{"integer overflow", "22003"},
    known_message{"malformed JSON", "22032"},
};

inline std::string_view sqlstate_of(int extended_code, std::string_view message) {
  switch (extended_code) {
    case SQLITE_CONSTRAINT_UNIQUE:
    case SQLITE_CONSTRAINT_PRIMARYKEY:
    case SQLITE_CONSTRAINT_ROWID:
      return "23505";
    case SQLITE_CONSTRAINT_FOREIGNKEY:
      return "23503";
    case SQLITE_CONSTRAINT_NOTNULL:
      return "23502";
    case SQLITE_CONSTRAINT_CHECK:
      return "23514";
    case SQLITE_CONSTRAINT_DATATYPE:
      return "42804";
    case SQLITE_BUSY_SNAPSHOT:
      // Waiting cannot help here: the transaction reads an old state, and has to be run again.
      return "40001";
    default:
      break;
  }
  switch (extended_code & 0xFF) {
    case SQLITE_CONSTRAINT:
      return "23000";
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return "55P03";
    case SQLITE_READONLY:
      return "25006";
    case SQLITE_INTERRUPT:
      return "57014";
    case SQLITE_ABORT:
      // Rows were being read in a transaction that has been rolled back.
      return "40000";
    case SQLITE_TOOBIG:
      return "54000";
    case SQLITE_MISMATCH:
      return "42804";
    case SQLITE_AUTH:
      return "42501";
    case SQLITE_FULL:
      return "53100";
    case SQLITE_NOMEM:
      return "53200";
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN:
      return "58030";
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      return "XX001";
    case SQLITE_ERROR:
      for (const known_message& known : known_messages)
        if (message.find(known.part) != std::string_view::npos) return known.sqlstate;
      return {};
    default:
      return {};
  }
}

/// Reads `users.email`, `users.a, users.b`, or `index 'name'`.
inline void read_failed_columns(std::string_view list, sql_diagnostics& diagnostics) {
  constexpr std::string_view index = "index '";
  if (list.starts_with(index)) {
    diagnostics.constraint = list.substr(index.size(), list.rfind('\'') - index.size());
    return;
  }
  while (!list.empty()) {
    const std::string_view item = list.substr(0, list.find(", "));
    list.remove_prefix(item.size() < list.size() ? item.size() + 2 : item.size());
    const std::size_t dot = item.find('.');
    if (dot == std::string_view::npos) return;
    diagnostics.table = item.substr(0, dot);
    if (!diagnostics.column.empty()) diagnostics.column.append(", ");
    diagnostics.column.append(item.substr(dot + 1));
  }
}

}  // namespace detail

SEQUENT_INLINE sql_diagnostics diagnostics_of(int extended_code, std::string_view message) {
  sql_diagnostics diagnostics;
  diagnostics.message = message;
  diagnostics.sqlstate = detail::sqlstate_of(extended_code, message);
  constexpr std::string_view failed = " constraint failed: ";
  const std::size_t found = message.find(failed);
  if (found == std::string_view::npos) return diagnostics;
  const std::string_view rest = message.substr(found + failed.size());
  if (diagnostics.sqlstate == "23514")
    diagnostics.constraint = rest;
  else
    detail::read_failed_columns(rest, diagnostics);
  return diagnostics;
}

SEQUENT_INLINE void raise_last_error(sqlite3* database, std::string_view statement, std::size_t parameter_count,
                                     std::size_t text_offset) {
  sql_diagnostics diagnostics = diagnostics_of(sqlite3_extended_errcode(database), sqlite3_errmsg(database));
  diagnostics.statement = statement;
  diagnostics.parameter_count = parameter_count;
#if SQLITE_VERSION_NUMBER >= 3038000
  const int offset = sqlite3_error_offset(database);
  if (offset >= 0) diagnostics.position = text_offset + static_cast<std::size_t>(offset) + 1;
#else
  static_cast<void>(text_offset);
#endif
  raise(std::move(diagnostics));
}

}  // namespace sequent::driver::sqlite
