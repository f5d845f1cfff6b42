// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: decimals_are_calculated_in_cpp<
// expect: "orders"
// expect: "total"
// expect: multiplied by integers
#include <cstdint>

#include <sequent/sequent.hpp>

namespace sq = sequent;
using money = sq::decimal<18, 2>;

template <class As>
struct orders_schema {
  static constexpr sq::name table_name = "orders";
  sq::col<As, "id", std::int64_t, sq::primary_key> id;
  sq::col<As, "total", money> total;
  sq::col<As, "weight", double> weight;
  sq::col<As, "rate", sq::decimal<10, 6>> rate;
};
inline constexpr sq::table<orders_schema> orders;

auto statement() {
#ifdef REJECT
  return orders.total * orders.rate;
#else
  return orders.total * orders.id;
#endif
}
