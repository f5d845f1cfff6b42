// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: reference_names_an_existing_column<
// expect: "lines"
// expect: "order_id"
// expect: "orders"
// expect: "number"
// expect: this column references a column that the other table does not have
#include <cstdint>
#include <string>

#include <sequent/sequent.hpp>

namespace sq = sequent;

template <class As>
struct orders_schema {
  static constexpr sq::name table_name = "orders";
  sq::col<As, "id", std::int64_t, sq::primary_key> id;
  sq::col<As, "code", std::string> code;
};

template <class As>
struct lines_schema {
  static constexpr sq::name table_name = "lines";
#ifdef REJECT
  sq::col<As, "id", std::int64_t, sq::primary_key> id;
  sq::col<As, "order_id", std::int64_t, sq::references<orders_schema, "number">> order_id;
#else
  sq::col<As, "id", std::int64_t, sq::primary_key> id;
  sq::col<As, "order_id", std::int64_t, sq::references<orders_schema, "id">> order_id;
#endif
};
inline constexpr sq::table<lines_schema> lines;

auto statement() {
  return sq::select(lines);
}
