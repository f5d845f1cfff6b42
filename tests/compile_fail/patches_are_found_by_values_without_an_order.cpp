// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: give their type an operator<
#include <cstdint>
#include <string>
#include <vector>

#include <sequent/sequent.hpp>

namespace sq = sequent;

struct badge {
  std::int64_t number = 0;
  bool operator==(const badge&) const = default;
#ifndef REJECT
  bool operator<(const badge& other) const { return number < other.number; }
#endif
};
template <>
struct sequent::mapped_type<badge> {
  using stored = std::int64_t;
  static constexpr stored store(badge value) { return value.number; }
  static constexpr badge load(stored value) { return {value}; }
};

template <class As>
struct users_schema {
  static constexpr sq::name table_name = "users";
  sq::col<As, "badge", badge, sq::primary_key> number;
  sq::col<As, "name", std::string> name;
};
inline constexpr sq::table<users_schema> users;

auto statement(const std::vector<sq::patch<users_schema>>& patches) {
  return sq::update(users).set(patches).by(users.number);
}
