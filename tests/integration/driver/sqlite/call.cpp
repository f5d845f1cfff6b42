// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <cstddef>
#include <cstdint>
#include <integration/driver/backend.hpp>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sqlite3.h>

#include <sequent/driver/error.hpp>
#include <sequent/driver/sqlite/call.hpp>

namespace {

using namespace std::string_literals;
using driver_test::thrown_by;
using testing::HasSubstr;

class integration_sqlite_call : public driver_test::connection_test<driver_test::sqlite_backend> {};

TEST_F(integration_sqlite_call, values_keep_their_types) {
  EXPECT_EQ(value_of<std::string>("SELECT typeof(?1)", true), "integer");
  EXPECT_EQ(value_of<std::string>("SELECT typeof(?1)", std::int16_t{1}), "integer");
  EXPECT_EQ(value_of<std::string>("SELECT typeof(?1)", 1.0), "real");
  EXPECT_EQ(value_of<std::string>("SELECT typeof(?1)", "1"s), "text");
  EXPECT_EQ(value_of<std::string>("SELECT typeof(?1)", ""s), "text");
  EXPECT_EQ(value_of<std::string>("SELECT typeof(?1)", sequent::bytes()), "blob");
  EXPECT_EQ(value_of<std::string>("SELECT ?1", sequent::timestamp()), "1970-01-01 00:00:00");
}

TEST_F(integration_sqlite_call, views_of_nothing_are_empty_and_not_null) {
  auto call = session().begin("SELECT ?1, ?2");
  call.bind(std::string_view());
  call.bind(std::span<const std::byte>());
  auto rows = call.execute();
  ASSERT_TRUE(rows.next());
  EXPECT_EQ(rows.get<std::string>(0), "");
  EXPECT_EQ(rows.get<sequent::bytes>(1), sequent::bytes());
}

TEST_F(integration_sqlite_call, text_of_any_bytes_is_kept) {
  for (const std::string& text : {"a\0b"s, "\0"s, "\xff\xfe"s, "\xC3"s, "\xED\xA0\x80"s}) {
    script("CREATE TABLE t (v TEXT)");
    run("INSERT INTO t VALUES (?1)", text);
    EXPECT_EQ(value_of<std::string>("SELECT v FROM t"), text);
    script("DROP TABLE t");
  }
}

TEST_F(integration_sqlite_call, unbound_parameters_are_not_null) {
  auto call = session().begin("SELECT ?1, ?2");
  call.bind(std::int64_t{1});
  const auto refused = thrown_by<sequent::programming_error>([&] { call.execute(); });
  EXPECT_THAT(refused.what(), HasSubstr("the statement has 2 parameters, and 1 were bound"));
  EXPECT_EQ(refused.parameter_count(), 2U);
  call.bind(std::int64_t{2});
  EXPECT_TRUE(call.execute().next());
  EXPECT_THROW(call.bind(std::int64_t{3}), sequent::sql_error);
}

TEST_F(integration_sqlite_call, a_run_that_is_being_read_is_not_started_again) {
  auto call = session().begin("SELECT 1 UNION ALL SELECT 2");
  {
    auto rows = call.execute();
    ASSERT_TRUE(rows.next());
    EXPECT_EQ(thrown_by<sequent::sql_error>([&] { call.execute(); }).sqlstate(), "24000");
    ASSERT_TRUE(rows.next());
  }
  EXPECT_TRUE(call.execute().next());
}

TEST_F(integration_sqlite_call, lists_refuse_what_json_cannot_say) {
  auto numbers = session().begin("SELECT ?1");
  EXPECT_THROW(numbers.begin_array<double>(1).add(std::numeric_limits<double>::infinity()), sequent::encode_error);
  auto texts = session().begin("SELECT ?1");
  EXPECT_THROW(texts.begin_array<std::string>(1).add("a\0b"s), sequent::encode_error);
  EXPECT_TRUE(answers());
}

TEST_F(integration_sqlite_call, an_open_list_ends_with_the_next_parameter) {
  auto call = session().begin("SELECT ?1 || ?2 || ?3");
  call.begin_array<std::int64_t>(1).add(std::int64_t{1});
  call.bind("-");
  call.begin_array<std::int64_t>(1).add(std::int64_t{2});
  auto rows = call.execute();
  ASSERT_TRUE(rows.next());
  EXPECT_EQ(rows.get_text(0), "[1]-[2]");
}

TEST_F(integration_sqlite_call, a_text_beyond_sqlites_limit_is_refused) {
  sqlite3_limit(session().native(), SQLITE_LIMIT_LENGTH, 1000);
  EXPECT_EQ(thrown_by<sequent::sql_error>([&] { run("SELECT ?1", std::string(2000, 'x')); }).sqlstate(), "54000");
  EXPECT_TRUE(answers());
}

TEST_F(integration_sqlite_call, tells_its_columns_before_it_runs) {
  script("CREATE TABLE t (a)");
  EXPECT_EQ(session().begin("INSERT INTO t VALUES (?1)").column_count(), 0U);
  EXPECT_EQ(session().begin("INSERT INTO t VALUES (?1) RETURNING a, a + 1").column_count(), 2U);
  EXPECT_EQ(session().begin("SELECT ?1, 2, 3").column_count(), std::nullopt) << "of a query, a run tells";
  EXPECT_EQ(value_of<std::int64_t>("SELECT count(*) FROM t"), 0);
}

}  // namespace
