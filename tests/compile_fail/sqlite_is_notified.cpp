// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: only PostgreSQL has notifications: take an engine of sequent::postgres alone
#include <sequent/postgres.hpp>
#include <sequent/sqlite.hpp>

namespace sq = sequent;

void tell(sq::transaction<sq::postgres, sq::sqlite>& either, sq::transaction<sq::postgres>& tx) {
  static_cast<void>(either);
  static_cast<void>(tx);
#ifdef REJECT
  either.notify("orders", "17");
#else
  tx.notify("orders", "17");
#endif
}
