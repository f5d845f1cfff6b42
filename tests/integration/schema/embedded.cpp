// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <cstdint>
#include <integration/engine/shop.hpp>
#include <optional>
#include <string>
#include <support/embedded.hpp>
#include <vector>

#include <gmock/gmock.h>

#include <sequent/ddl.hpp>
#include <sequent/named.hpp>
#include <sequent/schema/embedded.hpp>

// Members that are left out on purpose.
#pragma GCC diagnostic ignored "-Wmissing-field-initializers"

namespace {

using namespace embedding;
using testing::ElementsAre;

template <class Kind>
class integration_embedded : public testing::Test {
 protected:
  void SetUp() override {
    db.drop_all(sq::if_exists, people);
    db.create_all(people);
  }
  void TearDown() override { db.drop_all(people); }

  person add(const std::string& street, const std::string& city, std::optional<std::string> zip = std::nullopt) {
    return db
        .execute(sq::insert_into(people)
                     .values({.home = {.street = street, .in = {.city = city, .zip = zip}},
                              .work = {.street = "Main", .in = {.city = "Rome"}}})
                     .returning(people))
        .one();
  }

  typename Kind::engine db{Kind::url()};
};
TYPED_TEST_SUITE(integration_embedded, engine_test::every_engine);

TYPED_TEST(integration_embedded, comes_back_as_it_went) {
  const auto made = this->add("Rue X", "Paris", "75001");
  EXPECT_EQ(made.id, 1);
  EXPECT_EQ(made.home, (sq::row<address>{.street = "Rue X", .in = {.city = "Paris", .zip = "75001"}}));
  EXPECT_EQ(made.work, (sq::row<address>{.street = "Main", .in = {.city = "Rome", .zip = std::nullopt}}));
  EXPECT_EQ(made.traced.made_by, "nobody");
  EXPECT_EQ(made.age, 18);

  const auto read = this->db.execute(sq::select(people)).one();
  EXPECT_EQ(read.home, made.home);
  EXPECT_EQ(read.work, made.work);
}

TYPED_TEST(integration_embedded, has_columns_that_are_asked_for) {
  this->add("Rue X", "Paris");
  this->add("Via Y", "Rome", "00100");
  EXPECT_THAT(this->db.execute(sq::select(people.id).where(people.home.in.city == people.work.in.city)).scalars(),
              ElementsAre(2));
  const auto p = people.template as<"p">();
  EXPECT_THAT(this->db
                  .execute(sq::select(p.home.street)
                               .from(people)
                               .join(p, p.home.in.city == people.work.in.city)
                               .where(people.home.in.zip.is_null()))
                  .scalars(),
              ElementsAre("Via Y"));
}

TYPED_TEST(integration_embedded, is_changed_in_part) {
  const auto before = this->add("Rue X", "Paris", "75001");
  sq::patch<people_schema> change{.home = {.in = {.city = "Oslo"}}};
  auto after = this->db.execute(sq::update(people).set(change).all_rows().returning(people)).one();
  EXPECT_EQ(after.home.in.city, "Oslo");
  after.home.in.city = "Paris";
  EXPECT_EQ(after.home, before.home);
  EXPECT_EQ(after.work, before.work);

  this->db.execute(sq::update(people).set(people.work.in.zip = "00100").all_rows());
  EXPECT_EQ(this->db.execute(sq::select(people)).one().work.in.zip, "00100");
}

TYPED_TEST(integration_embedded, goes_in_many_rows) {
  std::vector<new_person> rows;
  for (const char* const city : {"Paris", "Rome", "Oslo"})
    rows.push_back({.home = {.street = "a", .in = {.city = city}}, .work = {.street = "b", .in = {.city = "Bern"}}});
  this->db.execute(sq::insert_into(people).values(rows));
  EXPECT_THAT(this->db.execute(sq::select(people.home.in.city).order_by(people.id)).scalars(),
              ElementsAre("Paris", "Rome", "Oslo"));

  auto read = this->db.execute(sq::select(people).order_by(people.id)).all();
  for (auto& each : read) each.home.street = "c";
  this->db.execute(sq::delete_from(people).all_rows());
  this->db.execute(sq::insert_into(people).values_as_they_are(read));
  EXPECT_THAT(this->db.execute(sq::select(people.home.street).order_by(people.id)).scalars(),
              ElementsAre("c", "c", "c"));
}

TYPED_TEST(integration_embedded, is_updated_where_it_is_there_already) {
  this->add("Rue X", "Paris");
  this->db.execute(sq::insert_into(people)
                       .values({.home = {.street = "Rue X", .in = {.city = "Paris", .zip = "75001"}},
                                .work = {.street = "b", .in = {.city = "Bern"}}})
                       .on_conflict(people.home.street, people.home.in.city)
                       .do_update_all());
  const auto read = this->db.execute(sq::select(people)).one();
  EXPECT_EQ(read.home.in.zip, "75001");
  EXPECT_EQ(read.work.in.city, "Bern");
}

TYPED_TEST(integration_embedded, stands_beside_others_and_may_be_absent) {
  this->add("Rue X", "Paris");
  const auto p = people.template as<"p">();
  const auto both =
      this->db.execute(sq::select(people, p, people.age).left_join(p, p.home.in.city == people.work.in.city)).one();
  EXPECT_EQ(both[people].home.in.city, "Paris");
  EXPECT_FALSE(both[p]);
  EXPECT_EQ(both.template get<"age">(), 18);

  struct seen {
    std::string street;
    std::optional<std::string> zip;
  };
  const auto own = this->db.execute(sq::select(people.home.street, people.home.in.zip)).template into<seen>();
  EXPECT_EQ(own.front().street, "Rue X");
}

TYPED_TEST(integration_embedded, is_read_by_raw_sql) {
  this->add("Rue X", "Paris");
  EXPECT_EQ(this->db.execute(sq::raw<person>("SELECT * FROM people")).one().work.in.city, "Rome");
}

TYPED_TEST(integration_embedded, stands_in_a_table_that_is_named_at_run_time) {
  const auto crowd = people.named("crowd");
  this->db.execute(sq::raw("DROP TABLE IF EXISTS crowd"));
  this->db.create_all(crowd);
  this->db.execute(sq::insert_into(crowd).values(
      {.home = {.street = "a", .in = {.city = "Bern"}}, .work = {.street = "b", .in = {.city = "Bern"}}}));
  EXPECT_EQ(this->db.execute(sq::select(crowd).from(crowd).where(crowd.home.in.city == "Bern")).one().work.street, "b");
  this->db.drop_all(crowd);
}

}  // namespace
