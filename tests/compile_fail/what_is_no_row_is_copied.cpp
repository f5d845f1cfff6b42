// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: values takes rows of this table
#include <cstdint>
#include <string>
#include <vector>

#include <sequent/postgres.hpp>

namespace sq = sequent;

template <class As>
struct users_schema {
  static constexpr sq::name table_name = "users";
  sq::col<As, "id", std::int64_t, sq::primary_key, sq::identity> id;
  sq::col<As, "name", std::string> name;
};
inline constexpr sq::table<users_schema> users;

auto copied(sq::engine<sq::postgres>& db) {
#ifdef REJECT
  return db.copy_into(users, std::vector<std::string>{"a"});
#else
  return db.copy_into(users, std::vector<sq::insertable<users_schema>>{{.id = 1, .name = "a"}});
#endif
}
