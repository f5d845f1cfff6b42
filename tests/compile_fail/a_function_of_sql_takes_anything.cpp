// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: a function of SQL has one signature
#include <string>

#include <sequent/sqlite.hpp>

namespace sq = sequent;

void define(sq::engine<sq::sqlite>& db) {
#ifdef REJECT
  db.define<"twice">([](auto value) { return value + value; });
#else
  db.define<"twice">([](double value) { return value + value; });
#endif
}
