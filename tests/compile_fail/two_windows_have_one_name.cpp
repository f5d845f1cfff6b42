// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: windows_of_one_name_are_one<
// expect: "place"
// expect: give one of them another
#include <cstdint>
#include <optional>
#include <string>

#include <sequent/expression/window.hpp>
#include <sequent/sequent.hpp>

namespace sq = sequent;

template <class As>
struct users_schema {
  static constexpr sq::name table_name = "users";
  sq::col<As, "id", std::int64_t, sq::primary_key, sq::identity> id;
  sq::col<As, "org_id", std::int64_t> org_id;
  sq::col<As, "name", std::string> name;
  sq::col<As, "email", std::optional<std::string>, sq::unique> email;
  sq::col<As, "age", int, sq::default_value<18>> age;
};
inline constexpr sq::table<users_schema> users;

auto statement() {
  const auto by_org = sq::window<"place">(sq::partition_by(users.org_id), sq::order_by(users.age));
#ifdef REJECT
  const auto all = sq::window<"place">(sq::order_by(users.age));
  return sq::sql<sq::sqlite>(sq::select(sq::over(sq::rank(), by_org), sq::over(sq::rank(), all)));
#else
  const auto all = sq::window<"all">(sq::order_by(users.age));
  return sq::sql<sq::sqlite>(sq::select(sq::over(sq::rank(), by_org), sq::over(sq::rank(), all)));
#endif
}
