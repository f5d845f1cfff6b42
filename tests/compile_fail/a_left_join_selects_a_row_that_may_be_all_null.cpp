// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: absent_row_has_a_witness<
// expect: "notes"
// expect: select its columns one by one
#include <cstdint>
#include <optional>
#include <string>

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

template <class As>
struct notes_schema {
  static constexpr sq::name table_name = "notes";
  sq::col<As, "title", std::optional<std::string>> title;
  sq::col<As, "body", std::optional<std::string>> body;
};
inline constexpr sq::table<notes_schema> notes;

auto statement() {
#ifdef REJECT
  return sq::sql<sq::postgres>(sq::select(users.name, notes).from(users).left_join(notes, notes.title == users.name));
#else
  return sq::sql<sq::postgres>(
      sq::select(users.name, notes.title, notes.body).from(users).left_join(notes, notes.title == users.name));
#endif
}
