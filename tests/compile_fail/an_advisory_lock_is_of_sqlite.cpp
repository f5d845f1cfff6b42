// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: only PostgreSQL has advisory locks
#include <sequent/postgres.hpp>
#include <sequent/sqlite.hpp>

namespace sq = sequent;

void lock(sq::transaction<sq::sqlite>& local, sq::transaction<sq::postgres>& tx) {
  static_cast<void>(local);
  static_cast<void>(tx);
#ifdef REJECT
  local.advisory_lock(7);
#else
  tx.advisory_lock(7);
#endif
}
