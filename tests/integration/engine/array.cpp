// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <chrono>
#include <cstdint>
#include <integration/engine/shop.hpp>
#include <optional>
#include <string>
#include <vector>

#include <gmock/gmock.h>

#include <sequent/expression/array_aggregate.hpp>
#include <sequent/expression/filter.hpp>
#include <sequent/statement/array_subquery.hpp>
#include <sequent/statement/unnest.hpp>

namespace {

using namespace engine_test;
using namespace std::chrono;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Optional;

class integration_array : public shop_test<on_postgres> {
 protected:
  template <class T>
  void expect_there_and_back(const std::vector<T>& values) {
    const auto given = sq::unnest(values).template as<"given">();
    const auto read =
        db.execute(sq::select(sq::array(sq::select(given.value).from(given)).template as<"x">())).scalar();
    static_assert(std::is_same_v<decltype(read), const std::vector<T>>);
    EXPECT_EQ(read, values);
  }
};

TEST_F(integration_array, holds_values_of_all_types) {
  expect_there_and_back(std::vector<bool>{true, false});
  expect_there_and_back(std::vector<std::int16_t>{-1, 2});
  expect_there_and_back(std::vector<std::int32_t>{});
  expect_there_and_back(std::vector<std::int64_t>{1, -5'000'000'000});
  expect_there_and_back(std::vector<double>{0.5, 1e300});
  expect_there_and_back(std::vector<std::string>{"", "Ünder, {\"NULL\"}"});
  expect_there_and_back(std::vector<sq::bytes>{{std::byte{0}, std::byte{255}}, {}});
  expect_there_and_back(std::vector<sq::timestamp>{sys_days(2024y / 2 / 29) + 7us});
  expect_there_and_back(std::vector<sq::date>{2024y / 2 / 29});
  expect_there_and_back(std::vector<sq::decimal<10, 2>>{sq::decimal<10, 2>("-1.25")});
}

TEST_F(integration_array, is_made_of_each_group) {
  const auto acme = add_org("Acme");
  add_org("Empty");
  add_user("Bob", 17, acme);
  add_user("Ada", 36, acme);
  const auto names = sq::filter(sq::array_agg(users.name, sq::order_by(users.name)), users.name.is_not_null());
  const auto found = db.execute(sq::select(orgs.name, names.as<"names">(), sq::array_agg(users.email).as<"emails">())
                                    .from(orgs)
                                    .left_join(users, users.org_id == orgs.id)
                                    .group_by(orgs.id)
                                    .order_by(orgs.name))
                         .all();
  EXPECT_THAT(found[0].get<"names">(), Optional(ElementsAre("Ada", "Bob")));
  EXPECT_THAT(found[0].get<"emails">(), ElementsAre(std::nullopt, std::nullopt));
  EXPECT_EQ(found[1].get<"names">(), std::nullopt);
  EXPECT_EQ(db.execute(sq::select(sq::array_agg(users.age)).where(users.age > 99)).scalar(), std::nullopt);
}

TEST_F(integration_array, is_made_of_a_subquery) {
  const auto acme = add_org("Acme");
  add_org("Empty");
  add_user("Ada", 36, acme);
  const auto ages = sq::array(sq::select(users.age).correlate(orgs).where(users.org_id == orgs.id));
  const auto found = db.execute(sq::select(orgs.name, ages.as<"ages">()).order_by(orgs.name)).all();
  EXPECT_THAT(found[0].get<"ages">(), ElementsAre(36));
  EXPECT_THAT(found[1].get<"ages">(), IsEmpty());
}

struct numbers {
  std::vector<std::int32_t> held;
};

TEST_F(integration_array, of_other_shapes_is_refused_when_it_is_read) {
  const auto read = [&](const char* text) { return db.execute_raw<numbers>(text).one().held; };
  EXPECT_THAT(read("SELECT '[0:1]={1,2}'::int[]"), ElementsAre(1, 2));
  EXPECT_THAT(read("SELECT ARRAY[1::smallint]"), ElementsAre(1));
  for (const char* const text :
       {"SELECT ARRAY[[1],[2]]", "SELECT ARRAY[1, NULL]", "SELECT ARRAY['a']", "SELECT NULL::int[]",
        "SELECT 'a text of some length'::text", "SELECT 7::bigint", "SELECT '((0,0))'::polygon"})
    EXPECT_THROW(static_cast<void>(read(text)), sq::decode_error) << text;
}

TEST_F(integration_array, says_which_element_cannot_be_read) {
  db.execute_raw("CREATE TEMP TABLE tagged (id integer, tags text[])");
  db.execute_raw("INSERT INTO tagged VALUES (1, '{a}'), (2, '{a,NULL}')");
  try {
    db.execute(sq::raw<std::int32_t, std::vector<std::string>>("SELECT id, tags FROM tagged ORDER BY id"));
    FAIL() << "it was read";
  } catch (const sq::decode_error& refused) {
    EXPECT_THAT(refused.message(),
                HasSubstr("element 2 of column \"tags\" of table \"tagged\" in row 2 of the result is NULL"));
    EXPECT_EQ(refused.column_index(), 1U);
    EXPECT_EQ(refused.column_name(), "tags");
    EXPECT_EQ(refused.table_name(), "tagged");
    EXPECT_EQ(refused.row_number(), 2U);
  }
}

TEST(integration_array_in_sqlite, is_refused_when_it_is_read) {
  sq::engine<sq::sqlite> db("sqlite::memory:");
  EXPECT_THROW(static_cast<void>(db.execute_raw<numbers>("SELECT '[1]'").one()), sq::decode_error);
}

}  // namespace
