// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: column_names_are_distinct<
// expect: "users"
// expect: "home_city"
// expect: two columns of this table have the same name
#include <cstdint>
#include <string>

#include <sequent/sequent.hpp>

namespace sq = sequent;

template <class As>
struct address {
  sq::col<As, "city", std::string> city;
};

template <class As>
struct users_schema {
  static constexpr sq::name table_name = "users";
  sq::col<As, "id", std::int64_t, sq::primary_key> id;
  sq::embedded<As, address, "home_"> home;
#ifdef REJECT
  sq::embedded<As, address, "home_"> work;
#else
  sq::embedded<As, address, "work_"> work;
#endif
};
inline constexpr sq::table<users_schema> users;
