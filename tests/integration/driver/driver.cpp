// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <integration/driver/backend.hpp>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sequent/driver/driver.hpp>

namespace {

using namespace std::chrono_literals;

constexpr std::string_view first_text = "SELECT id, name FROM things WHERE id >= ?1 ORDER BY id";
constexpr std::string_view second_text = "INSERT INTO things VALUES (?1, ?2)";

template <class Backend>
class integration_driver : public driver_test::connection_test<Backend> {
 protected:
  void SetUp() override {
    this->script(
        "CREATE TEMPORARY TABLE things (id bigint PRIMARY KEY, name text);"
        "INSERT INTO things VALUES (1, 'one'), (2, NULL), (3, 'three')");
  }

  auto begin(std::string_view text, std::uint64_t variant = 0) {
    return this->session().begin(sequent::driver::key_of(text, variant), [&] {
      ++rendered_;
      return Backend::dialect(text);
    });
  }

  std::vector<std::int64_t> ids_from(std::int64_t first) {
    auto call = begin(first_text);
    call.bind(first);
    auto rows = call.execute();
    std::vector<std::int64_t> ids;
    while (rows.next()) ids.push_back(rows.template get<std::int64_t>(0));
    return ids;
  }

  int rendered_ = 0;
};

TYPED_TEST_SUITE(integration_driver, driver_test::every_backend);

TYPED_TEST(integration_driver, a_cached_statement_is_rendered_once) {
  EXPECT_THAT(this->ids_from(1), testing::ElementsAre(1, 2, 3));
  EXPECT_THAT(this->ids_from(3), testing::ElementsAre(3));
  EXPECT_THAT(this->ids_from(4), testing::IsEmpty());
  EXPECT_EQ(this->rendered_, 1);
}

TYPED_TEST(integration_driver, variants_of_a_text_are_different_statements) {
  const auto begin = [&](std::uint64_t variant, std::string_view text) {
    auto call = this->session().begin(sequent::driver::key_of(first_text, variant), [&] { return text; });
    auto rows = call.execute();
    rows.next();
    return sequent::driver::decode<std::string>(rows, 0);
  };
  for (int round = 0; round < 2; ++round) {
    EXPECT_EQ(begin(1, "SELECT CAST('a' AS text)"), "a");
    EXPECT_EQ(begin(2, "SELECT CAST('b' AS text)"), "b");
  }
}

TYPED_TEST(integration_driver, a_statement_may_run_while_another_is_bound) {
  const auto bound = [&](auto outer) {
    outer.bind(std::int64_t{1});
    EXPECT_EQ(this->template value_of<std::int64_t>("SELECT ?1 + 2", std::int64_t{40}), 42);
    outer.bind(std::int64_t{3});
    auto rows = outer.execute();
    EXPECT_TRUE(rows.next());
    return rows.template get<std::int64_t>(0);
  };
  const std::string text = TypeParam::dialect("SELECT 10 * ?1 + ?2");
  EXPECT_EQ(bound(this->session().begin(text)), 13);
  EXPECT_EQ(bound(this->session().begin(sequent::driver::key_of(text), [&] { return text; })), 13);
}

TYPED_TEST(integration_driver, columns_are_described) {
  auto rows = this->run("SELECT id, name AS \"The Name\" FROM things ORDER BY id");
  EXPECT_EQ(rows.column_count(), 2U);
  EXPECT_EQ(rows.column_name(0), "id");
  EXPECT_EQ(rows.column_name(1), "The Name");
  ASSERT_TRUE(rows.next());
  EXPECT_FALSE(rows.is_null(1));
  EXPECT_EQ(rows.get_text(1), "one");
  ASSERT_TRUE(rows.next());
  EXPECT_TRUE(rows.is_null(1));
  ASSERT_TRUE(rows.next());
  EXPECT_FALSE(rows.next());
  EXPECT_FALSE(rows.next());
}

TYPED_TEST(integration_driver, rows_affected_are_counted) {
  EXPECT_EQ(this->run("UPDATE things SET name = 'x' WHERE id <= ?1", std::int64_t{2}).rowcount(), 2);
  EXPECT_EQ(this->run("UPDATE things SET name = 'x' WHERE id = ?1", std::int64_t{99}).rowcount(), 0);
  EXPECT_EQ(this->run("DELETE FROM things WHERE id = ?1", std::int64_t{1}).rowcount(), 1);
  EXPECT_EQ(this->run("CREATE TEMPORARY TABLE others (id bigint)").rowcount(), 0);
  auto rows = this->run("SELECT id FROM things");
  while (rows.next()) {
  }
  EXPECT_EQ(rows.rowcount(), 2);
}

TYPED_TEST(integration_driver, changes_happen_without_reading) {
  this->run("INSERT INTO things VALUES (?1, 'four') RETURNING id", std::int64_t{4});
  this->run("INSERT INTO things VALUES (?1, 'five')", std::int64_t{5});
  EXPECT_THAT(this->ids_from(4), testing::ElementsAre(4, 5));
}

TYPED_TEST(integration_driver, returning_gives_rows) {
  auto rows = this->run("INSERT INTO things VALUES (7, 'a'), (8, 'b') RETURNING id, name");
  ASSERT_TRUE(rows.next());
  EXPECT_EQ(rows.template get<std::int64_t>(0), 7);
  ASSERT_TRUE(rows.next());
  EXPECT_EQ(rows.get_text(1), "b");
  EXPECT_FALSE(rows.next());
  EXPECT_EQ(rows.rowcount(), 2);
}

TYPED_TEST(integration_driver, a_call_runs_again_with_other_parameters) {
  auto call = this->begin(second_text);
  for (std::int64_t id = 10; id < 20; ++id) {
    call.reset_parameters();
    call.bind(id);
    call.bind_owned(std::to_string(id));
    EXPECT_EQ(call.execute().rowcount(), 1);
  }
  EXPECT_EQ(this->ids_from(10).size(), 10U);
  EXPECT_EQ(this->template value_of<std::string>("SELECT name FROM things WHERE id = 15"), "15");
}

TYPED_TEST(integration_driver, a_statement_can_run_while_its_own_rows_are_read) {
  auto call = this->begin(first_text);
  call.bind(std::int64_t{1});
  auto rows = call.execute();
  ASSERT_TRUE(rows.next());
  EXPECT_THAT(this->ids_from(2), testing::ElementsAre(2, 3));
  EXPECT_EQ(rows.template get<std::int64_t>(0), 1);
  ASSERT_TRUE(rows.next());
  EXPECT_EQ(rows.template get<std::int64_t>(0), 2);
}

TYPED_TEST(integration_driver, parameters_may_die_when_execute_returns) {
  auto rows = [&] {
    std::string gone = "a text that is too long for the small buffer of a string";
    auto call = this->session().begin(
        std::string_view(TypeParam::dialect("SELECT CAST(?1 AS text) FROM things UNION ALL SELECT CAST(?1 AS text)")));
    call.bind(std::string_view(gone));
    auto running = call.execute();
    gone.assign(gone.size(), '!');
    return running;
  }();
  int count = 0;
  while (rows.next()) {
    EXPECT_EQ(rows.get_text(0), "a text that is too long for the small buffer of a string");
    ++count;
  }
  EXPECT_EQ(count, 4);
}

TYPED_TEST(integration_driver, a_cursor_can_be_moved) {
  auto rows = this->run("SELECT id FROM things ORDER BY id");
  rows.next();
  auto moved = std::move(rows);
  EXPECT_EQ(moved.template get<std::int64_t>(0), 1);
  EXPECT_TRUE(moved.next());
}

TYPED_TEST(integration_driver, a_failed_statement_can_run_again) {
  const auto insert = [&](std::int64_t id) {
    auto call = this->begin(second_text);
    call.bind(id);
    call.template bind_null<std::string>();
    return call.execute().rowcount();
  };
  EXPECT_THROW(insert(1), sequent::unique_violation);
  EXPECT_EQ(insert(50), 1);
  EXPECT_THROW(insert(50), sequent::unique_violation);
  EXPECT_EQ(insert(51), 1);
}

TYPED_TEST(integration_driver, wide_rows) {
  std::string statement = "SELECT ";
  for (int i = 0; i < 40; ++i) statement += "CAST(" + std::to_string(i) + " AS bigint) AS c" + std::to_string(i) + ", ";
  auto rows = this->run(statement + "CAST('end' AS text) AS last");
  ASSERT_TRUE(rows.next());
  EXPECT_EQ(rows.column_count(), 41U);
  for (std::size_t i = 0; i < 40; ++i) EXPECT_EQ(rows.template get<std::int64_t>(i), static_cast<std::int64_t>(i));
  EXPECT_EQ(rows.get_text(40), "end");
  EXPECT_THROW(rows.get_text(39), sequent::decode_error);
  EXPECT_THROW(rows.template get<std::int64_t>(41), sequent::decode_error);
}

TYPED_TEST(integration_driver, a_column_that_is_not_there_is_refused) {
  auto rows = this->run("SELECT id FROM things");
  ASSERT_TRUE(rows.next());
  EXPECT_THROW(rows.template get<std::int64_t>(1), sequent::decode_error);
  EXPECT_THROW(rows.template get<std::string>(7), sequent::decode_error);
}

TYPED_TEST(integration_driver, without_a_cache_statements_still_run) {
  auto session = TypeParam::connect(0);
  for (int round = 0; round < 3; ++round) {
    auto call = session->begin(sequent::driver::key_of(first_text),
                               [] { return TypeParam::dialect("SELECT CAST(?1 AS bigint)"); });
    call.bind(std::int64_t{round});
    auto rows = call.execute();
    ASSERT_TRUE(rows.next());
    EXPECT_EQ(rows.template get<std::int64_t>(0), round);
  }
}

TYPED_TEST(integration_driver, a_full_cache_gives_up_the_oldest_statement) {
  auto session = TypeParam::connect(3);
  int rendered = 0;
  const auto run = [&](std::uint64_t variant) {
    auto call = session->begin(sequent::driver::key_of(first_text, variant), [&] {
      ++rendered;
      return "SELECT CAST(" + std::to_string(variant) + " AS bigint)";
    });
    auto rows = call.execute();
    rows.next();
    EXPECT_EQ(rows.template get<std::int64_t>(0), static_cast<std::int64_t>(variant));
  };
  for (std::uint64_t variant = 0; variant < 100; ++variant) run(variant);
  EXPECT_EQ(rendered, 100);
  run(99);
  run(98);
  run(97);
  EXPECT_EQ(rendered, 100);
  run(96);
  EXPECT_EQ(rendered, 101);
}

TYPED_TEST(integration_driver, an_eviction_leaves_open_cursors_alone) {
  auto session = TypeParam::connect(1);
  const auto run = [&](std::uint64_t variant) {
    return session
        ->begin(sequent::driver::key_of(first_text, variant),
                [&] {
                  return "SELECT CAST(" + std::to_string(variant) + " AS bigint) UNION ALL SELECT CAST(-1 AS bigint)";
                })
        .execute();
  };
  auto first = run(1);
  ASSERT_TRUE(first.next());
  run(2);
  run(3);
  EXPECT_EQ(first.template get<std::int64_t>(0), 1);
  ASSERT_TRUE(first.next());
  EXPECT_EQ(first.template get<std::int64_t>(0), -1);
}

TYPED_TEST(integration_driver, a_call_counts_the_parameters_that_are_bound) {
  auto call = this->begin(second_text);
  EXPECT_EQ(call.parameter_count(), 0U);
  call.bind(std::int64_t{4});
  call.template bind_null<std::string>();
  EXPECT_EQ(call.parameter_count(), 2U);
  static_cast<void>(call.execute());
  EXPECT_EQ(call.parameter_count(), 2U);
  call.reset_parameters();
  EXPECT_EQ(call.parameter_count(), 0U);
}

TYPED_TEST(integration_driver, an_array_is_one_parameter) {
  auto call = this->begin(first_text);
  auto numbers = call.template begin_array<std::int64_t>(2);
  numbers.add(std::int64_t{1});
  numbers.add(std::int64_t{2});
  numbers.finish();
  EXPECT_EQ(call.parameter_count(), 1U);
}

}  // namespace
