// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: reference_has_the_type_of_its_column<
// expect: "lines"
// expect: "order_number"
// expect: this column is of another type than the column that it references
#include <cstdint>
#include <optional>
#include <string>

#include <sequent/sequent.hpp>

namespace sq = sequent;

template <class As>
struct orders_schema {
  static constexpr sq::name table_name = "orders";
  sq::col<As, "shop", std::string> shop;
  sq::col<As, "number", std::int64_t> number;
  static constexpr auto constraints = sq::constraints(sq::primary_key_on<"shop", "number">);
};

template <class As>
struct lines_schema {
  static constexpr sq::name table_name = "lines";
#ifdef REJECT
  sq::col<As, "order_shop", std::string> order_shop;
  sq::col<As, "order_number", std::optional<int>> order_number;
#else
  sq::col<As, "order_shop", std::string> order_shop;
  sq::col<As, "order_number", std::optional<std::int64_t>> order_number;
#endif
  static constexpr auto constraints = sq::constraints(
      sq::foreign_key_on<"order_shop", "order_number">.template references<orders_schema, "shop", "number">());
};
inline constexpr sq::table<lines_schema> lines;

auto statement() {
  return sq::select(lines);
}
