// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <cstdint>
#include <integration/orm/blog.hpp>
#include <stdexcept>
#include <string>
#include <vector>

#include <gmock/gmock.h>

namespace {

namespace sq = sequent;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

/// What was done to documents. Their removal is a mark.
template <class As>
struct changes_schema {
  static constexpr sq::name table_name = "event_changes";
  sq::col<As, "id", std::int64_t, sq::primary_key, sq::identity> id;
  sq::col<As, "what", std::string> what;
};
struct change : sq::entity<changes_schema> {};
inline constexpr sq::entities<change> changes;

struct document;
struct sheet;
template <class As>
struct documents_schema {
  static constexpr sq::name table_name = "event_documents";
  sq::col<As, "id", std::int64_t, sq::primary_key, sq::identity> id;
  sq::col<As, "name", std::string> name;
  sq::col<As, "is_removed", bool, sq::default_value<false>> is_removed;
};
template <class As>
struct sheets_schema {
  static constexpr sq::name table_name = "event_sheets";
  sq::col<As, "id", std::int64_t, sq::primary_key, sq::identity> id;
  sq::col<As, "document_id", std::int64_t, sq::references<documents_schema, "id">> document_id;
};
template <class As>
struct document_relations {
  sq::owns_many<As, sheet, "document_id"> sheets;
};
template <class As>
struct sheet_relations {
  sq::belongs_to<As, document, "document_id"> of;
};
struct sheet : sq::entity<sheets_schema, sheet_relations> {};
struct document : sq::entity<documents_schema, document_relations> {
  void before_flush(sq::flush_event& event, auto& session) {
    if (event == sq::flush_event::insert) {
      session.template add<change>({.what = "to come: " + name});
      if (name == "not to be") event = sq::flush_event::remove;
      return;
    }
    if (event != sq::flush_event::remove) return;
    is_removed = true;
    event = sq::flush_event::update;
  }
  void after_flush(sq::flush_event event, auto& session) {
    const std::string did = event == sq::flush_event::insert   ? "inserted "
                            : event == sq::flush_event::update ? "updated "
                                                               : "deleted ";
    session.execute(sq::insert_into(changes).set(changes.what = did + std::to_string(id)));
  }
  void validate() const {
    if (name.empty()) throw std::invalid_argument("a document has a name");
  }
};
inline constexpr sq::entities<document> documents;
inline constexpr sq::entities<sheet> sheets;

class integration_entity_events : public orm_test::database_test {
 protected:
  void SetUp() override {
    db.drop_all(sq::if_exists, changes, documents, sheets);
    db.create_all(changes, documents, sheets);
  }
  void TearDown() override { db.drop_all(changes, documents, sheets); }

  std::vector<std::string> said() { return db.execute(sq::select(changes.what).order_by(changes.id)).scalars(); }
};
INSTANTIATE_TEST_SUITE_P(on, integration_entity_events, orm_test::every_database, orm_test::name_of_database);

TEST_P(integration_entity_events, writes_through_the_session) {
  sq::session s{db};
  const auto plan = s.add<document>({.name = "plan"});
  s.commit();
  EXPECT_THAT(said(), UnorderedElementsAre("to come: plan", "inserted 1"));
  plan->name = "another plan";
  s.flush();
  s.rollback();
  EXPECT_THAT(said(), UnorderedElementsAre("to come: plan", "inserted 1")) << "it is part of the same transaction";
}

TEST_P(integration_entity_events, makes_an_update_of_a_removal) {
  sq::session s{db};
  std::vector<sq::ref<document>> three;
  for (const char* const name : {"a", "b", "c"}) three.push_back(s.add<document>({.name = name}));
  s.commit();
  for (const auto& each : three) s.remove(each);
  s.commit();
  EXPECT_EQ(s.pending(), 0U);
  for (const auto& each : three) {
    EXPECT_TRUE(each->is_removed);
    EXPECT_EQ(s.get<document>(each->id), each) << "it is no removed object";
  }
  EXPECT_THAT(db.execute(sq::select(documents.is_removed)).scalars(), ElementsAre(true, true, true));
  EXPECT_EQ(said().back(), "updated 3");
}

TEST_P(integration_entity_events, a_removal_that_is_rolled_back_leaves_the_row_as_it_was) {
  sq::session s{db};
  const auto plan = s.add<document>({.name = "plan"});
  s.commit();
  s.remove(plan);
  s.flush();
  EXPECT_TRUE(plan->is_removed);
  s.rollback();
  EXPECT_FALSE(plan->is_removed);
}

TEST_P(integration_entity_events, what_stays_is_validated) {
  sq::session s{db};
  const auto plan = s.add<document>({.name = "plan"});
  s.commit();
  plan->name = "";
  s.remove(plan);
  EXPECT_THROW(s.commit(), std::invalid_argument);
}

TEST_P(integration_entity_events, what_is_owned_is_asked_for_itself) {
  sq::session s{db};
  const auto plan = s.add<document>({.name = "plan"});
  plan->sheets.add(s.make<sheet>());
  s.commit();
  s.remove(plan);
  s.commit();
  EXPECT_TRUE(plan->is_removed);
  EXPECT_THAT(db.execute(sq::select(sheets.id)).all(), IsEmpty());
  EXPECT_THAT(plan->sheets, IsEmpty());
}

TEST_P(integration_entity_events, nothing_else_is_made_of_an_event) {
  sq::session s{db};
  s.add<document>({.name = "not to be"});
  EXPECT_THROW(s.flush(), sq::error);
  s.rollback();
  EXPECT_THAT(said(), IsEmpty());
}

}  // namespace
