// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: attribute_stands_once<
// expect: "users"
// expect: "name"
// expect: says one thing twice
#include <cstdint>
#include <optional>
#include <string>

#include <sequent/sequent.hpp>

namespace sq = sequent;

template <class As>
struct users_schema {
  static constexpr sq::name table_name = "users";
  sq::col<As, "id", std::int64_t, sq::primary_key> id;
#ifdef REJECT
  sq::col<As, "name", std::string, sq::length<80>, sq::length<40>> name;
#else
  sq::col<As, "name", std::string, sq::length<80>> name;
#endif
};
inline constexpr sq::table<users_schema> users;
