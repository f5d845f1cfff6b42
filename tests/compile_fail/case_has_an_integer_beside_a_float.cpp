// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: operands_are_of_one_type_family<
// expect: "users"
// expect: "rating"
// expect: an integer is none beside a float, which would round it
#include <cstdint>
#include <optional>
#include <string>

#include <sequent/all.hpp>

namespace sq = sequent;

template <class As>
struct orgs_schema {
  static constexpr sq::name table_name = "orgs";
  sq::col<As, "id", std::int64_t, sq::primary_key, sq::identity> id;
  sq::col<As, "name", std::string, sq::unique> name;
};
inline constexpr sq::table<orgs_schema> orgs;

template <class As>
struct users_schema {
  static constexpr sq::name table_name = "users";
  sq::col<As, "id", std::int64_t, sq::primary_key, sq::identity> id;
  sq::col<As, "org_id", std::int64_t, sq::references<orgs_schema, "id">> org_id;
  sq::col<As, "name", std::string> name;
  sq::col<As, "age", int, sq::default_value<18>> age;
  sq::col<As, "rating", float> rating;
  sq::col<As, "fee", sq::decimal<10, 2>> fee;
};
inline constexpr sq::table<users_schema> users;

auto statement() {
#ifdef REJECT
  return sq::sql<sq::postgres>(
      sq::select(sq::case_(sq::when(users.age > 18, users.rating), sq::else_(users.age)).as<"n">()));
#else
  return sq::sql<sq::postgres>(sq::select(sq::case_(sq::when(users.age > 18, users.rating), sq::else_(18)).as<"n">()));
#endif
}
