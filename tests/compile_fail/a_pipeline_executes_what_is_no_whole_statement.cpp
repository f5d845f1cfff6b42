// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: a pipeline sends whole statements
#include <cstdint>

#include <sequent/sequent.hpp>
#include <sequent/sqlite.hpp>

namespace sq = sequent;

template <class As>
struct users_schema {
  static constexpr sq::name table_name = "users";
  sq::col<As, "id", std::int64_t, sq::primary_key> id;
};
inline constexpr sq::table<users_schema> users;

void work(sq::engine<sq::sqlite>& db) {
#ifdef REJECT
  db.pipeline([](auto& p) { p.execute(sq::update(users)); });
#else
  db.pipeline([](auto& p) { p.execute(sq::update(users).set(users.id = 1).all_rows()); });
#endif
}
