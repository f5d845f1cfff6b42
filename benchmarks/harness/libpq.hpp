// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>
#include <string>
#include <vector>

#include <libpq-fe.h>

#include "harness/reading.hpp"

/// What hand-written code on libpq needs, with no more abstraction than a careful program would have.
namespace benchmarks::libpq {

struct session_closer {
  void operator()(PGconn* session) const { PQfinish(session); }
};
struct result_closer {
  void operator()(PGresult* result) const { PQclear(result); }
};
using session_handle = std::unique_ptr<PGconn, session_closer>;
using result_handle = std::unique_ptr<PGresult, result_closer>;

session_handle connect(const std::string& url);
/// Throws `std::runtime_error` unless the command was successful.
void require_success(PGconn* session, const PGresult* answer);
void execute(PGconn* session, const char* sql);
void prepare(PGconn* session, const char* name, const char* sql, const std::vector<Oid>& types);

inline constexpr const char* select_all =
    "SELECT id, title, note, amount, ratio, taken, valid FROM readings ORDER BY id";
inline constexpr const char* select_one =
    "SELECT id, title, note, amount, ratio, taken, valid FROM readings WHERE id = $1";
inline constexpr const char* insert_one =
    "INSERT INTO readings (id, title, note, amount, ratio, taken, valid) VALUES ($1, $2, $3, $4, $5, $6, $7)";

// The numbers of pg_type.dat.
inline constexpr Oid oid_bool = 16, oid_int8 = 20, oid_int4 = 23, oid_text = 25, oid_float8 = 701,
                     oid_timestamptz = 1184;

/// From 1970, where the clock of C++ begins, to 2000, where that of PostgreSQL does.
inline constexpr std::int64_t microseconds_to_2000 = 946'684'800'000'000;

template <class Integer>
Integer from_wire(const char* data) {
  std::uint64_t bits = 0;
  if constexpr (sizeof(Integer) == 8) {
    std::memcpy(&bits, data, 8);
    bits = __builtin_bswap64(bits);
  } else {
    std::uint32_t half = 0;
    std::memcpy(&half, data, 4);
    bits = __builtin_bswap32(half);
  }
  return static_cast<Integer>(bits);
}

template <class Integer>
void to_wire(char* target, Integer value) {
  if constexpr (sizeof(Integer) == 8) {
    const std::uint64_t bits = __builtin_bswap64(static_cast<std::uint64_t>(value));
    std::memcpy(target, &bits, 8);
  } else {
    const std::uint32_t bits = __builtin_bswap32(static_cast<std::uint32_t>(value));
    std::memcpy(target, &bits, 4);
  }
}

reading decode_binary(const PGresult* answer, int row);
reading decode_text(const PGresult* answer, int row);

/// All rows of the table, to compare what was inserted.
std::vector<reading> read_all(PGconn* session);

/// Makes the table anew, empty.
void create_table(PGconn* session);
void fill(PGconn* session, const std::vector<reading>& rows);

/// A line of COPY's text format; none of our texts has a character that it escapes.
void append_copy_line(std::string& line, const reading& row);

std::string text_of(sequent::timestamp time);
sequent::timestamp timestamp_from(const char* text);

}  // namespace benchmarks::libpq
