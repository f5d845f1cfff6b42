// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: dialect_has_the_feature<
// expect: "SQLite"
// expect: "names that differ in case only"
// expect: this database has no such feature
#include <cstdint>

#include <sequent/ddl.hpp>
#include <sequent/sequent.hpp>

namespace sq = sequent;

template <class As>
struct lines_schema {
  static constexpr sq::name table_name = "lines";
  sq::col<As, "price", std::int64_t> price;
  sq::col<As, "Price", std::int64_t> list_price;
};
inline constexpr sq::table<lines_schema> lines;

auto statement() {
#ifdef REJECT
  return sq::sql<sq::sqlite>(sq::create_table(lines));
#else
  return sq::sql<sq::postgres>(sq::create_table(lines));
#endif
}
