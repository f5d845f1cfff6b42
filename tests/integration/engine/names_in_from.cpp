// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <cstdint>
#include <integration/engine/shop.hpp>
#include <optional>
#include <string>
#include <type_traits>

#include <gmock/gmock.h>

#include <sequent/statement/merge.hpp>

/// Tables under two names in one statement, and tables of a schema, which SQLite has as an attached database.
namespace {

using namespace engine_test;
using testing::ElementsAre;
using testing::UnorderedElementsAre;

template <class As>
struct staff_schema {
  static constexpr sq::name schema_name = "sequent_hr";
  static constexpr sq::name table_name = "staff";
  sq::col<As, "id", std::int64_t, sq::primary_key> id;
  sq::col<As, "boss_id", std::optional<std::int64_t>> boss_id;
  sq::col<As, "name", std::string, sq::unique> name;
};
inline constexpr sq::table<staff_schema> staff;
constexpr auto boss = staff.as<"boss">();
using member = sq::row<staff_schema>;

template <class Kind>
class integration_names_in_from : public testing::Test {
 protected:
  static constexpr bool is_postgres = Kind::is_postgres;

  void SetUp() override {
    if (is_postgres) db.execute_raw("DROP SCHEMA IF EXISTS sequent_hr CASCADE");
    db.execute_raw(is_postgres ? "CREATE SCHEMA sequent_hr" : "ATTACH ':memory:' AS sequent_hr");
    db.execute_raw("CREATE TABLE sequent_hr.staff (id bigint PRIMARY KEY, boss_id bigint, name text NOT NULL UNIQUE)");
    db.execute(sq::insert_into(staff).values(std::vector<member>{{.id = 1, .boss_id = {}, .name = "Ada"},
                                                                 {.id = 2, .boss_id = 1, .name = "Bob"},
                                                                 {.id = 3, .boss_id = 2, .name = "Cid"}}));
  }
  void TearDown() override {
    if (is_postgres) db.execute_raw("DROP SCHEMA sequent_hr CASCADE");
  }
  auto names() { return db.execute(sq::select(staff.name).order_by(staff.id)).scalars(); }

  typename Kind::engine db{Kind::url()};
};
TYPED_TEST_SUITE(integration_names_in_from, every_engine);

TYPED_TEST(integration_names_in_from, are_joined_with_themselves) {
  const auto query = sq::select(staff.name, boss.name.template as<"boss">())
                         .from(staff)
                         .left_join(boss, boss.id == staff.boss_id)
                         .order_by(staff.id);
  std::vector<std::string> found;
  for (const auto& [name, above] : this->db.execute(query)) found.push_back(name + " " + above.value_or("-"));
  EXPECT_THAT(found, ElementsAre("Ada -", "Bob Ada", "Cid Bob"));
  const auto grand = staff.as<"grand">();
  EXPECT_EQ(this->db
                .execute(sq::select(grand.name)
                             .from(staff)
                             .join(boss, boss.id == staff.boss_id)
                             .join(grand, grand.id == boss.boss_id))
                .scalar(),
            "Ada");
}

TYPED_TEST(integration_names_in_from, stand_in_subqueries_derived_tables_and_ctes) {
  const auto led = sq::exists(sq::select(boss.id).from(boss).correlate(staff).where(boss.boss_id == staff.id));
  EXPECT_THAT(this->db.execute(sq::select(staff.name).where(led).order_by(staff.id)).scalars(),
              ElementsAre("Ada", "Bob"));
  const auto few = sq::select(staff.id, staff.name).where(staff.id < 3).as<"few">();
  EXPECT_THAT(this->db.execute(sq::select(few[staff.name]).from(few).join(boss, boss.id == few[staff.id])).scalars(),
              UnorderedElementsAre("Ada", "Bob"));
  const auto led_by = sq::cte<"led_by">(sq::select(staff.boss_id, sq::count().as<"n">()).group_by(staff.boss_id));
  EXPECT_THAT(this->db
                  .execute(sq::select(staff.name)
                               .from(staff)
                               .join(led_by, led_by[staff.boss_id] == staff.id)
                               .with(led_by)
                               .order_by(staff.name))
                  .scalars(),
              ElementsAre("Ada", "Bob"));
}

TYPED_TEST(integration_names_in_from, are_updated_from_themselves) {
  EXPECT_EQ(this->db
                .execute(sq::update(staff)
                             .set(staff.name = staff.name + " of " + boss.name)
                             .from(boss)
                             .where(boss.id == staff.boss_id))
                .rowcount(),
            2);
  EXPECT_THAT(this->names(), ElementsAre("Ada", "Bob of Ada", "Cid of Bob"));
}

TYPED_TEST(integration_names_in_from, are_deleted_by_what_they_hold_themselves) {
  const auto led = sq::select(boss.boss_id).from(boss).where(boss.boss_id.is_not_null());
  EXPECT_THAT(this->db.execute(sq::delete_from(staff).where(staff.id.not_in(led)).returning(staff.name)).scalars(),
              ElementsAre("Cid"));
}

TYPED_TEST(integration_names_in_from, are_inserted_into_from_themselves) {
  this->db.execute(sq::insert_into(staff)
                       .columns(staff.id, staff.boss_id, staff.name)
                       .from_select(sq::select(staff.id + 10, staff.id, "new " + staff.name).where(staff.id == 3)));
  EXPECT_THAT(this->names(), ElementsAre("Ada", "Bob", "Cid", "new Cid"));
  this->db.execute(sq::insert_into(staff)
                       .set(staff.id = 99, staff.name = "Ada")
                       .on_conflict(staff.name)
                       .do_update(staff.boss_id = sq::excluded(staff.id)));
  EXPECT_EQ(this->db.execute(sq::select(staff.boss_id).where(staff.id == 1)).scalar(), 99);
}

class integration_names_of_postgres : public integration_names_in_from<on_postgres> {};

TEST_F(integration_names_of_postgres, are_deleted_and_merged_by_themselves) {
  EXPECT_EQ(
      db.execute(sq::delete_from(staff).using_(boss).where(boss.id == staff.boss_id && boss.name == "Bob")).rowcount(),
      1);
  db.execute(sq::merge_into(staff)
                 .using_(boss, boss.id == staff.boss_id)
                 .when_matched()
                 .do_update(staff.name = boss.name + "'s"));
  EXPECT_THAT(names(), ElementsAre("Ada", "Ada's"));
}

}  // namespace
