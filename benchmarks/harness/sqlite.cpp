// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include "harness/sqlite.hpp"

#include <chrono>
#include <cstring>
#include <stdexcept>

namespace benchmarks::raw_sqlite {
namespace {

void put_digits(char* target, int count, std::int64_t value) {
  for (; count > 0; --count, value /= 10) target[count - 1] = static_cast<char>('0' + value % 10);
}

std::int64_t digits_from(const char* text, int count) {
  std::int64_t value = 0;
  for (int i = 0; i < count; ++i) value = value * 10 + (text[i] - '0');
  return value;
}

constexpr int time_size = 26;

// SQLite keeps times as text: 2024-01-31 12:34:56.123456.
void put_time(char* target, sequent::timestamp time) {
  const auto day = std::chrono::floor<std::chrono::days>(time);
  const std::chrono::year_month_day date(day);
  const std::int64_t microseconds = (time - day).count();
  std::memcpy(target, "0000-00-00 00:00:00.000000", time_size);
  put_digits(target, 4, static_cast<int>(date.year()));
  put_digits(target + 5, 2, static_cast<unsigned>(date.month()));
  put_digits(target + 8, 2, static_cast<unsigned>(date.day()));
  put_digits(target + 11, 2, microseconds / 3'600'000'000);
  put_digits(target + 14, 2, microseconds / 60'000'000 % 60);
  put_digits(target + 17, 2, microseconds / 1'000'000 % 60);
  put_digits(target + 20, 6, microseconds % 1'000'000);
}

sequent::timestamp time_from(const char* text) {
  using namespace std::chrono;
  const year_month_day date(year(static_cast<int>(digits_from(text, 4))),
                            month(static_cast<unsigned>(digits_from(text + 5, 2))),
                            day(static_cast<unsigned>(digits_from(text + 8, 2))));
  return sys_days(date) + hours(digits_from(text + 11, 2)) + minutes(digits_from(text + 14, 2)) +
         seconds(digits_from(text + 17, 2)) + microseconds(digits_from(text + 20, 6));
}

}  // namespace

database_handle open() {
  sqlite3* opened = nullptr;
  const int code =
      sqlite3_open_v2(":memory:", &opened, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, nullptr);
  database_handle owned(opened);
  require(opened, code, SQLITE_OK);
  return owned;
}

statement_handle prepare(sqlite3* database, const char* sql) {
  sqlite3_stmt* prepared = nullptr;
  require(database, sqlite3_prepare_v3(database, sql, -1, SQLITE_PREPARE_PERSISTENT, &prepared, nullptr), SQLITE_OK);
  return statement_handle(prepared);
}

void require(sqlite3* database, int code, int expected) {
  if (code != expected) throw std::runtime_error(sqlite3_errmsg(database));
}

void execute(sqlite3* database, const char* sql) {
  require(database, sqlite3_exec(database, sql, nullptr, nullptr, nullptr), SQLITE_OK);
}

reading decode(sqlite3_stmt* statement) {
  const auto text = [&](int column) {
    const auto* const data = reinterpret_cast<const char*>(sqlite3_column_text(statement, column));
    return std::string(data, static_cast<std::size_t>(sqlite3_column_bytes(statement, column)));
  };
  return {.id = sqlite3_column_int64(statement, 0),
          .title = text(1),
          .note = sqlite3_column_type(statement, 2) == SQLITE_NULL ? std::nullopt : std::optional(text(2)),
          .amount = sqlite3_column_int(statement, 3),
          .ratio = sqlite3_column_double(statement, 4),
          .taken = time_from(reinterpret_cast<const char*>(sqlite3_column_text(statement, 5))),
          .valid = sqlite3_column_int(statement, 6) != 0};
}

void insert(sqlite3* database, sqlite3_stmt* statement, const reading& row) {
  const auto bind_text = [&](int index, const std::string& text) {
    return sqlite3_bind_text(statement, index, text.data(), static_cast<int>(text.size()), SQLITE_STATIC);
  };
  char taken[time_size];
  put_time(taken, row.taken);
  const bool is_bound = sqlite3_bind_int64(statement, 1, row.id) == SQLITE_OK && bind_text(2, row.title) == SQLITE_OK &&
                        (row.note ? bind_text(3, *row.note) : sqlite3_bind_null(statement, 3)) == SQLITE_OK &&
                        sqlite3_bind_int(statement, 4, row.amount) == SQLITE_OK &&
                        sqlite3_bind_double(statement, 5, row.ratio) == SQLITE_OK &&
                        sqlite3_bind_text(statement, 6, taken, time_size, SQLITE_STATIC) == SQLITE_OK &&
                        sqlite3_bind_int(statement, 7, row.valid ? 1 : 0) == SQLITE_OK;
  if (!is_bound) throw std::runtime_error(sqlite3_errmsg(database));
  require(database, sqlite3_step(statement), SQLITE_DONE);
  sqlite3_reset(statement);
  sqlite3_clear_bindings(statement);
}

std::vector<reading> read_all(sqlite3* database, sqlite3_stmt* select) {
  std::vector<reading> rows;
  int code = SQLITE_OK;
  while ((code = sqlite3_step(select)) == SQLITE_ROW) rows.push_back(decode(select));
  require(database, code, SQLITE_DONE);
  sqlite3_reset(select);
  return rows;
}

std::vector<reading> read_all(sqlite3* database) {
  return read_all(database, prepare(database, select_all).get());
}

void create_table(sqlite3* database) {
  execute(database,
          "CREATE TABLE readings (id INTEGER PRIMARY KEY, title TEXT NOT NULL, note TEXT, amount INTEGER NOT NULL, "
          "ratio REAL NOT NULL, taken TEXT NOT NULL, valid INTEGER NOT NULL)");
}

void fill(sqlite3* database, const std::vector<reading>& rows) {
  const statement_handle prepared = prepare(database, insert_one);
  execute(database, "BEGIN");
  for (const reading& row : rows) insert(database, prepared.get(), row);
  execute(database, "COMMIT");
}

}  // namespace benchmarks::raw_sqlite
