// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: duration_is_of_whole_seconds_or_days<
// expect: "users"
// expect: "seen"
// expect: a timestamp is moved by whole seconds
#include <cstdint>
#include <optional>
#include <string>

#include <sequent/expression/time_arithmetic.hpp>
#include <sequent/sequent.hpp>

namespace sq = sequent;

template <class As>
struct users_schema {
  static constexpr sq::name table_name = "users";
  sq::col<As, "id", std::int64_t, sq::primary_key, sq::identity> id;
  sq::col<As, "name", std::string> name;
  sq::col<As, "email", std::optional<std::string>, sq::unique> email;
  sq::col<As, "age", int> age;
  sq::col<As, "seen", sq::timestamp> seen;
};
inline constexpr sq::table<users_schema> users;

auto statement() {
#ifdef REJECT
  return users.seen + std::chrono::milliseconds(5);
#else
  return users.seen + std::chrono::seconds(5);
#endif
}
