// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <integration/orm/tagged.hpp>
#include <stdexcept>
#include <string>
#include <vector>

#include <gmock/gmock.h>

namespace {

using namespace tagged;
using testing::ElementsAre;

class integration_linked_collection : public tagged_test {};
INSTANTIATE_TEST_SUITE_P(on, integration_linked_collection, every_database, name_of_database);

TEST_P(integration_linked_collection, is_loaded_by_one_statement_each) {
  sq::session s{db};
  const auto all = s.query(pages).order_by(pages.title).with(pages.tags / tags.pages).all();
  EXPECT_EQ(s.statistics().statements, 3);
  EXPECT_EQ(names(all[0]), "xy");
  EXPECT_EQ(names(all[1]), "y");
  EXPECT_EQ(all[1]->tags[0]->pages.size(), 2U);
  EXPECT_EQ(s.statistics().statements, 3);
}

TEST_P(integration_linked_collection, keeps_both_sides_in_step) {
  sq::session s{db};
  const auto all = s.query(pages).order_by(pages.title).with(pages.tags / tags.pages).all();
  const auto x = all[0]->tags[0];
  x->pages.add(all[1]);
  EXPECT_EQ(names(all[1]), "xy");
  all[0]->tags.remove(all[0]->tags[0]);
  EXPECT_THAT(std::vector(x->pages.begin(), x->pages.end()), ElementsAre(all[1]));
  s.commit();
  EXPECT_EQ(pairs(), "ay bx by");
}

TEST_P(integration_linked_collection, a_pair_linked_from_both_sides_is_one_row) {
  sq::session s{db};
  const auto b = page_called(s, "b");
  const auto x = tag_called(s, "x");
  b->tags.add(x);
  x->pages.add(b);
  EXPECT_EQ(s.pending(), 1U);
  s.commit();
  EXPECT_EQ(pairs(), "ax ay bx by");
}

TEST_P(integration_linked_collection, what_is_there_unknown_to_the_session_stays_one_row) {
  sq::session s{db};
  const auto a = page_called(s, "a");
  a->tags.add(tag_called(s, "x"));
  s.commit();
  EXPECT_EQ(pairs(), "ax ay by");
}

TEST_P(integration_linked_collection, the_last_word_on_a_pair_counts) {
  sq::session s{db};
  const auto a = page_called(s, "a");
  const auto x = tag_called(s, "x");
  a->tags.add(x);
  a->tags.remove(x);
  s.commit();
  EXPECT_EQ(pairs(), "ay by");
  a->tags.remove(x);
  x->pages.add(a);
  s.commit();
  EXPECT_EQ(pairs(), "ax ay by");
}

TEST_P(integration_linked_collection, what_ends_as_it_was_sends_nothing) {
  sq::session s{db};
  const auto b = s.query(pages).where(pages.title == "b").with(pages.tags).one();
  const auto x = tag_called(s, "x");
  const auto y = b->tags[0];
  b->tags.add(x);
  b->tags.remove(x);
  b->tags.remove(y);
  b->tags.add(y);
  const auto before = s.statistics().statements;
  s.commit();
  EXPECT_EQ(s.statistics().statements, before);
}

TEST_P(integration_linked_collection, brings_new_objects_along_from_either_side) {
  sq::session s{db};
  const auto a = page_called(s, "a");
  const auto z = s.make<tag>({.name = "z"});
  const auto c = s.make<page>({.title = "c"});
  z->pages.add(a);
  c->tags.add(z);
  const auto alone = s.make<page>({.title = "d"});
  alone->tags.add(s.make<tag>({.name = "w"}));
  s.commit();
  EXPECT_EQ(pairs(), "ax ay az by cz");
}

TEST_P(integration_linked_collection, an_object_that_is_removed_takes_its_pairs_along) {
  sq::session s{db};
  const auto all = s.query(pages).order_by(pages.title).with(pages.tags).all();
  s.remove(tag_called(s, "y"));
  s.remove(all[1]);
  s.commit();
  EXPECT_EQ(names(all[0]), "x");
  EXPECT_EQ(pairs(), "ax");
}

TEST_P(integration_linked_collection, what_the_database_deletes_costs_no_statement) {
  sq::session s{db};
  const auto ada = s.add<person>({.name = "Ada"});
  const auto ben = s.add<person>({.name = "Ben"});
  ada->follows.add(ben);
  ben->follows.add(ada);
  ada->follows.add(ada);
  s.commit();
  EXPECT_EQ(ada->followers.size(), 2U);
  EXPECT_EQ(db.execute(sq::select(sq::count()).from(follows)).scalar(), 3);
  const auto before = s.statistics().statements;
  s.remove(ben);
  s.commit();
  EXPECT_EQ(s.statistics().statements, before + 2) << "door keys, people";
  EXPECT_THAT(std::vector(ada->follows.begin(), ada->follows.end()), ElementsAre(ada));
  EXPECT_THAT(std::vector(ada->followers.begin(), ada->followers.end()), ElementsAre(ada));
}

TEST_P(integration_linked_collection, tells_the_directions_of_a_table_to_itself_apart) {
  {
    sq::session s{db};
    const auto ada = s.add<person>({.name = "Ada"});
    ada->follows.add(s.make<person>({.name = "Ben"}));
    ada->followers.add(s.make<person>({.name = "Cyd"}));
    s.commit();
  }
  sq::session s{db};
  const auto ada = s.query(people).where(people.name == "Ada").with(people.follows, people.followers).one();
  ASSERT_EQ(ada->follows.size(), 1U);
  ASSERT_EQ(ada->followers.size(), 1U);
  EXPECT_EQ(ada->follows[0]->name, "Ben");
  EXPECT_EQ(ada->followers[0]->name, "Cyd");
}

TEST_P(integration_linked_collection, is_a_path_in_queries) {
  sq::session s{db};
  const auto titles = [](const auto& query) {
    std::string found;
    for (const auto& each : query.order_by(pages.title).all()) found += each->title;
    return found;
  };
  EXPECT_EQ(titles(s.query(pages).join(pages.tags).where(tags.name == "y")), "ab");
  EXPECT_EQ(titles(s.query(pages).where(pages.tags.any(tags.name == "x"))), "a");
  EXPECT_EQ(titles(s.query(pages).where(pages.tags.none(tags.name == "x"))), "b");
  EXPECT_EQ(titles(s.query(pages).where(pages.tags.count() == 1)), "b");
  EXPECT_THAT(
      s.execute(
           sq::select(tags.name).from(pages).join(tags, pages.tags.on()).where(pages.title == "a").order_by(tags.name))
          .scalars(),
      ElementsAre("x", "y"));
}

TEST_P(integration_linked_collection, can_be_loaded_in_part) {
  sq::session s{db};
  const auto all =
      s.query(pages).order_by(pages.title).with(pages.tags.order_by(tags.name.desc()).limit(1) / tags.pages).all();
  EXPECT_EQ(s.statistics().statements, 3);
  EXPECT_EQ(names(all[0]), "y");
  EXPECT_EQ(names(all[1]), "y");
  all[0]->tags.remove(tag_called(s, "x"));
  (void)s.query(pages).with(pages.tags.where(tags.name == "y")).all();
  all[0]->tags.add(tag_called(s, "x"));
  s.commit();
  EXPECT_EQ(pairs(), "ax ay by");
  (void)s.query(pages).with(pages.tags).all();
  EXPECT_EQ(names(all[0]), "xy");
}

TEST_P(integration_linked_collection, throws_where_it_was_not_loaded_unless_the_session_loads) {
  {
    sq::session s{db};
    EXPECT_THROW((void)page_called(s, "a")->tags.size(), sq::not_loaded);
  }
  sq::session s{db, {.relations = sq::untouched::load}};
  EXPECT_EQ(names(page_called(s, "a")), "xy");
}

}  // namespace
