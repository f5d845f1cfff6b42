// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: sequent::engine<sequent::sqlite>
// expect-gcc: incomplete type
// expect-clang: undefined template
#include <sequent/sequent.hpp>

namespace sq = sequent;

void statement() {
#ifdef REJECT
  sq::engine<sq::sqlite> db("sqlite::memory:");
#else
  const sq::engine<sq::sqlite>* db = nullptr;
  static_cast<void>(db);
#endif
}
