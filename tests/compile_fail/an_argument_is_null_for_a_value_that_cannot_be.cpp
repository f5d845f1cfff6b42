// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: column_allows_null
// expect: "name"
// expect: this parameter stands for a value that cannot be NULL
// line-lost-clang: the value is looked at where it is bound, behind a generic lambda
#include <cstdint>
#include <string>

#include <sequent/sqlite.hpp>

namespace sq = sequent;

template <class As>
struct users_schema {
  static constexpr sq::name table_name = "users";
  sq::col<As, "id", std::int64_t, sq::primary_key, sq::identity> id;
  sq::col<As, "name", std::string> name;
  sq::col<As, "age", int> age;
};
inline constexpr sq::table<users_schema> users;

void run(sq::engine<sq::sqlite>& db) {
  const auto query = sq::update(users).set(users.name = sq::param<"name">).all_rows();
#ifdef REJECT
  static_cast<void>(db.execute(query, sq::param<"name"> = std::nullopt));
#else
  static_cast<void>(db.execute(query, sq::param<"name"> = "Ada"));
#endif
}
