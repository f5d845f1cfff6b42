// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: into takes the values of a record
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

struct summary {
  std::int64_t id;
  std::optional<std::string> email;
};

auto people(sq::engine<sq::sqlite>& db) {
#ifdef REJECT
  return db.execute(sq::select(users)).into<summary>();
#else
  return db.execute(sq::select(users.id, users.email)).into<summary>();
#endif
}
