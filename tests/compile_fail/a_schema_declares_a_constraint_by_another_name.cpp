// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: schema_is_not_misspelt<
// expect: "users"
// expect: "constraint"
// expect: a schema says `table_name`, `schema_name` and `constraints`
#include <cstdint>
#include <string>

#include <sequent/sequent.hpp>

namespace sq = sequent;

template <class As>
struct users_schema {
  static constexpr sq::name table_name = "users";
  sq::col<As, "id", std::int64_t, sq::primary_key> id;
  sq::col<As, "schema", std::string> schema;
  sq::col<As, "name", std::string> name;
#ifdef REJECT
  static constexpr auto constraint = sq::constraints(sq::unique_on<"schema", "name">);
#else
  static constexpr auto constraints = sq::constraints(sq::unique_on<"schema", "name">);
#endif
};
inline constexpr sq::table<users_schema> users;
