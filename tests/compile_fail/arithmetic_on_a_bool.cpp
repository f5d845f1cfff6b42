// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: operand_is_a_number<
// expect: "flags"
// expect: "active"
// expect: arithmetic needs numbers
#include <sequent/sequent.hpp>

namespace sq = sequent;

template <class As>
struct flags_schema {
  static constexpr sq::name table_name = "flags";
  sq::col<As, "id", int, sq::primary_key> id;
  sq::col<As, "active", bool> active;
};
inline constexpr sq::table<flags_schema> flags;

auto statement() {
#ifdef REJECT
  return flags.active * 2;
#else
  return flags.id * 2;
#endif
}
