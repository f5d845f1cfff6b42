// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <memory>
#include <vector>

#include <sqlite3.h>

#include "harness/reading.hpp"

/// What hand-written code on SQLite's C interface needs.
namespace benchmarks::raw_sqlite {

struct database_closer {
  void operator()(sqlite3* database) const { sqlite3_close_v2(database); }
};
struct statement_closer {
  void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};
using database_handle = std::unique_ptr<sqlite3, database_closer>;
using statement_handle = std::unique_ptr<sqlite3_stmt, statement_closer>;

inline constexpr const char* select_all =
    "SELECT id, title, note, amount, ratio, taken, valid FROM readings ORDER BY id";
inline constexpr const char* select_one =
    "SELECT id, title, note, amount, ratio, taken, valid FROM readings WHERE id = ?1";
inline constexpr const char* insert_one =
    "INSERT INTO readings (id, title, note, amount, ratio, taken, valid) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)";

/// A database in memory, for one thread as Sequent's are.
database_handle open();
statement_handle prepare(sqlite3* database, const char* sql);
/// Throws `std::runtime_error` where the code is not the one expected.
void require(sqlite3* database, int code, int expected);
void execute(sqlite3* database, const char* sql);

/// The row that the statement is on.
reading decode(sqlite3_stmt* statement);
/// Binds the row, which must live until the statement has run, and runs the INSERT.
void insert(sqlite3* database, sqlite3_stmt* statement, const reading& row);

std::vector<reading> read_all(sqlite3* database, sqlite3_stmt* select);
std::vector<reading> read_all(sqlite3* database);

void create_table(sqlite3* database);
void fill(sqlite3* database, const std::vector<reading>& rows);

}  // namespace benchmarks::raw_sqlite
