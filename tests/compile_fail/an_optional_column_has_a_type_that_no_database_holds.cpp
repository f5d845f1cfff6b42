// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: column_type_can_be_stored<
// expect: "lines"
// expect: "price"
// expect: unsigned int
// expect: no database knows how to hold the type of this column
#include <cstdint>
#include <optional>

#include <sequent/sequent.hpp>

namespace sq = sequent;

template <class As>
struct lines_schema {
  static constexpr sq::name table_name = "lines";
#ifdef REJECT
  sq::col<As, "id", std::int64_t, sq::primary_key> id;
  sq::col<As, "price", std::optional<unsigned>> price;
#else
  sq::col<As, "id", std::int64_t, sq::primary_key> id;
  sq::col<As, "price", std::optional<int>> price;
#endif
};
inline constexpr sq::table<lines_schema> lines;

auto statement() {
  return sq::select(lines);
}
