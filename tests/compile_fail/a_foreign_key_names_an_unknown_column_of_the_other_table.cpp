// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: constraint_names_existing_columns<
// expect: "orders"
// expect: "cod"
// expect: names a column that the table does not have
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
  sq::col<As, "order_code", std::string> order_code;
  static constexpr auto constraints =
      sq::constraints(sq::foreign_key_on<"id", "order_code">.template references<orders_schema, "id", "cod">());
#else
  sq::col<As, "id", std::int64_t, sq::primary_key> id;
  sq::col<As, "order_code", std::string> order_code;
  static constexpr auto constraints =
      sq::constraints(sq::foreign_key_on<"id", "order_code">.template references<orders_schema, "id", "code">());
#endif
};
inline constexpr sq::table<lines_schema> lines;

auto statement() {
  return sq::select(lines);
}
