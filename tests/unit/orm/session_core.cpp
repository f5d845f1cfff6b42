// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <span>
#include <string>
#include <unit/orm/fake_entity.hpp>
#include <vector>

#include <gmock/gmock.h>

#include <sequent/driver/error.hpp>
#include <sequent/orm/session_core.hpp>

namespace {

using namespace orm_test;
using sequent::flush_event;
using sequent::orm::entity_info;
using sequent::orm::object;
using sequent::orm::object_state;
using sequent::orm::session_core;
using testing::ElementsAre;
using testing::IsEmpty;

/// What was sent, by the numbers of the objects.
std::vector<std::string> sent;

void note(const char* what, std::span<object* const> batch) {
  std::string text = what;
  for (const object* const each : batch) text += " " + std::to_string(of(*each).key);
  sent.push_back(text);
}

const entity_info& recorded() {
  static const entity_info info{
      .table_name = "recorded",
      .references = {},
      .key_hash = key_hash,
      .is_key_less = [](const object& left, const object& right) { return of(left).key < of(right).key; },
      .is_changed = [](const object& held) { return of(held).parent != nullptr; },
      .is_key_changed = [](const object&) { return false; },
      .forget_relations = [](object&, bool) {},
      .drop_removed = [](object&) {},
      .cascade_removal = [](session_core&, object&) {},
      .forget_generated = [](object&) {},
      .before_flush = [](object&, flush_event) {},
      .after_flush = [](object&, flush_event) {},
      .destroy = keep,
      .insert = [](session_core&, std::span<object* const> batch) { note("insert", batch); },
      .update =
          [](session_core&, object& held) {
            object* const batch[] = {&held};
            note("update", batch);
            of(held).parent = nullptr;
          },
      .remove = [](session_core&, std::span<object* const> batch) { note("remove", batch); }};
  return info;
}

/// Its INSERT fails.
const entity_info& refused() {
  static const entity_info info = [] {
    entity_info made = recorded();
    made.table_name = "refused";
    made.insert = [](session_core&, std::span<object* const>) { throw sequent::error("refused"); };
    return made;
  }();
  return info;
}

class orm_session_core : public testing::Test {
 protected:
  void SetUp() override { sent.clear(); }

  fake one{recorded(), 1};
  fake two{recorded(), 2};
  fake three{recorded(), 3};
  session_core core{sequent::session_options{}};
};

TEST_F(orm_session_core, sends_inserts_then_updates_then_deletes) {
  core.adopt(one);
  core.add(one);
  core.adopt_row(two);
  two.parent = &one;  // changed
  core.adopt_row(three);
  core.remove(three);
  EXPECT_EQ(core.pending_count(), 3U);
  core.flush();
  EXPECT_THAT(sent, ElementsAre("insert 1", "update 2", "remove 3"));
  EXPECT_EQ(core.pending_count(), 0U);
  core.flush();
  EXPECT_EQ(sent.size(), 3U);
}

TEST_F(orm_session_core, does_nothing_with_what_was_only_made) {
  core.adopt(one);
  core.flush();
  EXPECT_THAT(sent, IsEmpty());
}

TEST_F(orm_session_core, updates_in_the_order_of_keys) {
  for (fake* const each : {&three, &one, &two}) {
    core.adopt_row(*each);
    each->parent = &one;
  }
  core.flush();
  EXPECT_THAT(sent, ElementsAre("update 1", "update 2", "update 3"));
}

TEST_F(orm_session_core, goes_back_to_a_mark) {
  core.adopt(one);
  core.add(one);
  core.flush();
  const auto before = core.here();
  core.adopt(two);
  core.add(two);
  core.remove(one);
  core.flush();
  core.note_rollback(before);
  EXPECT_EQ(one.state, object_state::persistent);
  EXPECT_TRUE(one.is_expired);
  EXPECT_EQ(two.state, object_state::made);
  core.note_rollback();
  EXPECT_EQ(one.state, object_state::made);
  EXPECT_EQ(core.identities().size(), 0U);
}

TEST_F(orm_session_core, refuses_what_is_not_its_own) {
  session_core other{sequent::session_options{}};
  core.adopt(one);
  EXPECT_THROW(other.add(one), sequent::error);
  core.expunge(one);
  EXPECT_EQ(one.state, object_state::detached);
  EXPECT_THROW(core.add(one), sequent::error);
}

TEST_F(orm_session_core, lets_everything_go_at_its_end) {
  {
    session_core brief{sequent::session_options{}};
    brief.adopt(one);
    brief.adopt_row(two);
    brief.adopt_row(three);
    brief.remove(three);
    brief.flush();
  }
  for (const fake* const each : {&one, &two, &three}) {
    EXPECT_EQ(each->holders, 1U);
    EXPECT_EQ(each->state, object_state::detached);
  }
}

TEST_F(orm_session_core, holds_what_was_inserted_before_another_batch_failed_once) {
  fake refusing{refused(), 4};
  {
    session_core brief{sequent::session_options{}};
    for (fake* const each : {&one, &refusing}) {
      brief.adopt(*each);
      brief.add(*each);
    }
    EXPECT_THROW(brief.flush(), sequent::error);
    brief.note_rollback();
    EXPECT_EQ(one.state, object_state::made);
    EXPECT_EQ(one.holders, 2U);
  }
  EXPECT_EQ(one.holders, 1U);
  EXPECT_EQ(refusing.holders, 1U);
}

TEST_F(orm_session_core, writes_nothing_behind_a_flush_that_failed_until_it_is_rolled_back) {
  fake refusing{refused(), 4};
  core.adopt(refusing);
  core.add(refusing);
  EXPECT_THROW(core.flush(), sequent::error);
  core.remove(refusing);
  core.adopt(one);
  core.add(one);
  EXPECT_THROW(core.flush(), sequent::error);
  core.note_rollback();
  core.add(one);
  core.flush();
  EXPECT_THAT(sent, ElementsAre("insert 1"));
  core.expunge(refusing);
}

TEST_F(orm_session_core, goes_back_to_a_mark_from_which_an_object_was_let_go) {
  core.adopt(one);
  core.add(one);
  core.flush();
  const auto before = core.here();
  core.expunge(one);
  core.adopt(two);
  core.add(two);
  core.flush();
  core.note_rollback(before);
  EXPECT_EQ(two.state, object_state::made);
}

}  // namespace
