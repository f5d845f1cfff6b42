// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: operand_has_a_type_of_its_own<
// expect: an operand of raw text is an expression or a value
#include <cstdint>
#include <optional>
#include <string>

#include <sequent/expression/raw_expression.hpp>
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
  return sq::raw_expression<double, "{} <-> {}">(users.age, sq::param<"x">);
#else
  return sq::raw_expression<double, "{} <-> {}">(users.age, sq::literal<1>);
#endif
}
