// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstddef>
#include <integration/engine/shop.hpp>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include <sequent/engine/raw.hpp>
#include <sequent/postgres.hpp>
#include <sequent/sqlite.hpp>

/// Classic queries, each said twice: in Sequent, and in SQL by hand.
namespace report_test {

namespace sq = sequent;

/// Every query that runs on it is checked against both databases; the URL chooses.
using database = sq::engine<sq::postgres, sq::sqlite>;

template <class Record, std::size_t... Place>
auto fields_of(const Record& record, std::index_sequence<Place...> /*places*/) {
  return std::tuple(record.template get<Place>()...);
}

/// The fields of a record. What is compared with them is read by these types, so that a NULL where Sequent expects none
/// throws.
template <class Record>
auto fields_of(const Record& record) {
  return fields_of(record, std::make_index_sequence<Record::size>());
}

/// Expects that a query in Sequent gives the rows of the same query in SQL, one by one, and that there are so many.
template <class Engine, class Query, class... Arguments>
void expect_same(Engine& db, const Query& query, std::string_view sql, std::size_t rows,
                 const Arguments&... arguments) {
  using fields = decltype(fields_of(std::declval<const sq::row_type_of<Query>&>()));
  const auto ours = db.execute(query, arguments...).all();
  const std::vector<fields> theirs = db.execute(sq::raw<fields>(sql)).all();
  ASSERT_EQ(theirs.size(), rows) << sql;
  ASSERT_EQ(ours.size(), rows) << db.sql(query);
  for (std::size_t place = 0; place < rows; ++place) {
    EXPECT_EQ(fields_of(ours[place]), theirs[place]) << "row " << place << " of " << db.sql(query);
  }
}

/// A test that runs on SQLite in memory and on the server of the tests.
class on_both : public testing::TestWithParam<std::string_view> {
 protected:
  static std::string url() { return GetParam() == "sqlite" ? "sqlite::memory:" : engine_test::postgres_url(); }

  /// The text of the database at hand, where the two have none in common.
  static std::string_view either(std::string_view postgres, std::string_view sqlite) {
    return GetParam() == "postgres" ? postgres : sqlite;
  }

  database db{url()};
};

inline const auto both_databases = testing::Values("sqlite", "postgres");

}  // namespace report_test
