// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: column_gets_its_value_in_one_way<
// expect: "users"
// expect: "age"
// expect: keep one of them
#include <cstdint>
#include <optional>
#include <string>

#include <sequent/sequent.hpp>

namespace sq = sequent;

template <class As>
struct users_schema {
  static constexpr sq::name table_name = "users";
  sq::col<As, "born", int> born;
#ifdef REJECT
  sq::col<As, "age", int, sq::generated<"2026 - born">, sq::default_value<18>> age;
#else
  sq::col<As, "age", int, sq::generated<"2026 - born">> age;
#endif
};
inline constexpr sq::table<users_schema> users;
