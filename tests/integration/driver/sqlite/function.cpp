// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <cmath>
#include <cstdint>
#include <integration/driver/sqlite/database_file.hpp>
#include <integration/engine/shop.hpp>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <tuple>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sequent/driver/sqlite/function.hpp>
#include <sequent/expression/user_function.hpp>

namespace {

using namespace engine_test;
using testing::HasSubstr;
using optional_text = std::optional<std::string>;

class integration_sqlite_function : public testing::Test {
 protected:
  std::string error_of(const std::string& expression) {
    try {
      static_cast<void>(db.execute_raw<optional_text>("SELECT CAST(" + expression + " AS TEXT)").all());
      return "none";
    } catch (const sq::sql_error& failure) {
      return failure.what();
    }
  }
  template <class T>
  T value_of(const std::string& expression) {
    return db.execute_raw<T>("SELECT " + expression).scalar();
  }

  on_sqlite::engine db{"sqlite::memory:"};
};

TEST_F(integration_sqlite_function, is_called_by_sql) {
  db.define<"distance">([](double from, double to) { return std::abs(from - to); });
  EXPECT_EQ(value_of<double>("distance(1, 3.5)"), 2.5);
  constexpr auto distance = sq::function<"distance", double(double, double)>;
  db.create_all(orgs, users);
  db.execute(sq::insert_into(users).set(users.name = "Ada", users.age = 36));
  db.execute(sq::insert_into(users).set(users.name = "Bob", users.age = 17));
  const auto nearest = sq::select(users.name).order_by(distance(users.age, 20.0)).limit(1);
  EXPECT_EQ(db.execute(nearest).scalar(), "Bob");
}

TEST_F(integration_sqlite_function, is_null_of_null_unless_it_takes_that) {
  db.define<"twice">([](std::int64_t value) { return 2 * value; });
  db.define<"or_zero">([](std::optional<std::int64_t> value) { return value.value_or(0); });
  db.define<"positive">([](std::int64_t value) { return value > 0 ? std::optional(value) : std::nullopt; });
  EXPECT_EQ(value_of<std::optional<int>>("twice(NULL)"), std::nullopt);
  EXPECT_EQ(value_of<int>("or_zero(NULL)"), 0);
  EXPECT_EQ(value_of<std::optional<int>>("positive(-1)"), std::nullopt);
  EXPECT_EQ(value_of<std::optional<int>>("positive(1)"), 1);
}

TEST_F(integration_sqlite_function, lets_the_statement_fail_with_its_name) {
  db.define<"shout">([](std::string_view text) {
    if (text == "no") throw std::runtime_error("too loud");
    if (text == "7") throw 7;  // NOLINT(hicpp-exception-baseclass): what a user may do
    return std::string(text) + "!";
  });
  EXPECT_THAT(error_of("shout('no')"), HasSubstr("shout: too loud"));
  EXPECT_THAT(error_of("shout('7')"), HasSubstr("shout: an exception that is no std::exception"));
  EXPECT_THAT(error_of("shout()"), HasSubstr("wrong number of arguments"));
  EXPECT_EQ(value_of<std::string>("shout('yes')"), "yes!");
}

TEST_F(integration_sqlite_function, stands_in_an_index_where_it_is_deterministic) {
  db.execute_raw("CREATE TABLE words (word TEXT)");
  db.define<"volatile_size">([](std::string_view text) { return static_cast<std::int64_t>(text.size()); });
  EXPECT_THROW(db.execute_raw("CREATE INDEX by_size ON words (volatile_size(word))"), sq::sql_error);
  db.define<"size_of">([](std::string_view text) { return static_cast<std::int64_t>(text.size()); },
                       {.deterministic = true});
  db.execute_raw("CREATE INDEX by_size ON words (size_of(word))");
}

TEST_F(integration_sqlite_function, takes_the_place_of_the_one_before) {
  db.define<"version">([] { return std::int64_t{1}; });
  EXPECT_EQ(value_of<int>("version()"), 1);
  db.define<"version">([] { return std::int64_t{2}; });
  db.define<"version">([](std::int64_t more) { return 2 + more; });
  EXPECT_EQ(value_of<int>("version()"), 2);
  EXPECT_EQ(value_of<int>("version(3)"), 5);
}

TEST_F(integration_sqlite_function, lives_as_long_as_it_can_be_called) {
  const auto held = std::make_shared<int>(7);
  {
    on_sqlite::engine other{"sqlite::memory:"};
    other.define<"held">([held] { return std::int64_t{*held}; });
    EXPECT_EQ(other.execute_raw<int>("SELECT held()").scalar(), 7);
    EXPECT_GT(held.use_count(), 1);
  }
  EXPECT_EQ(held.use_count(), 1);
}

// Also on those that are opened later, and on those that were open before.
TEST(integration_sqlite_function_of_a_pool, is_there_on_every_connection) {
  const driver_test::database_file file;
  on_sqlite::engine db{"sqlite:///" + file.path(), {.pool = {.size = 3}}};
  auto before = std::make_optional(db.connect());
  db.define<"seven">([] { return std::int64_t{7}; });
  {
    auto second = db.connect();
    auto third = db.connect();
    EXPECT_EQ(second.execute_raw<int>("SELECT seven()").scalar(), 7);
    EXPECT_EQ(third.execute_raw<int>("SELECT seven()").scalar(), 7);
  }
  EXPECT_THROW(before->execute_raw<int>("SELECT seven()"), sq::sql_error);  // it was on loan
  before.reset();
  for (int round = 0; round < 4; ++round) EXPECT_EQ(db.execute_raw<int>("SELECT seven()").scalar(), 7);
}

struct longest {
  std::optional<std::string> found;
  void add(std::string_view text) {
    if (text == "no") throw std::runtime_error("not that");
    if (!found || text.size() > found->size()) found = std::string(text);
  }
  [[nodiscard]] const std::optional<std::string>& result() const { return found; }
};
struct covariance {
  double sum = 0;
  std::int64_t count = 0;
  void add(double left, std::optional<double> right) {
    sum += left * right.value_or(0);
    ++count;
  }
  [[nodiscard]] double result() const { return count == 0 ? 0 : sum / static_cast<double>(count); }
};

TEST_F(integration_sqlite_function, is_an_aggregate_with_a_state_for_each_group) {
  db.define_aggregate<"longest", longest>();
  db.execute_raw("CREATE TABLE words (kind INTEGER, word TEXT)");
  db.execute_raw("INSERT INTO words VALUES (1, 'a'), (1, 'abc'), (1, NULL), (2, 'de'), (3, NULL)");
  const auto found =
      db.execute_raw<int, optional_text>("SELECT kind, longest(word) FROM words GROUP BY kind ORDER BY kind").all();
  EXPECT_THAT(found, testing::ElementsAre(std::tuple(1, "abc"), std::tuple(2, "de"), std::tuple(3, std::nullopt)));
  EXPECT_EQ(value_of<optional_text>("longest(word) FROM words WHERE kind = 9"), std::nullopt);
  EXPECT_THAT(error_of("longest('no')"), HasSubstr("longest: not that"));
  EXPECT_EQ(value_of<optional_text>("longest('yes')"), "yes");
}

TEST_F(integration_sqlite_function, is_an_aggregate_of_several_arguments) {
  db.define_aggregate<"covariance", covariance>({.deterministic = true});
  EXPECT_EQ(value_of<double>("covariance(x, y) FROM (SELECT 2 AS x, 3 AS y UNION SELECT 4, NULL UNION SELECT NULL, 1)"),
            3.0);
  EXPECT_THAT(error_of("covariance('x', 1)"), HasSubstr("covariance: argument 1 is a TEXT"));
}

// PostgreSQL's are its own: the same engine type calls them by the same name.
TEST(integration_sqlite_function_of_either, is_defined_where_the_url_chose_sqlite) {
  engine_of_either local{"sqlite::memory:"};
  local.define<"twice">([](std::int64_t value) { return 2 * value; });
  constexpr auto twice = sq::function<"twice", std::int64_t(std::int64_t)>;
  EXPECT_EQ(local.execute(sq::select(twice(sq::literal<4>))).scalar(), 8);
  engine_of_either server{postgres_url()};
  server.define<"twice">([](std::int64_t value) { return 2 * value; });
  EXPECT_THROW(server.execute(sq::select(twice(sq::literal<4>))), sq::sql_error);
}

}  // namespace
