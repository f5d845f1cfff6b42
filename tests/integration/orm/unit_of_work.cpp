// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <cstdint>
#include <integration/orm/database_test.hpp>
#include <string>

#include <gtest/gtest.h>

#include <sequent/orm.hpp>
#include <sequent/postgres.hpp>
#include <sequent/sqlite.hpp>

// Members that are left out on purpose: the sessions fill them in.
#pragma GCC diagnostic ignored "-Wmissing-field-initializers"

namespace {

using namespace orm_test;
namespace sq = sequent;

struct country;
struct town;
struct street;
struct plaque;

template <class As>
struct countries_schema {
  static constexpr sq::name table_name = "moved_countries";
  sq::col<As, "code", std::string, sq::primary_key> code;
};
template <class As>
struct towns_schema {
  static constexpr sq::name table_name = "moved_towns";
  sq::col<As, "name", std::string, sq::primary_key> name;
  sq::col<As, "country", std::string, sq::references<countries_schema, "code">,
          sq::on_update<sq::referential_action::cascade>>
      country;
  sq::col<As, "motto", std::string> motto;
};
/// Numbered within their town, so that the reference is in the key.
template <class As>
struct streets_schema {
  static constexpr sq::name table_name = "moved_streets";
  sq::col<As, "town", std::string, sq::references<towns_schema, "name">, sq::on_update<sq::referential_action::cascade>,
          sq::on_delete<sq::referential_action::cascade>>
      town;
  sq::col<As, "number", std::int32_t> number;
  static constexpr auto constraints = sq::constraints(sq::primary_key_on<"town", "number">);
};
template <class As>
struct plaques_schema {
  static constexpr sq::name table_name = "moved_plaques";
  sq::col<As, "id", std::int64_t, sq::primary_key, sq::identity> id;
  sq::col<As, "town", std::string> town;
  sq::col<As, "number", std::int32_t> number;
  sq::col<As, "text", std::string> text;
  static constexpr auto constraints =
      sq::constraints(sq::foreign_key_on<"town", "number">.template references<streets_schema, "town", "number">()
                          .template on_update<sq::referential_action::cascade>()
                          .template on_delete<sq::referential_action::cascade>());
};
template <class As>
struct country_relations {
  sq::has_many<As, town, "country"> towns;
};
template <class As>
struct town_relations {
  sq::belongs_to<As, country, "country"> in;
};
template <class As>
struct street_relations {
  sq::belongs_to<As, town, "town"> in;
};
template <class As>
struct plaque_relations {
  sq::belongs_to<As, street, "town", "number"> on;
};
struct street : sq::entity<streets_schema, street_relations> {};
struct plaque : sq::entity<plaques_schema, plaque_relations> {};
struct country : sq::entity<countries_schema, country_relations> {};
struct town : sq::entity<towns_schema, town_relations> {};
inline constexpr sq::entities<country> countries;
inline constexpr sq::entities<town> towns;
inline constexpr sq::entities<street> streets;
inline constexpr sq::entities<plaque> plaques;

/// Of a key that changes, and that the database carries on to the rows that reference it.
class integration_unit_of_work : public database_test {
 protected:
  void SetUp() override {
    db.drop_all(sq::if_exists, countries, towns, streets, plaques);
    db.create_all(countries, towns, streets, plaques);
    sq::session s{db};
    const auto made = s.add<country>({.code = "ZR"});
    made->towns.add(s.make<town>({.name = "Boma"}));
    made->towns.add(s.make<town>({.name = "Lodja"}));
    s.commit();
  }
  void TearDown() override { db.drop_all(countries, towns, streets, plaques); }
};
INSTANTIATE_TEST_SUITE_P(on, integration_unit_of_work, every_database, name_of_database);

TEST_P(integration_unit_of_work, a_key_is_carried_on_to_what_is_in_memory) {
  sq::session s{db};
  const auto boma = s.get<town>("Boma");
  const auto lodja = s.get<town>("Lodja");
  const auto moved = s.get<country>("ZR");
  moved->code = "CD";
  boma->motto = "first";
  s.flush();
  EXPECT_EQ(boma->country, "CD");
  EXPECT_EQ(boma->in.get(), moved);
  EXPECT_EQ(lodja->country, "CD");
  lodja->motto = "second";
  s.commit();
  EXPECT_EQ(db.execute(sq::select(sq::count()).from(towns).where(towns.country == "CD")).scalar(), 2);
  EXPECT_EQ(db.execute(sq::select(towns.motto).where(towns.name == "Lodja")).scalar(), "second");
}

TEST_P(integration_unit_of_work, and_is_the_old_one_again_after_a_rollback) {
  sq::session s{db};
  const auto boma = s.get<town>("Boma");
  const auto moved = s.get<country>("ZR");
  moved->code = "CD";
  s.flush();
  EXPECT_EQ(boma->country, "CD");
  s.rollback();
  EXPECT_EQ(boma->country, "ZR");
  EXPECT_EQ(boma->in.get(), moved);
}

TEST_P(integration_unit_of_work, a_key_in_a_key_is_carried_on) {
  sq::session s{db};
  const auto boma = s.get<town>("Boma");
  const auto main = s.add<street>({.town = "Boma", .number = 1});
  const auto plaque_there = s.add<plaque>({.town = "Boma", .number = 1, .text = "here"});
  s.flush();
  boma->name = "Mboma";
  s.flush();
  EXPECT_EQ(main->town, "Mboma");
  EXPECT_EQ((s.get<street>("Mboma", 1)), main);
  EXPECT_EQ(plaque_there->town, "Mboma");
  EXPECT_EQ(plaque_there->on.get(), main);
  plaque_there->text = "there";
  s.commit();
  EXPECT_EQ(db.execute(sq::select(plaques.text).where(plaques.town == "Mboma")).scalar(), "there");
  boma->name = "Boma";
  s.flush();
  s.rollback();
  EXPECT_EQ((s.get<street>("Mboma", 1)), main);
  EXPECT_EQ(plaque_there->on.get(), main);
}

TEST_P(integration_unit_of_work, what_the_database_deletes_is_gone_from_memory) {
  sq::session s{db};
  const auto main = s.add<street>({.town = "Boma", .number = 1});
  const auto plaque_there = s.add<plaque>({.town = "Boma", .number = 1, .text = "here"});
  s.commit();
  s.remove(s.get<town>("Boma"));
  s.flush();
  EXPECT_FALSE((s.get_or_none<street>("Boma", 1)));
  EXPECT_FALSE(s.get_or_none<plaque>(plaque_there->id));
  s.rollback();
  EXPECT_EQ((s.get<street>("Boma", 1)), main);
  EXPECT_EQ(plaque_there->on.get(), main);
}

TEST_P(integration_unit_of_work, a_statement_is_followed_over_tables_without_objects) {
  sq::session s{db};
  s.add<street>({.town = "Boma", .number = 1});
  const auto plaque_there = s.add<plaque>({.town = "Boma", .number = 1, .text = "here"});
  s.commit();
  sq::session other{db};
  const auto id = plaque_there->id;
  EXPECT_EQ(other.get<plaque>(id)->text, "here");
  other.execute(sq::delete_from(towns).where(towns.name == "Boma"));
  EXPECT_FALSE(other.get_or_none<plaque>(id));
}

}  // namespace
