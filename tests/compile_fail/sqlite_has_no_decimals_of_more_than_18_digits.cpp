// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: dialect_has_the_feature<
// expect: "SQLite"
// expect: decimals of more than 18 digits
// expect: this database has no such feature
#include <cstdint>

#include <sequent/ddl.hpp>
#include <sequent/sequent.hpp>

namespace sq = sequent;
using money = sq::decimal<19, 2>;

template <class As>
struct orders_schema {
  static constexpr sq::name table_name = "orders";
  sq::col<As, "id", std::int64_t, sq::primary_key> id;
  sq::col<As, "total", money> total;
  sq::col<As, "weight", double> weight;
  sq::col<As, "rate", sq::decimal<10, 6>> rate;
};
inline constexpr sq::table<orders_schema> orders;

auto text() {
#ifdef REJECT
  return sq::sql<sq::sqlite>(sq::create_table(orders));
#else
  return sq::sql<sq::postgres>(sq::create_table(orders));
#endif
}
