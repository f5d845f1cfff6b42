// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: key_is_not_optional<
// expect: "users"
// expect: "id"
// expect: take std::optional away
#include <cstdint>
#include <optional>
#include <string>

#include <sequent/sequent.hpp>

namespace sq = sequent;

template <class As>
struct users_schema {
  static constexpr sq::name table_name = "users";
  sq::col<As, "name", std::string> name;
#ifdef REJECT
  sq::col<As, "id", std::optional<std::int64_t>, sq::primary_key> id;
#else
  sq::col<As, "id", std::int64_t, sq::primary_key> id;
#endif
};
inline constexpr sq::table<users_schema> users;
