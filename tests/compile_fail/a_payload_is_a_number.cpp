// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: a payload is a text
#include <sequent/postgres.hpp>

namespace sq = sequent;

void tell(sq::transaction<sq::postgres>& tx) {
#ifdef REJECT
  tx.notify("orders", 17);
#else
  tx.notify("orders", "17");
#endif
}
