// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: SQLite does not run what it explains
#include <string>

#include <sequent/sqlite.hpp>

namespace sq = sequent;

std::string plan(sq::engine<sq::sqlite>& db) {
#ifdef REJECT
  return db.explain_analyze(sq::raw("SELECT 1"));
#else
  return db.explain(sq::raw("SELECT 1"));
#endif
}
