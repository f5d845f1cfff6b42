// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: set_default_needs_a_default<
// expect: "users"
// expect: "boss"
// expect: set_default needs a default
#include <cstdint>
#include <optional>
#include <string>

#include <sequent/ddl.hpp>

namespace sq = sequent;

template <class As>
struct users_schema {
  static constexpr sq::name table_name = "users";
  sq::col<As, "id", std::int64_t, sq::primary_key> id;
#ifdef REJECT
  sq::col<As, "boss", std::int64_t, sq::references_self<"id">, sq::on_delete<sq::referential_action::set_default>> boss;
#else
  sq::col<As, "boss", std::int64_t, sq::references_self<"id">, sq::default_value<1>,
          sq::on_delete<sq::referential_action::set_default>>
      boss;
#endif
};
inline constexpr sq::table<users_schema> users;

auto statement() {
  return sq::create_table(users);
}
