// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: argument_is_of_the_declared_type<
// expect: "similarity"
// expect: "users"
// expect: "age"
// expect: this argument is of another type than the function is declared with
#include <cstdint>
#include <optional>
#include <string>

#include <sequent/expression/user_function.hpp>
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

constexpr auto similarity = sq::function<"similarity", double(std::string, std::string)>;

auto statement() {
#ifdef REJECT
  return similarity(users.name, users.age);
#else
  return similarity(users.name, users.email);
#endif
}
