// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sequent/driver/error.hpp>
#include <sequent/driver/transaction_watch.hpp>
#include <sequent/engine/atomic_scope.hpp>

#include "support/noting_observer.hpp"

namespace {

using sequent::detail::atomic_scope;
using sequent::detail::transaction_start;
using testing::ElementsAre;

/// Notes what it is asked to run, and is in a transaction between BEGIN and its end.
struct fake_link {
  std::vector<std::string> scripts;
  bool is_open = false;
  std::string failing;
  bool has_failed = false;
  bool is_lost = false;
  sequent::driver::transaction_watch watched;
  sequent::observer* told = nullptr;

  bool in_transaction() const { return is_open; }
  bool is_usable() const { return !is_lost; }
  bool has_failed_transaction() const { return has_failed; }
  sequent::driver::transaction_watch& watch() { return watched; }
  void require_transaction() const {
    if (watched.is_watching() && (watched.is_over() || !is_open)) watched.raise_over();
  }
  void commit() {
    if (is_lost) throw sequent::transaction_in_doubt("the session was lost");
    execute_script("COMMIT");
  }
  void begin_transaction(const sequent::detail::transaction_start& start) { execute_script(start.begin); }
  void set_savepoint() { execute_script("SAVEPOINT"); }
  void release_savepoint() { execute_script("RELEASE"); }
  void return_to_savepoint() { execute_script("ROLLBACK TO"); }
  void rollback() { execute_script("ROLLBACK"); }
  sequent::observer* observed_by() const { return told; }
  void execute_script(std::string_view script) {
    scripts.emplace_back(script);
    if (script == failing) throw std::runtime_error(failing);
    if (script.starts_with("BEGIN")) is_open = true;
    if (script == "COMMIT" || script == "ROLLBACK") is_open = false;
  }
};

TEST(unit_atomic_scope, keeps_a_transaction) {
  fake_link link;
  {
    atomic_scope scope(link, transaction_start{.begin = "BEGIN ISOLATION LEVEL SERIALIZABLE"});
    scope.keep();
  }
  EXPECT_THAT(link.scripts, ElementsAre("BEGIN ISOLATION LEVEL SERIALIZABLE", "COMMIT"));
}

TEST(unit_atomic_scope, undoes_what_is_not_kept) {
  fake_link link;
  {
    const atomic_scope scope(link);
  }
  EXPECT_THAT(link.scripts, ElementsAre("BEGIN", "ROLLBACK"));
}

TEST(unit_atomic_scope, a_rollback_that_fails_ends_the_watch_too) {
  fake_link link;
  link.failing = "ROLLBACK";
  {
    const atomic_scope scope(link);
  }
  EXPECT_FALSE(link.watched.is_watching());
}

TEST(unit_atomic_scope, a_rollback_that_fails_is_made_up_for) {
  fake_link link;
  link.failing = "ROLLBACK";
  {
    const atomic_scope scope(link);
  }
  EXPECT_TRUE(link.watched.is_left_open());
}

TEST(unit_atomic_scope, a_savepoint_that_cannot_be_undone_is_not_kept) {
  fake_link link;
  link.failing = "ROLLBACK TO";
  {
    atomic_scope whole(link, transaction_start{});
    {
      const atomic_scope savepoint(link);
    }
    link.watched.forgive();  // by a return to a savepoint outside
    EXPECT_THROW(whole.keep(), sequent::broken_transaction);
  }
  EXPECT_EQ(link.scripts.back(), "ROLLBACK");
}

TEST(unit_atomic_scope, is_a_savepoint_inside_a_transaction) {
  fake_link link;
  link.is_open = true;
  {
    atomic_scope kept(link);
    kept.keep();
  }
  {
    const atomic_scope undone(link);
  }
  EXPECT_THAT(link.scripts, ElementsAre("SAVEPOINT", "RELEASE", "SAVEPOINT", "ROLLBACK TO"));
  EXPECT_TRUE(link.is_open);
}

TEST(unit_atomic_scope, a_failed_commit_is_thrown_and_undone) {
  fake_link link;
  link.failing = "COMMIT";
  EXPECT_THROW(
      {
        atomic_scope scope(link);
        scope.keep();
      },
      std::runtime_error);
  EXPECT_THAT(link.scripts, ElementsAre("BEGIN", "COMMIT", "ROLLBACK"));
}

TEST(unit_atomic_scope, does_not_undo_what_the_database_has_undone) {
  fake_link link;
  {
    const atomic_scope scope(link);
    link.is_open = false;
  }
  EXPECT_THAT(link.scripts, ElementsAre("BEGIN"));
}

TEST(unit_atomic_scope, does_not_keep_what_the_database_has_given_up) {
  fake_link link;
  {
    atomic_scope scope(link);
    link.has_failed = true;
    EXPECT_THROW(scope.keep(), sequent::broken_transaction);
  }
  EXPECT_THAT(link.scripts, ElementsAre("BEGIN", "ROLLBACK"));
}

TEST(unit_atomic_scope, does_not_keep_what_is_over) {
  fake_link link;
  {
    atomic_scope scope(link);
    link.is_open = false;
    EXPECT_THROW(scope.keep(), sequent::broken_transaction);
  }
  EXPECT_THAT(link.scripts, ElementsAre("BEGIN"));
  {
    atomic_scope scope(link);
    link.watched.note_end();  // and another transaction was begun
    EXPECT_THROW(scope.keep(), sequent::broken_transaction);
  }
  EXPECT_THAT(link.scripts, ElementsAre("BEGIN", "BEGIN", "ROLLBACK"));
}

TEST(unit_atomic_scope, a_savepoint_of_a_transaction_that_is_over_is_not_undone) {
  fake_link link;
  {
    const atomic_scope outer(link);
    const atomic_scope inner(link);
    link.watched.note_end();
  }
  EXPECT_THAT(link.scripts, ElementsAre("BEGIN", "SAVEPOINT", "ROLLBACK"));
}

TEST(unit_atomic_scope, a_failed_undo_does_not_hide_the_reason) {
  fake_link link;
  link.failing = "ROLLBACK";
  EXPECT_THROW(
      {
        const atomic_scope scope(link);
        throw std::logic_error("the reason");
      },
      std::logic_error);
}

/// What an observer is told of a transaction with a savepoint in it, where `act(link, transaction, savepoint)` happens.
template <class Act>
std::vector<std::string> told_of(const Act& act) {
  noting_observer told;
  fake_link link;
  link.told = &told;
  try {
    atomic_scope whole(link);
    atomic_scope savepoint(link);
    act(link, whole, savepoint);
  } catch (const std::exception&) {
    return told.notes;  // The end is told all the same.
  }
  return told.notes;
}

TEST(unit_atomic_scope, tells_an_observer_how_it_ends) {
  const auto kept = told_of([](auto&, auto& whole, auto& savepoint) {
    savepoint.keep();
    whole.keep();
  });
  EXPECT_THAT(kept, ElementsAre("begin", "begin savepoint", "commit savepoint", "commit"));
  EXPECT_THAT(told_of([](auto&...) {}), ElementsAre("begin", "begin savepoint", "rollback savepoint", "rollback"));
}

TEST(unit_atomic_scope, tells_an_observer_of_no_transaction_that_did_not_begin) {
  noting_observer told;
  fake_link link;
  link.told = &told;
  link.failing = "BEGIN";
  EXPECT_THROW(const atomic_scope scope(link), std::runtime_error);
  EXPECT_THAT(told.notes, testing::IsEmpty());
}

TEST(unit_atomic_scope, tells_an_observer_that_a_commit_was_refused_or_left_in_doubt) {
  const auto refused = told_of([](auto& link, auto& whole, auto& savepoint) {
    savepoint.keep();
    link.failing = "COMMIT";
    whole.keep();
  });
  EXPECT_THAT(refused, ElementsAre("begin", "begin savepoint", "commit savepoint", "rollback"));
  const auto lost = told_of([](auto& link, auto& whole, auto& savepoint) {
    savepoint.keep();
    link.is_lost = true;
    whole.keep();
  });
  EXPECT_THAT(lost, ElementsAre("begin", "begin savepoint", "commit savepoint", "in doubt"));
}

TEST(unit_atomic_scope, does_not_tell_an_observer_how_sql_of_the_program_ended_it) {
  const auto ended = told_of([](auto& link, auto&, auto&) { link.watched.note_end(); });
  EXPECT_THAT(ended, ElementsAre("begin", "begin savepoint", "in doubt savepoint", "in doubt"));
  const auto failed = told_of([](auto& link, auto&, auto&) {
    link.watched.note_failure(std::make_exception_ptr(std::runtime_error("the disk is full")));
    link.watched.note_end();
  });
  EXPECT_THAT(failed, ElementsAre("begin", "begin savepoint", "rollback savepoint", "rollback"));
  const auto lost = told_of([](auto& link, auto&, auto&) {
    link.is_lost = true;
    link.is_open = false;
  });
  EXPECT_THAT(lost, ElementsAre("begin", "begin savepoint", "rollback savepoint", "rollback"));
}

}  // namespace
