// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <chrono>
#include <cstdint>
#include <integration/engine/shop.hpp>
#include <limits>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include <gmock/gmock.h>

#include <sequent/statement/generate_series.hpp>
#include <sequent/statement/json_elements.hpp>
#include <sequent/statement/unnest.hpp>

namespace {

using namespace engine_test;
using namespace std::chrono;
using testing::ElementsAre;

template <class Kind>
class integration_table_function : public shop_test<Kind> {
 protected:
  template <class T>
  std::vector<T> there_and_back(const std::vector<T>& values) {
    const auto given = sq::unnest(values).template as<"given">();
    return this->db.execute(sq::select(given.value).from(given)).scalars();
  }
};
TYPED_TEST_SUITE(integration_table_function, every_engine);

TYPED_TEST(integration_table_function, unnest_gives_the_values_of_a_range) {
  EXPECT_THAT(this->there_and_back(std::vector<std::int64_t>{3, std::numeric_limits<std::int64_t>::min()}),
              ElementsAre(3, std::numeric_limits<std::int64_t>::min()));
  EXPECT_THAT(this->there_and_back(std::vector<std::string>{"", "a\"b\\", "Ünder"}),
              ElementsAre("", "a\"b\\", "Ünder"));
  EXPECT_THAT(this->there_and_back(std::vector<double>{0.5, 3, 1e300}), ElementsAre(0.5, 3, 1e300));
  const sq::timestamp then = sys_days(2024y / 2 / 29) + 3h + 7us;
  EXPECT_THAT(this->there_and_back(std::vector{then}), ElementsAre(then));
  EXPECT_THAT(this->there_and_back(std::vector<sq::date>{2024y / 2 / 29}), ElementsAre(sq::date(2024y / 2 / 29)));
  using money = sq::decimal<10, 2>;
  EXPECT_THAT(this->there_and_back(std::vector{money("1.25")}), ElementsAre(money("1.25")));
  EXPECT_TRUE(this->there_and_back(std::vector<std::int32_t>{}).empty());
}

TYPED_TEST(integration_table_function, unnest_is_joined_as_a_table_is) {
  this->add_user("Ada", 36);
  const auto wanted = sq::unnest(std::vector<std::string>{"Ada", "Bob"}).template as<"wanted">();
  std::vector<std::string> found;
  for (const auto& [name, age] : this->db.execute(sq::select(wanted.value, users.age)
                                                      .from(wanted)
                                                      .left_join(users, users.name == wanted.value)
                                                      .order_by(wanted.value)))
    found.push_back(name + " " + (age ? std::to_string(*age) : "-"));
  EXPECT_THAT(found, ElementsAre("Ada 36", "Bob -"));
}

TYPED_TEST(integration_table_function, reads_the_row_before_it) {
  this->db.execute(sq::insert_into(users).set(users.name = R"(["a","b",null])", users.age = 1));
  this->db.execute(sq::insert_into(users).set(users.name = "[]", users.age = 2));
  const auto tag = sq::json_elements(users.name).template as<"tag">();
  std::vector<std::string> found;
  for (const auto& [age, value] : this->db.execute(sq::select(users.age, tag.value)
                                                       .from(users)
                                                       .left_join(tag, sq::literal<true>)
                                                       .order_by(users.age, tag.value.nulls_last())))
    found.push_back(std::to_string(age) + " " + value.value_or("-"));
  EXPECT_THAT(found, ElementsAre("1 a", "1 b", "1 -", "2 -"));
  const auto counted =
      sq::select(users.age).where(sq::exists(sq::select(tag.value).from(tag).correlate(users).where(tag.value == "b")));
  EXPECT_THAT(this->db.execute(counted).scalars(), ElementsAre(1));
}

template <class As>
struct column_columns {
  sq::col<As, "name", std::string> name;
  sq::col<As, "notnull", std::int64_t> not_null;
};

TEST(integration_table_function_of_sqlite, is_declared_by_names_of_columns) {
  sq::engine<sq::sqlite> db("sqlite::memory:");
  db.create_all(orgs);
  constexpr auto columns_of = sq::table_function<"pragma_table_info", column_columns, std::string>;
  const auto columns = columns_of("shop_orgs").as<"columns">();
  EXPECT_THAT(db.execute(sq::select(columns.name).from(columns).where(columns.not_null == 1)).scalars(),
              ElementsAre("name"));
}

template <class As>
struct part_columns {
  sq::col<As, "part", std::string> part;
};

class integration_table_function_of_postgres : public shop_test<on_postgres> {};

TEST_F(integration_table_function_of_postgres, is_declared_by_places_of_columns) {
  constexpr auto split = sq::table_function<"regexp_split_to_table", part_columns, std::string, std::string>;
  add_user("a,b", 1);
  add_user("c", 2);
  const auto parts = split(users.name, ",").as<"parts">();
  EXPECT_THAT(
      db.execute(sq::select(parts.part).from(users).cross_join(parts).order_by(users.age, parts.part)).scalars(),
      ElementsAre("a", "b", "c"));
}

TEST_F(integration_table_function_of_postgres, generate_series_counts) {
  const auto n = sq::generate_series(5, 1, -2).as<"n">();
  EXPECT_THAT(db.execute(sq::select(n.value).from(n)).scalars(), ElementsAre(5, 3, 1));
  add_user("Ada", 2);
  const auto upto = sq::generate_series(sq::literal<1>, users.age).as<"upto">();
  EXPECT_THAT(db.execute(sq::select(upto.value).from(users).cross_join(upto)).scalars(), ElementsAre(1, 2));
  const auto wide = sq::generate_series(users.age, std::int64_t{3}).as<"wide">();
  EXPECT_THAT(db.execute(sq::select(wide.value).from(users).cross_join(wide)).scalars(), ElementsAre(2, 3));
  const auto none = sq::generate_series(1, 3, 0).as<"none">();
  EXPECT_THROW(static_cast<void>(db.execute(sq::select(none.value).from(none)).scalars()), sq::sql_error);
}

TEST_F(integration_table_function_of_postgres, generate_series_steps_through_time) {
  const auto day = sq::generate_series(2024y / 2 / 28, 2024y / 3 / 1, days(1)).as<"day">();
  EXPECT_THAT(db.execute(sq::select(day.value).from(day)).scalars(),
              ElementsAre(sq::date(2024y / 2 / 28), sq::date(2024y / 2 / 29), sq::date(2024y / 3 / 1)));
  // Over the end of summer time in the zone of the session.
  db.transaction([](auto& work) {
    work.execute(sq::raw("SET LOCAL TIME ZONE 'Europe/Berlin'"));
    const sq::timestamp first = sys_days(2024y / 9 / 30);
    const sq::timestamp last = sys_days(2024y / 11 / 30);
    const auto at = sq::generate_series(first, last, months(1)).template as<"at">();
    EXPECT_THAT(work.execute(sq::select(at.value).from(at)).scalars(),
                ElementsAre(first, sq::timestamp(sys_days(2024y / 10 / 30)), last));
  });
}

}  // namespace
