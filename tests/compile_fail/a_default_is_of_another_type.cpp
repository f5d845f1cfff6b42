// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: default_fits_the_column<
// expect: "users"
// expect: "name"
// expect: the default of this column is of another type than the column
#include <cstdint>
#include <string>

#include <sequent/ddl.hpp>

namespace sq = sequent;

template <class As>
struct users_schema {
  static constexpr sq::name table_name = "users";
  sq::col<As, "id", std::int64_t, sq::primary_key> id;
#ifdef REJECT
  sq::col<As, "name", std::string, sq::default_value<0>> name;
#else
  sq::col<As, "name", std::string, sq::default_value<"nobody">> name;
#endif
};
inline constexpr sq::table<users_schema> users;

auto statement() {
  return sq::create_table(users);
}
