// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: table_has_no_member_of_this_name_itself<
// expect: "users"
// expect: "table"
// expect: call the member of the schema something else
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
  sq::col<As, "table", std::string> table;
#else
  sq::col<As, "table", std::string> of_table;
#endif
};
inline constexpr sq::table<users_schema> users;
