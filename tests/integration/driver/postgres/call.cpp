// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <integration/driver/backend.hpp>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include <sequent/driver/error.hpp>
#include <sequent/driver/postgres/call.hpp>

namespace {

using namespace std::chrono_literals;

class integration_postgres_call : public driver_test::connection_test<driver_test::postgres_backend> {};

TEST_F(integration_postgres_call, parameters_have_their_types) {
  const auto type_of = [&](const auto& value) { return value_of<std::string>("SELECT pg_typeof($1)::text", value); };
  EXPECT_EQ(type_of(true), "boolean");
  EXPECT_EQ(type_of(std::int16_t{1}), "smallint");
  EXPECT_EQ(type_of(std::int32_t{1}), "integer");
  EXPECT_EQ(type_of(std::int64_t{1}), "bigint");
  EXPECT_EQ(type_of(1.0F), "real");
  EXPECT_EQ(type_of(1.0), "double precision");
  EXPECT_EQ(type_of(std::string("a")), "text");
  EXPECT_EQ(type_of(sequent::bytes()), "bytea");
  EXPECT_EQ(type_of(sequent::timestamp()), "timestamp with time zone");
  EXPECT_EQ(type_of(sequent::date(2026y / 1 / 1)), "date");
  EXPECT_EQ(type_of(std::optional<std::int16_t>()), "smallint");
}

TEST_F(integration_postgres_call, views_of_nothing_are_empty_and_not_null) {
  auto call = session().begin("SELECT $1, $2");
  call.bind(std::string_view());
  call.bind(std::span<const std::byte>());
  auto rows = call.execute();
  ASSERT_TRUE(rows.next());
  EXPECT_EQ(rows.get<std::string>(0), "");
  EXPECT_EQ(rows.get<sequent::bytes>(1), sequent::bytes());
}

TEST_F(integration_postgres_call, owned_values_may_be_many) {
  std::string statement = "SELECT concat(''";
  for (int i = 1; i <= 90; ++i) statement += ", $" + std::to_string(i);
  auto call = session().begin(statement + ")");
  std::string expected;
  for (int i = 1; i <= 90; ++i) {
    call.bind_owned(std::to_string(i));
    expected += std::to_string(i);
  }
  auto rows = call.execute();
  ASSERT_TRUE(rows.next());
  EXPECT_EQ(rows.get<std::string>(0), expected);
}

TEST_F(integration_postgres_call, lists_arrive_as_arrays) {
  const auto text_of = [&](auto fill) {
    auto call = session().begin("SELECT $1::text");
    fill(call);
    auto rows = call.execute();
    rows.next();
    return rows.template get<std::string>(0);
  };
  EXPECT_EQ(text_of([](auto& call) {
              auto list = call.template begin_array<std::int64_t>(3);
              list.add(1);
              list.add_null();
              list.add(-3);
              list.finish();
            }),
            "{1,NULL,-3}");
  EXPECT_EQ(text_of([](auto& call) {
              auto list = call.template begin_array<std::string>(2);
              list.add("a\"b\\c");
              list.add("");
            }),
            R"({"a\"b\\c",""})");
  EXPECT_EQ(text_of([](auto& call) {
              auto list = call.template begin_array<sequent::bytes>(1);
              list.add(sequent::bytes{std::byte{1}});
            }),
            R"({"\\x01"})");
  EXPECT_EQ(text_of([](auto& call) { call.template begin_array<bool>(0); }), "{}");
}

TEST_F(integration_postgres_call, a_list_can_be_long) {
  std::vector<std::int64_t> numbers(100'000);
  for (std::size_t i = 0; i < numbers.size(); ++i) numbers[i] = static_cast<std::int64_t>(i);
  auto call = session().begin("SELECT sum(n)::bigint FROM unnest($1) AS n");
  sequent::driver::encode_array<std::int64_t>(call, numbers);
  auto rows = call.execute();
  ASSERT_TRUE(rows.next());
  EXPECT_EQ(rows.get<std::int64_t>(0), 4'999'950'000);
}

TEST_F(integration_postgres_call, a_time_beyond_the_range_is_refused) {
  EXPECT_THROW(value_of<sequent::timestamp>("SELECT $1", sequent::timestamp::min()), sequent::encode_error);
  EXPECT_THROW(value_of<sequent::timestamp>("SELECT $1", sequent::timestamp(std::chrono::sys_days(-5000y / 1 / 1))),
               sequent::encode_error);
  EXPECT_THROW(value_of<sequent::date>("SELECT $1", sequent::date(-32000y / 1 / 1)), sequent::encode_error);
  EXPECT_EQ(value_of<sequent::timestamp>("SELECT $1", sequent::timestamp::max()), sequent::timestamp::max());
  EXPECT_TRUE(answers());
}

TEST_F(integration_postgres_call, tells_its_columns_before_it_runs) {
  script("CREATE TEMPORARY TABLE t (a bigint)");
  const auto columns = [&](std::string_view text) {
    auto call = session().begin(text);
    call.bind(std::int64_t{1});
    return call.column_count();
  };
  EXPECT_EQ(columns("INSERT INTO t VALUES ($1)"), 0U);
  EXPECT_EQ(columns("INSERT INTO t VALUES ($1) RETURNING a, a + 1"), 2U);
  EXPECT_EQ(columns("SELECT $1, 'a', NULL"), 3U);
  EXPECT_THROW(columns("SELECT $1, nothing"), sequent::undefined_column);
  EXPECT_EQ(value_of<std::int64_t>("SELECT count(*) FROM t"), 0);

  auto cached = session().begin(sequent::driver::key_of("cached"), [] { return "SELECT $1, 2"; });
  cached.bind(std::int64_t{1});
  EXPECT_EQ(cached.column_count(), 2U);
  auto rows = cached.execute();
  ASSERT_TRUE(rows.next());
  EXPECT_EQ(rows.get<std::int64_t>(0), 1);

  script("BEGIN");
  EXPECT_THROW(columns("SELECT $1 FROM"), sequent::syntax_error);
  EXPECT_TRUE(session().has_failed_transaction());
  EXPECT_EQ(driver_test::thrown_by<sequent::sql_error>([&] { columns("SELECT $1"); }).sqlstate(), "25P02");
  script("ROLLBACK");
  EXPECT_TRUE(answers());
}

}  // namespace
