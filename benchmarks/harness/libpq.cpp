// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include "harness/libpq.hpp"

#include <charconv>
#include <chrono>
#include <cstdio>
#include <stdexcept>

namespace benchmarks::libpq {
namespace {

template <class Number>
Number number_from(const char* text) {
  Number value{};
  std::from_chars(text, text + std::strlen(text), value);
  return value;
}

int digits_from(const char* text, int count) {
  int value = 0;
  for (int i = 0; i < count; ++i) value = value * 10 + (text[i] - '0');
  return value;
}

}  // namespace

session_handle connect(const std::string& url) {
  session_handle opened(PQconnectdb(url.c_str()));
  if (PQstatus(opened.get()) != CONNECTION_OK) throw std::runtime_error("cannot connect to PostgreSQL");
  execute(opened.get(), "SET timezone TO 'UTC'");
  return opened;
}

void require_success(PGconn* session, const PGresult* answer) {
  const ExecStatusType status = PQresultStatus(answer);
  if (status != PGRES_TUPLES_OK && status != PGRES_COMMAND_OK && status != PGRES_COPY_IN) {
    throw std::runtime_error(PQerrorMessage(session));
  }
}

void execute(PGconn* session, const char* sql) {
  const result_handle answer(PQexec(session, sql));
  require_success(session, answer.get());
}

void prepare(PGconn* session, const char* name, const char* sql, const std::vector<Oid>& types) {
  const result_handle answer(PQprepare(session, name, sql, static_cast<int>(types.size()), types.data()));
  require_success(session, answer.get());
}

reading decode_binary(const PGresult* answer, int row) {
  const auto text = [&](int column) {
    return std::string(PQgetvalue(answer, row, column), static_cast<std::size_t>(PQgetlength(answer, row, column)));
  };
  return {.id = from_wire<std::int64_t>(PQgetvalue(answer, row, 0)),
          .title = text(1),
          .note = PQgetisnull(answer, row, 2) ? std::nullopt : std::optional(text(2)),
          .amount = from_wire<std::int32_t>(PQgetvalue(answer, row, 3)),
          .ratio = std::bit_cast<double>(from_wire<std::uint64_t>(PQgetvalue(answer, row, 4))),
          .taken = sequent::timestamp(
              std::chrono::microseconds(from_wire<std::int64_t>(PQgetvalue(answer, row, 5)) + microseconds_to_2000)),
          .valid = *PQgetvalue(answer, row, 6) != 0};
}

reading decode_text(const PGresult* answer, int row) {
  const auto text = [&](int column) {
    return std::string(PQgetvalue(answer, row, column), static_cast<std::size_t>(PQgetlength(answer, row, column)));
  };
  return {.id = number_from<std::int64_t>(PQgetvalue(answer, row, 0)),
          .title = text(1),
          .note = PQgetisnull(answer, row, 2) ? std::nullopt : std::optional(text(2)),
          .amount = number_from<int>(PQgetvalue(answer, row, 3)),
          .ratio = number_from<double>(PQgetvalue(answer, row, 4)),
          .taken = timestamp_from(PQgetvalue(answer, row, 5)),
          .valid = *PQgetvalue(answer, row, 6) == 't'};
}

std::vector<reading> read_all(PGconn* session) {
  const result_handle answer(PQexecParams(session, select_all, 0, nullptr, nullptr, nullptr, nullptr, 1));
  require_success(session, answer.get());
  std::vector<reading> rows;
  const int count = PQntuples(answer.get());
  rows.reserve(static_cast<std::size_t>(count));
  for (int row = 0; row < count; ++row) rows.push_back(decode_binary(answer.get(), row));
  return rows;
}

void create_table(PGconn* session) {
  execute(session, "SET client_min_messages TO warning");
  execute(session, "DROP TABLE IF EXISTS readings");
  execute(session,
          "CREATE TABLE readings (id bigint PRIMARY KEY, title text NOT NULL, note text, amount integer NOT NULL, "
          "ratio double precision NOT NULL, taken timestamptz NOT NULL, valid boolean NOT NULL)");
}

void fill(PGconn* session, const std::vector<reading>& rows) {
  execute(session, "COPY readings FROM STDIN");
  std::string lines;
  for (const reading& row : rows) append_copy_line(lines, row);
  if (PQputCopyData(session, lines.data(), static_cast<int>(lines.size())) != 1 ||
      PQputCopyEnd(session, nullptr) != 1) {
    throw std::runtime_error(PQerrorMessage(session));
  }
  const result_handle answer(PQgetResult(session));
  require_success(session, answer.get());
  while (result_handle(PQgetResult(session))) {
  }
  // Settles what would otherwise be the work of the first who reads.
  execute(session, "VACUUM ANALYZE readings");
}

void append_copy_line(std::string& line, const reading& row) {
  const auto append = [&](auto value) {
    char digits[32];
    line.append(digits, std::to_chars(digits, digits + sizeof digits, value).ptr).push_back('\t');
  };
  append(row.id);
  line.append(row.title).push_back('\t');
  line.append(row.note ? *row.note : "\\N").push_back('\t');
  append(row.amount);
  append(row.ratio);
  line.append(text_of(row.taken)).append(row.valid ? "\tt\n" : "\tf\n");
}

std::string text_of(sequent::timestamp time) {
  const auto day = std::chrono::floor<std::chrono::days>(time);
  const std::chrono::year_month_day date(day);
  const std::chrono::hh_mm_ss clock(time - day);
  char text[40];
  const int size =
      std::snprintf(text, sizeof text, "%04d-%02u-%02u %02d:%02d:%02d.%06d+00", static_cast<int>(date.year()),
                    static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                    static_cast<int>(clock.hours().count()), static_cast<int>(clock.minutes().count()),
                    static_cast<int>(clock.seconds().count()), static_cast<int>(clock.subseconds().count()));
  return std::string(text, static_cast<std::size_t>(size));
}

sequent::timestamp timestamp_from(const char* text) {
  using namespace std::chrono;
  const year_month_day date(year(digits_from(text, 4)), month(static_cast<unsigned>(digits_from(text + 5, 2))),
                            day(static_cast<unsigned>(digits_from(text + 8, 2))));
  int fraction = 0;
  if (text[19] == '.') {
    int count = 0;
    for (const char* digit = text + 20; *digit >= '0' && *digit <= '9'; ++digit, ++count)
      fraction = fraction * 10 + (*digit - '0');
    for (; count < 6; ++count) fraction *= 10;
  }
  return sys_days(date) + hours(digits_from(text + 11, 2)) + minutes(digits_from(text + 14, 2)) +
         seconds(digits_from(text + 17, 2)) + microseconds(fraction);
}

}  // namespace benchmarks::libpq
