// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: sort_keys takes keys, each under the name
#include <cstdint>
#include <string>

#include <sequent/all.hpp>

namespace sq = sequent;

template <class As>
struct users_schema {
  static constexpr sq::name table_name = "users";
  sq::col<As, "id", std::int64_t, sq::primary_key, sq::identity> id;
  sq::col<As, "name", std::string> name;
  sq::col<As, "age", int> age;
};
inline constexpr sq::table<users_schema> users;

auto statement() {
#ifdef REJECT
  const auto keys = sq::sort_keys(users.id, users.age);
#else
  const auto keys = sq::sort_keys(sq::sort_key<"id">(users.id), sq::sort_key<"age">(users.age));
#endif
  return sq::select(users.id).order_by(keys.parse("age"));
}
