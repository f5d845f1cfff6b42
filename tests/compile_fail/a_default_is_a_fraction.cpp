// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: default_fits_the_column<
// expect: "lines"
// expect: "price"
// expect: write default_sql
#include <cstdint>
#include <optional>
#include <string>

#include <sequent/sequent.hpp>

namespace sq = sequent;

template <class As>
struct lines_schema {
  static constexpr sq::name table_name = "lines";
#ifdef REJECT
  sq::col<As, "price", double, sq::default_value<0.5>> price;
#else
  sq::col<As, "price", double, sq::default_sql<"0.5">> price;
#endif
};
inline constexpr sq::table<lines_schema> lines;
