// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: value_has_a_type_of_its_own<
// expect: a value has a type that a column can have
#include <cstdint>
#include <string>

#include <sequent/expression/value.hpp>
#include <sequent/sequent.hpp>

namespace sq = sequent;

template <class As>
struct users_schema {
  static constexpr sq::name table_name = "users";
  sq::col<As, "id", std::int64_t, sq::primary_key, sq::identity> id;
  sq::col<As, "name", std::string> name;
};
inline constexpr sq::table<users_schema> users;

auto statement() {
#ifdef REJECT
  return sq::select(users.id, sq::value(users.name));
#else
  return sq::select(users.id, sq::value("name"));
#endif
}
