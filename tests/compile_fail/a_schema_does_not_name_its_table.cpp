// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: schema_names_its_table<
// expect: users_schema
// expect: static constexpr sequent::name table_name
#include <cstdint>
#include <optional>
#include <string>

#include <sequent/sequent.hpp>

namespace sq = sequent;

template <class As>
struct users_schema {
#ifndef REJECT
  static constexpr sq::name table_name = "users";
#endif
  sq::col<As, "id", std::int64_t, sq::primary_key> id;
};
inline constexpr sq::table<users_schema> users;
