// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: the function of a pipeline takes the pipeline
#include <sequent/sequent.hpp>
#include <sequent/sqlite.hpp>

namespace sq = sequent;

void work(sq::engine<sq::sqlite>& db) {
#ifdef REJECT
  db.pipeline([] {});
#else
  db.pipeline([](auto&) {});
#endif
}
