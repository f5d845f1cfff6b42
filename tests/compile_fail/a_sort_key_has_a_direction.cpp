// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: a sort key has no direction of its own
#include <cstdint>
#include <string>

#include <sequent/expression/sort_keys.hpp>
#include <sequent/sequent.hpp>

namespace sq = sequent;

template <class As>
struct users_schema {
  static constexpr sq::name table_name = "users";
  sq::col<As, "id", std::int64_t, sq::primary_key, sq::identity> id;
  sq::col<As, "name", std::string> name;
  sq::col<As, "age", int, sq::default_value<18>> age;
};
inline constexpr sq::table<users_schema> users;

auto order() {
#ifdef REJECT
  return sq::sort_keys(sq::sort_key<"age">(users.age.desc())).parse("age");
#else
  return sq::sort_keys(sq::sort_key<"age">(users.age.nulls_last())).parse("-age");
#endif
}
