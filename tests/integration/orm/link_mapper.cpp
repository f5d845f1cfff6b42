// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <integration/orm/tagged.hpp>
#include <string>
#include <vector>

#include <gmock/gmock.h>

namespace {

using namespace tagged;
using testing::ElementsAre;

class integration_link_mapper : public tagged_test {};
INSTANTIATE_TEST_SUITE_P(on, integration_link_mapper, every_database, name_of_database);

TEST_P(integration_link_mapper, writes_one_statement_for_all_pairs) {
  sq::session s{db};
  const auto c = s.add<page>({.title = "c"});
  for (const char* const name : {"t", "u", "v"}) c->tags.add(s.make<tag>({.name = name}));
  s.commit();
  EXPECT_EQ(s.statistics().statements, 3) << "pages, tags, taggings";
  EXPECT_EQ(pairs(), "ax ay by ct cu cv");
  EXPECT_EQ(db.execute(sq::select(sq::count()).from(taggings).where(taggings.weight == 1)).scalar(), 6);
}

TEST_P(integration_link_mapper, knows_keys_of_several_columns) {
  {
    sq::session s{db};
    const auto ada = s.add<person>({.name = "Ada"});
    for (const int number : {1, 2, 3}) ada->rooms.add(s.make<room>({.number = number, .house = "A"}));
    s.add(s.make<room>({.number = 1, .house = "B"}));
    s.commit();
  }
  sq::session s{db};
  const auto all = s.query(rooms).order_by(rooms.house, rooms.number).with(rooms.people / people.rooms).all();
  EXPECT_EQ(s.statistics().statements, 3);
  const auto ada = all[0]->people[0];
  EXPECT_THAT(std::vector(ada->rooms.begin(), ada->rooms.end()), ElementsAre(all[0], all[1], all[2]));
  EXPECT_TRUE(all[3]->people.empty());
  ada->rooms.remove(all[0]);
  ada->rooms.remove(all[2]);
  ada->rooms.add(all[3]);
  s.commit();
  EXPECT_EQ(db.execute(sq::select(sq::count()).from(door_keys)).scalar(), 2);
  EXPECT_EQ(s.query(people).where(people.rooms.count(rooms.house == "B") == 1).one(), ada);
  s.remove(all[3]);
  s.commit();
  EXPECT_EQ(db.execute(sq::select(door_keys.number)).scalar(), 2);
}

TEST_P(integration_link_mapper, takes_more_pairs_than_a_statement_takes_parameters) {
  sq::session s{db};
  const auto c = s.add<page>({.title = "c"});
  std::vector<sq::ref<tag>> many;
  for (int number = 0; number < 7'000; ++number) many.push_back(s.make<tag>({.name = std::to_string(number)}));
  for (const auto& each : many) each->pages.add(c);
  s.commit();
  for (const auto& each : many) each->pages.remove(c);
  s.commit();
  EXPECT_EQ(pairs(), "ax ay by");
}

}  // namespace
