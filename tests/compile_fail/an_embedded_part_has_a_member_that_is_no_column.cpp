// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: schema_has_only_columns<
// expect: "users"
// expect: a schema has no members but columns
#include <cstdint>
#include <string>

#include <sequent/sequent.hpp>

namespace sq = sequent;

template <class As>
struct address {
  sq::col<As, "city", std::string> city;
#ifdef REJECT
  bool is_known = false;
#else
  static constexpr bool is_known = false;
#endif
};

template <class As>
struct users_schema {
  static constexpr sq::name table_name = "users";
  sq::col<As, "id", std::int64_t, sq::primary_key> id;
  sq::embedded<As, address, "home_"> home;
};
inline constexpr sq::table<users_schema> users;
