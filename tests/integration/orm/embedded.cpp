// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors

// Value objects in entities: what is written of them is what has changed, column by column.

#include <cstdint>
#include <integration/orm/database_test.hpp>
#include <string>
#include <support/embedded.hpp>

#include <gmock/gmock.h>

// Members that are left out on purpose: the sessions fill them in.
#pragma GCC diagnostic ignored "-Wmissing-field-initializers"

namespace {

using namespace embedding;
using testing::ElementsAre;

struct pet;

template <class As>
struct pets_schema {
  static constexpr sq::name table_name = "pets";
  sq::col<As, "id", std::int64_t, sq::primary_key, sq::identity> id;
  sq::col<As, "owner_id", std::int64_t, sq::references<people_schema, "id">> owner_id;
  sq::embedded<As, place, "born_in_"> born;
};

template <class As>
struct resident_relations {
  sq::has_many<As, pet, "owner_id"> pets;
};
struct resident;
template <class As>
struct pet_relations {
  sq::belongs_to<As, resident, "owner_id"> owner;
};
struct resident : sq::entity<people_schema, resident_relations> {
  [[nodiscard]] bool works_at_home() const { return home == work; }
};
struct pet : sq::entity<pets_schema, pet_relations> {};

inline constexpr sq::entities<resident> residents;
inline constexpr sq::entities<pet> pets;

class integration_embedded_in_entities : public orm_test::database_test {
 protected:
  void SetUp() override {
    db.drop_all(sq::if_exists, residents, pets);
    db.create_all(residents, pets);
    sq::session s{db};
    const auto ada = s.add<resident>({.home = {.street = "Rue X", .in = {.city = "Paris", .zip = "75001"}},
                                      .work = {.street = "Via Y", .in = {.city = "Rome"}}});
    ada->pets.add(s.make<pet>({.born = {.city = "Oslo"}}));
    s.commit();
  }
  void TearDown() override { db.drop_all(residents, pets); }

  person stored() { return db.execute(sq::select(people)).one(); }
};
INSTANTIATE_TEST_SUITE_P(on, integration_embedded_in_entities, orm_test::every_database, orm_test::name_of_database);

TEST_P(integration_embedded_in_entities, come_back_as_they_went) {
  sq::session s{db};
  const auto ada = s.query(residents).where(residents.home.in.city == "Paris").one();
  EXPECT_EQ(ada->home.in.zip, "75001");
  EXPECT_EQ(ada->work.street, "Via Y");
  EXPECT_EQ(ada->traced.made_by, "nobody");
  EXPECT_FALSE(ada->works_at_home());
  EXPECT_FALSE(s.is_modified(ada));
}

TEST_P(integration_embedded_in_entities, have_defaults_before_they_are_written) {
  sq::session s{db};
  EXPECT_EQ(s.make<resident>({})->traced.made_by, "nobody");
}

TEST_P(integration_embedded_in_entities, are_written_column_by_column) {
  sq::session s{db};
  const auto ada = s.get<resident>(1);
  s.commit();
  db.execute(sq::update(people).set({.home = {.street = "Rue Z", .in = {.zip = std::nullopt}}}).all_rows());

  // What another has written meanwhile stays, where nothing was changed here.
  ada->home.in.city = "Lyon";
  EXPECT_TRUE(s.is_modified(ada));
  s.commit();
  const person found = stored();
  EXPECT_EQ(found.home, (sq::row<address>{.street = "Rue Z", .in = {.city = "Lyon"}}));
  EXPECT_EQ(found.work.in.city, "Rome");
}

TEST_P(integration_embedded_in_entities, are_assigned_whole) {
  sq::session s{db};
  const auto ada = s.get<resident>(1);
  ada->home = ada->work;
  EXPECT_TRUE(ada->works_at_home());
  s.commit();
  EXPECT_EQ(stored().home, stored().work);
  ada->home = {.street = "Main", .in = {.city = "Bern"}};
  s.commit();
  EXPECT_EQ(stored().home.in.city, "Bern");
  EXPECT_EQ(stored().home.in.zip, std::nullopt);
}

TEST_P(integration_embedded_in_entities, are_refreshed_and_rolled_back) {
  sq::session s{db};
  const auto ada = s.get<resident>(1);
  s.execute(sq::update(people).set(people.home.in.city = "Lyon").all_rows());
  EXPECT_EQ(ada->home.in.city, "Lyon");
  ada->home.street = "Rue Z";
  s.refresh(ada);
  EXPECT_EQ(ada->home.street, "Rue X");
  ada->work.in.zip = "00100";
  s.flush();
  s.rollback();
  EXPECT_EQ(ada->work.in.zip, std::nullopt);
  EXPECT_EQ(ada->home.in.city, "Paris");
}

TEST_P(integration_embedded_in_entities, are_collected_and_paired) {
  const auto trees = db.execute(sq::select(residents, sq::collect(residents.pets))).all();
  const auto& [owner, born] = trees.at(0);
  EXPECT_EQ(owner.home.in.city, "Paris");
  ASSERT_EQ(born.size(), 1U);
  EXPECT_EQ(born[0].born.city, "Oslo");

  sq::session s{db};
  const auto found = s.query(residents).with(residents.pets).where(residents.pets.any(pets.born.city == "Oslo")).one();
  EXPECT_EQ(found->pets[0]->born.city, "Oslo");
}

}  // namespace
