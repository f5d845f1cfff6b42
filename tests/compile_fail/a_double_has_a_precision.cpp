// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: precision_is_of_a_decimal<
// expect: "users"
// expect: "balance"
// expect: sequent::decimal
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
  sq::col<As, "balance", double, sq::precision<2, 10>> balance;
#else
  sq::col<As, "balance", double> balance;
#endif
};
inline constexpr sq::table<users_schema> users;
