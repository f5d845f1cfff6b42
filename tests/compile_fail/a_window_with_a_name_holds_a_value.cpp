// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: a window with a name holds no values: say sequent::literal<2>
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
#ifdef REJECT
  const auto last = sq::window<"last">(sq::order_by(users.age), sq::rows(sq::preceding(2)));
#else
  const auto last = sq::window<"last">(sq::order_by(users.age), sq::rows(sq::preceding(sq::literal<2>)));
#endif
  return sq::sql<sq::sqlite>(sq::select(sq::over(sq::sum(users.age), last)));
}
