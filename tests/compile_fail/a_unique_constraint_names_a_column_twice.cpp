// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: constraint_names_a_column_once<
// expect: "people"
// expect: "name"
// expect: a constraint of this table names this column twice
#include <cstdint>
#include <string>

#include <sequent/ddl.hpp>
#include <sequent/sequent.hpp>

namespace sq = sequent;

template <class As>
struct people_schema {
  static constexpr sq::name table_name = "people";
  sq::col<As, "id", std::int64_t, sq::primary_key> id;
  sq::col<As, "name", std::string> name;
#ifdef REJECT
  static constexpr auto constraints = sq::constraints(sq::unique_on<"name", "name">);
#else
  static constexpr auto constraints = sq::constraints(sq::unique_on<"id", "name">);
#endif
};
inline constexpr sq::table<people_schema> people;

auto statement() {
  return sq::create_table(people);
}
