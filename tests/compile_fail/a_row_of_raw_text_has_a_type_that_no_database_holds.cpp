// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: line
// expect: a row of raw SQL has a type that no database knows how to hold
#include <string>

#include <sequent/sqlite.hpp>

namespace sq = sequent;

struct line {
  std::string name;
#ifdef REJECT
  unsigned pieces;
#else
  int pieces;
#endif
};

void use(sq::engine<sq::sqlite>& db) {
  static_cast<void>(db.execute(sq::raw<line>("SELECT name, pieces FROM lines")).all());
}
