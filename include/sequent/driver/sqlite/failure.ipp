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
// The SQLSTATEs are those of PostgreSQL for the same mistake. The first that fits wins.
inline constexpr std::array known_messages{
    known_message{"syntax error", "42601"},
    known_message{"incomplete input", "42601"},
    known_message{"unrecognized token", "42601"},
    known_message{"no such table", "42P01"},
    known_message{"no such view", "42P01"},
    known_message{"no such column", "42703"},
    known_message{"has no column named", "42703"},
    known_message{"unknown column", "42703"},
    known_message{"cannot join using column", "42703"},
    known_message{"ambiguous column name", "42702"},
    known_message{"duplicate column name", "42701"},
    known_message{"no such function", "42883"},
    known_message{"wrong number of arguments", "42883"},
    known_message{"too many arguments", "42883"},
    known_message{"no such savepoint", "3B001"},
    known_message{"no such database", "3D000"},
    known_message{"unknown database", "3F000"},
    known_message{"no such ", "42704"},  // index, trigger, window, collation, module
    known_message{"unknown datatype", "42704"},
    known_message{"missing datatype", "42601"},
    known_message{"misuse of aggregate", "42803"},
    known_message{"aggregate functions are not allowed", "42803"},
    known_message{"HAVING clause on a non-aggregate", "42803"},
    known_message{"a GROUP BY clause is required before HAVING", "42803"},
    known_message{"misuse of window function", "42P20"},
    known_message{"unsupported frame specification", "42P20"},
    known_message{"may not be used as a window function", "42809"},
    known_message{"term out of range", "42P10"},
    known_message{"term does not match any column", "42P10"},
    known_message{"ON CONFLICT clause does not match", "42P10"},
    known_message{"values were supplied", "42601"},
    known_message{"values for", "42601"},
    known_message{"all VALUES must have the same number", "42601"},
    known_message{"do not have the same number of result columns", "42601"},
    known_message{"sub-select returns", "42601"},
    known_message{"row value misused", "42601"},
    known_message{"columns assigned", "42601"},
    known_message{"no tables specified", "42601"},
    known_message{"clause should come after", "42601"},
    known_message{"may only be used within a trigger", "42601"},
    known_message{"JSON path", "42601"},
    known_message{"duplicate WITH table name", "42712"},
    known_message{"circular reference", "42P19"},
    known_message{"already exists", "42P07"},
    known_message{"already another table or index", "42P07"},
    known_message{"is already in use", "42P04"},
    known_message{"more than one primary key", "42P16"},
    known_message{"foreign key mismatch", "42830"},
    known_message{"number of columns in foreign key does not match", "42830"},
    known_message{"prohibited in", "42P17"},
    known_message{"is not constant", "42P17"},
    known_message{"generated column loop", "42P17"},
    known_message{"generated column", "428C9"},
    known_message{"use DROP ", "42809"},
    known_message{"because it is a view", "55000"},
    known_message{"reserved for internal use", "42939"},
    known_message{"may not be ", "42501"},  // dropped, modified, altered: the tables of SQLite itself
    known_message{"Cannot add a", "0A000"},
    known_message{"cannot drop", "0A000"},
    known_message{"within a transaction", "25001"},
    known_message{"no transaction is active", "25P01"},
    known_message{"integer overflow", "22003"},
    known_message{"hex literal too big", "22003"},
    known_message{"ESCAPE expression must be", "22019"},
    known_message{"malformed JSON", "22032"},
    known_message{"too many columns", "54011"},
    known_message{"too many", "54000"},
    known_message{"at most", "54000"},
    known_message{"too complex", "54000"},
    known_message{"too large", "54000"},
    known_message{"stack overflow", "54001"},
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
    case SQLITE_RANGE:
      return "08P01";
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
  diagnostics.message = extended_code == SQLITE_READONLY_DBMOVED
                            ? "the file of the database was moved or deleted while it was open; make the engine anew"
                            : message;
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
