// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: is made by a function of what was found before
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
  const auto found = sq::recursive_union<"found">(sq::select(users.id), sq::select(users.id).where(users.age > 18));
#else
  const auto found = sq::recursive_union<"found">(sq::select(users.id), [](auto before) {
    return sq::select(users.id).from(users).join(before, users.age == before[users.id]);
  });
#endif
  return sq::select(found.get<"id">()).from(found).with(found);
}
