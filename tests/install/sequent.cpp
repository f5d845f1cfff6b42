// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors

// A program that chooses its database when it runs.

#include <sequent/postgres.hpp>
#include <sequent/sequent.hpp>
#include <sequent/sqlite.hpp>

namespace sq = sequent;

int main() {
  sq::engine<sq::postgres, sq::sqlite> db{"sqlite::memory:"};
  db.execute_raw("SELECT 1");
}
