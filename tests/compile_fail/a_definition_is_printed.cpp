// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: this statement cannot be printed: a definition has its SQL by sequent::sql<sequent::postgres>(definition)
#include <cstdint>
#include <iostream>
#include <string>

#include <sequent/ddl.hpp>
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

void print() {
#ifdef REJECT
  std::cout << sq::create_table(users);
#else
  std::cout << sq::sql<sq::postgres>(sq::create_table(users));
#endif
}
