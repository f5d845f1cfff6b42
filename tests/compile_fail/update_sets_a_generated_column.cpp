// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: column_can_be_written<
// expect: "lines"
// expect: "total"
// expect: the database computes this column itself: it cannot be set
#include <sequent/sequent.hpp>

namespace sq = sequent;

template <class As>
struct lines_schema {
  static constexpr sq::name table_name = "lines";
  sq::col<As, "price", double> price;
  sq::col<As, "total", double, sq::generated<"price * 2">> total;
};
inline constexpr sq::table<lines_schema> lines;

auto statement() {
#ifdef REJECT
  return sq::update(lines).set(lines.total = 1).all_rows();
#else
  return sq::update(lines).set(lines.price = 1).all_rows();
#endif
}
