// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: query_gives_this_column<
// expect: "totals"
// expect: "n"
// expect: the query gives no column of this name
#include <cstdint>
#include <string>

#include <sequent/sequent.hpp>

namespace sq = sequent;

template <class As>
struct users_schema {
  static constexpr sq::name table_name = "users";
  sq::col<As, "id", std::int64_t, sq::primary_key, sq::identity> id;
  sq::col<As, "name", std::string> name;
};
inline constexpr sq::table<users_schema> users;

template <class As>
struct totals_columns {
  sq::col<As, "n", std::int64_t> n;
};

void declare() {
#ifdef REJECT
  static_cast<void>(
      sq::with_columns<totals_columns>(sq::select(sq::count().as<"number">()).from(users).as<"totals">()));
#else
  static_cast<void>(sq::with_columns<totals_columns>(sq::select(sq::count().as<"n">()).from(users).as<"totals">()));
#endif
}
