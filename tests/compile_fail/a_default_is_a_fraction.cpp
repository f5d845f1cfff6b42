// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: default_fits_the_column<
// expect: "users"
// expect: "level"
// expect: the default of this column is of another type than the column
#include <cstdint>

#include <sequent/ddl.hpp>

namespace sq = sequent;

template <class As>
struct users_schema {
  static constexpr sq::name table_name = "users";
  sq::col<As, "id", std::int64_t, sq::primary_key> id;
#ifdef REJECT
  sq::col<As, "level", double, sq::default_value<0.5>> level;
#else
  sq::col<As, "level", double, sq::default_sql<"0.5">> level;
#endif
};
inline constexpr sq::table<users_schema> users;

auto statement() {
  return sq::create_table(users);
}
