// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <thread>
#include <unit/orm/fake_entity.hpp>

#include <sequent/driver/error.hpp>
#include <sequent/orm/session_core.hpp>
#include <sequent/orm/unit_of_work.hpp>

namespace {

using namespace orm_test;
using sequent::orm::object_state;
using sequent::orm::session_core;
using sequent::orm::unit_of_work;

using orm_session_core = recording_test;

TEST_F(orm_session_core, goes_back_to_a_mark) {
  core.adopt(one);
  core.add(one);
  unit_of_work(core).flush();
  const auto before = core.here();
  core.adopt(two);
  core.add(two);
  core.remove(one);
  unit_of_work(core).flush();
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
    unit_of_work(brief).flush();
  }
  for (const fake* const each : {&one, &two, &three}) {
    EXPECT_EQ(each->holders, 1U);
    EXPECT_EQ(each->state, object_state::detached);
  }
}

TEST_F(orm_session_core, goes_back_to_a_mark_from_which_an_object_was_let_go) {
  core.adopt(one);
  core.add(one);
  unit_of_work(core).flush();
  const auto before = core.here();
  core.expunge(one);
  core.adopt(two);
  core.add(two);
  unit_of_work(core).flush();
  core.note_rollback(before);
  EXPECT_EQ(two.state, object_state::made);
}

TEST_F(orm_session_core, belongs_to_one_thread_until_the_transaction_ends) {
  const auto refuses_another = [&] {
    bool refused = false;
    std::thread([&] {
      try {
        core.require_thread();
      } catch (const sequent::error&) {
        refused = true;
      }
    }).join();
    return refused;
  };
  core.require_thread();
  EXPECT_TRUE(refuses_another());
  core.note_commit();
  EXPECT_FALSE(refuses_another());
  EXPECT_THROW(core.require_thread(), sequent::error) << "now it is the other's";
}

}  // namespace
