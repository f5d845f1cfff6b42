// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: sequent::choose is told the number of the alternative, from 0 on
// expect: choose(flag ? 0 : 1, first, second)
#include <cstdint>
#include <string>

#include <sequent/expression/choose.hpp>
#include <sequent/sequent.hpp>

namespace sq = sequent;

template <class As>
struct users_schema {
  static constexpr sq::name table_name = "users";
  sq::col<As, "id", std::int64_t, sq::primary_key, sq::identity> id;
  sq::col<As, "name", std::string> name;
  sq::col<As, "age", int> age;
};
inline constexpr sq::table<users_schema> users;

auto sorted(bool by_name) {
#ifdef REJECT
  return sq::select(users.id).order_by(sq::choose(by_name, users.name, users.age.desc()));
#else
  return sq::select(users.id).order_by(sq::choose(by_name ? 0 : 1, users.name, users.age.desc()));
#endif
}
