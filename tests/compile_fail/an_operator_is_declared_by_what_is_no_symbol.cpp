// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: operator_has_a_symbol_and_a_signature<
// expect: an operator is declared by its symbol
#include <cstdint>
#include <optional>
#include <string>

#include <sequent/expression/user_operator.hpp>
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
  return sq::operator_<"<-> --", double(std::string, std::string)>;
#else
  return sq::operator_<"<->", double(std::string, std::string)>;
#endif
}
