// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
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
template <class As>
struct country_relations {
  sq::has_many<As, town, "country"> towns;
};
template <class As>
struct town_relations {
  sq::belongs_to<As, country, "country"> in;
};
struct country : sq::entity<countries_schema, country_relations> {};
struct town : sq::entity<towns_schema, town_relations> {};
inline constexpr sq::entities<country> countries;
inline constexpr sq::entities<town> towns;

/// Of a key that changes, and that the database carries on to the rows that reference it.
class integration_unit_of_work : public database_test {
 protected:
  void SetUp() override {
    db.drop_all(sq::if_exists, countries, towns);
    db.create_all(countries, towns);
    sq::session s{db};
    const auto made = s.add<country>({.code = "ZR"});
    made->towns.add(s.make<town>({.name = "Boma"}));
    made->towns.add(s.make<town>({.name = "Lodja"}));
    s.commit();
  }
  void TearDown() override { db.drop_all(countries, towns); }
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

}  // namespace
