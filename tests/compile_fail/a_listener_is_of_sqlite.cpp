// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: only PostgreSQL has notifications: a listener takes an engine of sequent::postgres alone
#include <sequent/postgres.hpp>
#include <sequent/sqlite.hpp>

namespace sq = sequent;

void hear(sq::engine<sq::sqlite>& local, sq::engine<sq::postgres>& shop) {
  static_cast<void>(local);
  static_cast<void>(shop);
#ifdef REJECT
  const sq::listener heard(local);
#else
  const sq::listener heard(shop);
#endif
}
