// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: embedded_part_has_only_columns<
// expect: "users"
// expect: "home_"
// expect: "constraints"
// expect: declare constraints and indexes in the schema of the table
#include <cstdint>
#include <string>

#include <sequent/sequent.hpp>

namespace sq = sequent;

template <class As>
struct address {
  sq::col<As, "street", std::string> street;
  sq::col<As, "city", std::string> city;
#ifdef REJECT
  static constexpr auto constraints = sq::constraints(sq::unique_on<"street", "city">);
#endif
};

template <class As>
struct users_schema {
  static constexpr sq::name table_name = "users";
  sq::col<As, "id", std::int64_t, sq::primary_key> id;
  sq::embedded<As, address, "home_"> home;
  static constexpr auto constraints = sq::constraints(sq::unique_on<"home_street", "home_city">);
};
inline constexpr sq::table<users_schema> users;
