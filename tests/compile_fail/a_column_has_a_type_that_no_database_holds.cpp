// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: column_type_can_be_stored<
// expect: "lines"
// expect: "price"
// expect: money
// expect: specialise sequent::mapped_type or sequent::enum_names for this one
#include <cstdint>

#include <sequent/sequent.hpp>

namespace sq = sequent;

struct money {
  int cents;
};

template <class As>
struct lines_schema {
  static constexpr sq::name table_name = "lines";
#ifdef REJECT
  sq::col<As, "id", std::int64_t, sq::primary_key> id;
  sq::col<As, "price", money> price;
#else
  sq::col<As, "id", std::int64_t, sq::primary_key> id;
  sq::col<As, "price", int> price;
#endif
};
inline constexpr sq::table<lines_schema> lines;

auto statement() {
  return sq::select(lines);
}
