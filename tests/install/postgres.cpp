// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors

// A program that uses PostgreSQL.

#include <cstdlib>

#include <sequent/postgres.hpp>
#include <sequent/sequent.hpp>

namespace sq = sequent;

int main() {
  const char* const url = std::getenv("SEQUENT_TEST_POSTGRES");
  if (url == nullptr) return 1;
  sq::engine<sq::postgres> db{url};
  db.execute_raw("SELECT 1");
}
