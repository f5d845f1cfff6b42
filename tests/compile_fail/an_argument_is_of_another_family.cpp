// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: operands_are_of_one_type_family
// expect: "least"
// expect: the value of this parameter is of another type
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
  const auto query = sq::select(users.name).where(users.age > sq::param<"least">);
#ifdef REJECT
  static_cast<void>(db.execute(query, sq::param<"least"> = "18"));
#else
  static_cast<void>(db.execute(query, sq::param<"least"> = 18));
#endif
}
