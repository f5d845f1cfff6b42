// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <gtest/gtest.h>

#include <sequent/dialect/sqlite/affinity.hpp>

namespace {

using sequent::sqlite_affinity;
using sequent::sqlite_affinity_keeps;
using sequent::sqlite_affinity_of;
using sequent::stored_kind;

// The examples of the manual, Datatypes in SQLite, 3.1.1.
TEST(sqlite_affinity, is_read_out_of_the_letters_of_a_type) {
  static_assert(sqlite_affinity_of("UNSIGNED BIG INT") == sqlite_affinity::integer);
  static_assert(sqlite_affinity_of("tinyint") == sqlite_affinity::integer);
  static_assert(sqlite_affinity_of("VARYING CHARACTER(255)") == sqlite_affinity::text);
  static_assert(sqlite_affinity_of("nvarchar(100)") == sqlite_affinity::text);
  static_assert(sqlite_affinity_of("CLOB") == sqlite_affinity::text);
  static_assert(sqlite_affinity_of("citext") == sqlite_affinity::text);
  static_assert(sqlite_affinity_of("BLOB") == sqlite_affinity::blob);
  static_assert(sqlite_affinity_of("") == sqlite_affinity::blob);
  static_assert(sqlite_affinity_of("DOUBLE PRECISION") == sqlite_affinity::real);
  static_assert(sqlite_affinity_of("Float") == sqlite_affinity::real);
  static_assert(sqlite_affinity_of("DECIMAL(10,5)") == sqlite_affinity::numeric);
  static_assert(sqlite_affinity_of("uuid") == sqlite_affinity::numeric);
  static_assert(sqlite_affinity_of("FLOATING POINT") == sqlite_affinity::integer, "for it has INT in POINT");
}

TEST(sqlite_affinity, keeps_what_it_does_not_convert) {
  static_assert(sqlite_affinity_keeps(stored_kind::text, sqlite_affinity::text));
  static_assert(sqlite_affinity_keeps(stored_kind::text, sqlite_affinity::blob));
  static_assert(!sqlite_affinity_keeps(stored_kind::text, sqlite_affinity::numeric), "'007' would be stored as 7");
  static_assert(sqlite_affinity_keeps(stored_kind::int64, sqlite_affinity::integer));
  static_assert(sqlite_affinity_keeps(stored_kind::boolean, sqlite_affinity::numeric));
  static_assert(!sqlite_affinity_keeps(stored_kind::int64, sqlite_affinity::real), "2^53 + 1 would be rounded");
  static_assert(!sqlite_affinity_keeps(stored_kind::int64, sqlite_affinity::text));
  static_assert(sqlite_affinity_keeps(stored_kind::float64, sqlite_affinity::real));
  static_assert(!sqlite_affinity_keeps(stored_kind::float64, sqlite_affinity::integer),
                "1e18 would be stored as an integer");
  static_assert(sqlite_affinity_keeps(stored_kind::decimal, sqlite_affinity::numeric));
  static_assert(!sqlite_affinity_keeps(stored_kind::decimal, sqlite_affinity::real), "the units would be rounded");
  static_assert(!sqlite_affinity_keeps(stored_kind::instant, sqlite_affinity::numeric));
  static_assert(sqlite_affinity_keeps(stored_kind::binary, sqlite_affinity::numeric));
}

}  // namespace
