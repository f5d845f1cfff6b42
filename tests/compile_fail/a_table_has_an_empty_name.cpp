// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: column_has_a_name<
// expect: has an empty name
#include <cstdint>
#include <optional>
#include <string>

#include <sequent/sequent.hpp>

namespace sq = sequent;

template <class As>
struct users_schema {
#ifdef REJECT
  static constexpr sq::name table_name = "";
#else
  static constexpr sq::name table_name = "users";
#endif
  sq::col<As, "id", std::int64_t, sq::primary_key> id;
};
inline constexpr sq::table<users_schema> users;
