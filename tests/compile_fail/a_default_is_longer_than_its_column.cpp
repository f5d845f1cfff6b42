// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: default_is_in_the_range_of_the_column<
// expect: "users"
// expect: "name"
// expect: cannot hold its default
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
  sq::col<As, "name", std::string, sq::length<3>, sq::default_value<"größ">> name;
#else
  sq::col<As, "name", std::string, sq::length<4>, sq::default_value<"größ">> name;
#endif
};
inline constexpr sq::table<users_schema> users;
