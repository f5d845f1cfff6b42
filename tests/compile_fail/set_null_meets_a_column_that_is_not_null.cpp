// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: set_null_needs_an_optional<
// expect: "users"
// expect: "boss"
// expect: declare it as std::optional
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
  sq::col<As, "boss", std::int64_t, sq::references_self<"id">, sq::on_delete<sq::referential_action::set_null>> boss;
#else
  sq::col<As, "boss", std::optional<std::int64_t>, sq::references_self<"id">,
          sq::on_delete<sq::referential_action::set_null>>
      boss;
#endif
};
inline constexpr sq::table<users_schema> users;

auto statement() {
  return sq::create_table(users);
}
