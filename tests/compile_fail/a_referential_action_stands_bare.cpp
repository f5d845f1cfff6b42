// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: attributes_are_attributes<
// expect: "users"
// expect: "boss"
// expect: referential_action
// expect: is no attribute
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
  sq::col<As, "boss", std::optional<std::int64_t>, sq::references_self<"id">, sq::referential_action::set_null> boss;
#else
  sq::col<As, "boss", std::optional<std::int64_t>, sq::references_self<"id">,
          sq::on_delete<sq::referential_action::set_null>>
      boss;
#endif
};
inline constexpr sq::table<users_schema> users;
