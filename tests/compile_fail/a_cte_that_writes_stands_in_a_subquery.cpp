// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: writing_cte_stands_on_top<
// expect: "gone"
// expect: move .with() there
#include <cstdint>
#include <optional>
#include <string>

#include <sequent/sequent.hpp>
#include <sequent/statement/writing_cte.hpp>

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
  const auto gone = sq::cte<"gone">(sq::delete_from(users).where(users.age > 99).returning(users.org_id));
#ifdef REJECT
  const auto inner = sq::select(gone[users.org_id]).from(gone).with(gone);
  return std::string(sq::sql<sq::postgres>(sq::select(users.name).where(users.org_id.in(inner))));
#else
  const auto inner = sq::select(gone[users.org_id]).from(gone);
  return std::string(sq::sql<sq::postgres>(sq::select(users.name).where(users.org_id.in(inner)).with(gone)));
#endif
}
