// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: entity_has_a_key<
// expect: logs
// expect: a session tells objects apart by their primary keys, and this table has none
#include <cstdint>
#include <string>

#include <sequent/orm.hpp>
#include <sequent/sqlite.hpp>

namespace sq = sequent;

template <class As>
struct logs_schema {
  static constexpr sq::name table_name = "logs";
#ifdef REJECT
  sq::col<As, "id", std::int64_t> id;
#else
  sq::col<As, "id", std::int64_t, sq::primary_key> id;
#endif
  sq::col<As, "text", std::string> text;
};
struct entry : sq::entity<logs_schema> {};
inline constexpr sq::entities<entry> logs;

auto first(sq::session<sq::sqlite>& s) {
  return s.query(logs).first();
}
