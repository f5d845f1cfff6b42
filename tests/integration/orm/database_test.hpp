// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <integration/engine/shop.hpp>
#include <memory>
#include <string>

#include <gtest/gtest.h>

#include <sequent/engine/statement_recorder.hpp>
#include <sequent/orm.hpp>
#include <sequent/postgres.hpp>
#include <sequent/sqlite.hpp>

/// A fixture with an engine that runs on SQLite and on PostgreSQL. Its type is the same for both: what a session does
/// with an entity is compiled once.
namespace orm_test {

namespace sq = sequent;

enum class database { sqlite, postgres };

using engine = sq::engine<sq::sqlite, sq::postgres>;
using session = sq::session<sq::sqlite, sq::postgres>;

inline const auto every_database = testing::Values(database::sqlite, database::postgres);
inline std::string name_of_database(const testing::TestParamInfo<database>& of) {
  return of.param == database::sqlite ? "sqlite" : "postgres";
}

class database_test : public testing::TestWithParam<database> {
 protected:
  [[nodiscard]] static bool is_sqlite() { return GetParam() == database::sqlite; }
  [[nodiscard]] static std::string url() {
    return is_sqlite() ? engine_test::on_sqlite::url() : engine_test::on_postgres::url();
  }

  /// What the database was sent.
  std::shared_ptr<sq::statement_recorder> sent = std::make_shared<sq::statement_recorder>();
  engine db{url(), {.observer = sent}};
};

}  // namespace orm_test
