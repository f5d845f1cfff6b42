// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: parameter_is_bound<
// expect: "least"
// expect: this parameter has no value
#include <cstdint>
#include <string>

#include <sequent/postgres.hpp>
#include <sequent/sqlite.hpp>

namespace sq = sequent;

template <class As>
struct users_schema {
  static constexpr sq::name table_name = "users";
  sq::col<As, "id", std::int64_t, sq::primary_key, sq::identity> id;
  sq::col<As, "name", std::string> name;
  sq::col<As, "age", int, sq::default_value<18>> age;
};
inline constexpr sq::table<users_schema> users;

void find(sq::engine<sq::sqlite>& db, const sq::query<std::string, sq::argument<"least", int>>& kept) {
#ifdef REJECT
  static_cast<void>(db.execute(kept));
#else
  static_cast<void>(db.execute(kept, sq::param<"least"> = 18));
#endif
}
