// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <cstdint>
#include <integration/engine/shop.hpp>
#include <string>
#include <string_view>
#include <utility>

#include <gmock/gmock.h>

#include <sequent/driver/postgres/connection.hpp>
#include <sequent/driver/postgres/copy_in.hpp>

namespace {

using namespace sequent::driver::postgres;
using testing::HasSubstr;
namespace sq = sequent;

/// A table whose columns have types that a schema could name otherwise.
class integration_copy_in : public testing::Test {
 protected:
  void SetUp() override {
    db.execute_script(
        "CREATE TYPE pg_temp.mood AS ENUM ('sad', 'happy'); CREATE DOMAIN pg_temp.small AS int CHECK (VALUE < 10);"
        "CREATE TEMPORARY TABLE copied (number bigint, part float8, word varchar(5), mood pg_temp.mood, doc jsonb, "
        "few pg_temp.small)");
  }
  std::int64_t count() {
    auto counted = db.begin("SELECT count(*) FROM copied").execute();
    counted.next();
    return counted.get<std::int64_t>(0);
  }
  template <class... Values>
  std::int64_t copy(std::string_view columns, const Values&... values) {
    copy_in rows = db.begin_copy("copied", columns);
    call& row = rows.row();
    (row.bind(values), ...);
    rows.add_row();
    return rows.finish();
  }

  connection db{options{.conninfo = engine_test::postgres_url()}};
};

TEST_F(integration_copy_in, writes_values_of_the_types_of_the_columns) {
  using std::literals::operator""sv;
  EXPECT_EQ(copy("number, part, word, mood, few", std::int64_t{1}, 1.5, "abc"sv, "happy"sv, std::int32_t{9}), 1);
  EXPECT_EQ(count(), 1);
}

TEST_F(integration_copy_in, refuses_what_the_server_would_misread) {
  // Both have eight bytes.
  try {
    copy("part", std::int64_t{1});
    FAIL();
  } catch (const sq::sql_error& refused) {
    EXPECT_EQ(refused.sqlstate(), "42804");
    EXPECT_THAT(refused.what(), HasSubstr("column \"part\" is of type double precision"));
  }
  using std::literals::operator""sv;
  EXPECT_THROW(copy("number", std::int32_t{1}), sq::sql_error);
  EXPECT_THROW(copy("doc", "{}"sv), sq::sql_error);
  EXPECT_THROW(copy("number", sq::timestamp{}), sq::sql_error);
  EXPECT_EQ(count(), 0);
}

TEST_F(integration_copy_in, fails_where_a_row_is_refused) {
  using std::literals::operator""sv;
  EXPECT_THROW(copy("word", "too long"sv), sq::sql_error);
  EXPECT_THROW(copy("mood", "angry"sv), sq::sql_error);
  EXPECT_THROW(copy("few", std::int32_t{10}), sq::check_violation);
  EXPECT_THROW(copy("nothing", std::int32_t{10}), sq::sql_error);
  EXPECT_EQ(count(), 0) << "and the connection is free again";
}

TEST_F(integration_copy_in, writes_nothing_unless_it_is_finished) {
  {
    copy_in rows = db.begin_copy("copied", "number");
    for (std::int64_t each = 0; each < 50'000; ++each) {
      rows.row().bind(each);
      rows.add_row();
    }
    const copy_in moved = std::move(rows);
  }
  EXPECT_EQ(count(), 0);
}

TEST_F(integration_copy_in, fails_where_the_session_is_lost) {
  copy_in rows = db.begin_copy("copied", "number");
  rows.row().bind(std::int64_t{1});
  rows.add_row();
  {
    connection other{options{.conninfo = engine_test::postgres_url()}};
    other.execute_script("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'COPY copied%'");
  }
  EXPECT_THROW(
      {
        for (std::int64_t each = 0; each < 1'000'000; ++each) {
          rows.row().bind(each);
          rows.add_row();
        }
        rows.finish();
      },
      sq::connection_error);
  EXPECT_FALSE(db.is_usable());
}

}  // namespace
