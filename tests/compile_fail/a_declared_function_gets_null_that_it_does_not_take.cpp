// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: argument_is_of_the_declared_type<
// expect: "similarity"
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

inline constexpr auto similarity = sq::function<"similarity", double(std::string, std::string)>;
inline constexpr auto lenient = sq::function<"similarity", double(std::string, std::optional<std::string>)>;

auto statement() {
#ifdef REJECT
  return similarity(users.name, std::optional<std::string>());
#else
  return lenient(users.name, std::optional<std::string>());
#endif
}
