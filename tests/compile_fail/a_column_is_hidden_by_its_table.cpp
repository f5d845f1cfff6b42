// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: table_has_no_member_of_this_name_itself<
// expect: "users"
// expect: "source"
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
  sq::col<As, "source", std::string> source;
#else
  sq::col<As, "source", std::string> origin;
#endif
};
inline constexpr sq::table<users_schema> users;
