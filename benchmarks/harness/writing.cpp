// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include "harness/writing.hpp"

#include "harness/libpq.hpp"
#include "harness/sqlite.hpp"

namespace benchmarks {

contender make_writing_contender(const char* name, const char* group, const writer& writing, const setting& how,
                                 const std::shared_ptr<const std::vector<reading>>& rows) {
  contender made{.name = name, .group = group, .run = [write = writing.write, rows] { write(*rows); }, .checksum = {}};
  if (const auto database = writing.database) {
    made.prepare = [database] { raw_sqlite::execute(database.get(), "DELETE FROM readings"); };
    made.checksum = [database] { return checksum_of(raw_sqlite::read_all(database.get())); };
  } else {
    const std::shared_ptr<PGconn> session = libpq::connect(how.postgres);
    made.prepare = [session] { libpq::execute(session.get(), "TRUNCATE readings"); };
    made.checksum = [session] { return checksum_of(libpq::read_all(session.get())); };
  }
  return made;
}

}  // namespace benchmarks
