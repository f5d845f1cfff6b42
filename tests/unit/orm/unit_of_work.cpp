// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <unit/orm/fake_entity.hpp>

#include <gmock/gmock.h>

#include <sequent/driver/error.hpp>
#include <sequent/orm/session_core.hpp>
#include <sequent/orm/unit_of_work.hpp>

namespace {

using namespace orm_test;
using sequent::orm::object_state;
using sequent::orm::session_core;
using sequent::orm::unit_of_work;
using testing::ElementsAre;
using testing::IsEmpty;

using orm_unit_of_work = recording_test;

TEST_F(orm_unit_of_work, sends_inserts_then_updates_then_deletes) {
  core.adopt(one);
  core.add(one);
  core.adopt_row(two);
  two.parent = &one;  // changed
  core.adopt_row(three);
  core.remove(three);
  EXPECT_EQ(core.pending_count(), 3U);
  unit_of_work(core).flush();
  EXPECT_THAT(sent, ElementsAre("insert 1", "update 2", "remove 3"));
  EXPECT_EQ(core.pending_count(), 0U);
  unit_of_work(core).flush();
  EXPECT_EQ(sent.size(), 3U);
}

TEST_F(orm_unit_of_work, does_nothing_with_what_was_only_made) {
  core.adopt(one);
  unit_of_work(core).flush();
  EXPECT_THAT(sent, IsEmpty());
}

TEST_F(orm_unit_of_work, updates_together_what_has_changed_alike_in_the_order_of_keys) {
  for (fake* const each : {&three, &one, &two}) {
    core.adopt_row(*each);
    each->parent = each == &two ? &three : &one;
  }
  unit_of_work(core).flush();
  EXPECT_THAT(sent, ElementsAre("update 1 3", "update 2"));
}

TEST_F(orm_unit_of_work, holds_what_was_inserted_before_another_batch_failed_once) {
  fake refusing{refused(), 4};
  {
    session_core brief{sequent::session_options{}};
    for (fake* const each : {&one, &refusing}) {
      brief.adopt(*each);
      brief.add(*each);
    }
    EXPECT_THROW(unit_of_work(brief).flush(), sequent::error);
    brief.note_rollback();
    EXPECT_EQ(one.state, object_state::made);
    EXPECT_EQ(one.holders, 2U);
  }
  EXPECT_EQ(one.holders, 1U);
  EXPECT_EQ(refusing.holders, 1U);
}

TEST_F(orm_unit_of_work, writes_nothing_behind_a_flush_that_failed_until_it_is_rolled_back) {
  fake refusing{refused(), 4};
  core.adopt(refusing);
  core.add(refusing);
  EXPECT_THROW(unit_of_work(core).flush(), sequent::error);
  core.remove(refusing);
  core.adopt(one);
  core.add(one);
  EXPECT_THROW(unit_of_work(core).flush(), sequent::error);
  core.note_rollback();
  core.add(one);
  unit_of_work(core).flush();
  EXPECT_THAT(sent, ElementsAre("insert 1"));
  core.expunge(refusing);
}

}  // namespace
