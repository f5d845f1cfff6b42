// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: operands_are_of_one_type_family<
// expect: "users"
// expect: "name"
#include <cstdint>
#include <optional>
#include <string>

#include <sequent/sequent.hpp>
#include <sequent/sqlite.hpp>

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

void run(sq::engine<sq::sqlite>& db) {
#ifdef REJECT
  static_cast<void>(
      db.execute(sq::select(users.id).where(users.name == sq::param<"wanted", int>), sq::param<"wanted"> = 1));
#else
  static_cast<void>(
      db.execute(sq::select(users.id).where(users.age == sq::param<"wanted", int>), sq::param<"wanted"> = 1));
#endif
}
