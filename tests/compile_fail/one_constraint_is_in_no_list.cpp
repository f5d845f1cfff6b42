// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: constraints_are_in_a_list<
// expect: "users"
// expect: primary_key
// expect: sequent::constraints(...)
#include <cstdint>
#include <optional>
#include <string>

#include <sequent/sequent.hpp>

namespace sq = sequent;

template <class As>
struct users_schema {
  static constexpr sq::name table_name = "users";
  sq::col<As, "a", int> a;
  sq::col<As, "b", int> b;
#ifdef REJECT
  static constexpr auto constraints = sq::primary_key_on<"a", "b">;
#else
  static constexpr auto constraints = sq::constraints(sq::primary_key_on<"a", "b">);
#endif
};
inline constexpr sq::table<users_schema> users;
