// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <cstdint>
#include <optional>
#include <vector>

#include <gtest/gtest.h>

#include <sequent/expression/choose.hpp>
#include <sequent/expression/repeated.hpp>
#include <sequent/sequent.hpp>
#include <sequent/statement/analysis.hpp>
#include <sequent/statement/check_writes.hpp>
#include <sequent/statement/merge.hpp>
#include <sequent/statement/quantified.hpp>

#include "support/schema.hpp"

namespace {

using namespace shop;
using sq::detail::statement_rule;

/// Checked while the program runs, so that a sanitizer sees it.
template <class Statement>
statement_rule broken_by(const Statement&) {
  sq::detail::checker check;
  bool nullable[16]{};
  check.check(sq::detail::info_of<typename Statement::tag>, nullable);
  return check.found.rule;
}

TEST(statement_check_writes, knows_what_each_case_of_a_merge_sees) {
  const auto merge = sq::merge_into(users).using_(orgs, orgs.id == users.org_id);
  const auto absent = merge.when_not_matched();
  EXPECT_EQ(broken_by(merge.when_matched(users.age > 1).do_update(users.name = orgs.name)), statement_rule::none);
  EXPECT_EQ(broken_by(absent.do_insert(users.org_id = orgs.id, users.name = orgs.name)), statement_rule::none);
  EXPECT_EQ(broken_by(absent.do_insert(users.org_id = orgs.id, users.name = users.name)),
            statement_rule::not_matched_reads_no_target);
  EXPECT_EQ(broken_by(merge.when_not_matched(users.age > 1).do_nothing()), statement_rule::not_matched_reads_no_target);
  EXPECT_EQ(broken_by(merge.when_matched(items.active).do_delete()), statement_rule::merge_reads_both_tables);
  EXPECT_EQ(broken_by(merge.when_matched().do_update(users.name = users.email)),
            statement_rule::writes_null_only_where_allowed);
}

const auto works_at = users.org_id == orgs.id;

TEST(statement_check_writes, says_which_rows_also_of_what_from_reads) {
  const auto chosen = [](auto orgs_of) {
    return broken_by(sq::update(users).set(users.age = 1).from(orgs_of).where(users.id > 3));
  };
  EXPECT_EQ(chosen(orgs), statement_rule::none);
  EXPECT_EQ(chosen(sq::select(orgs.id).where(orgs.id > 1).as<"o">()), statement_rule::none);
  EXPECT_EQ(chosen(sq::select(orgs.id).where_if(true, orgs.id > 1).as<"o">()), statement_rule::says_which_rows);
  EXPECT_EQ(broken_by(sq::delete_from(users)
                          .using_(orgs)
                          .join(items, items.id == sq::if_set(std::optional<std::int64_t>()))
                          .where(users.id > 3)),
            statement_rule::says_which_rows);
}

// Whatever is chosen at run time: a condition that can be left out would leave every row to the other table's.
TEST(statement_check_writes, where_reads_what_is_written_whatever_is_chosen) {
  const auto change = sq::update(users).set(users.name = orgs.name).from(orgs);
  const auto acme = orgs.name == "Acme";
  const auto rule = [&](const auto& condition) { return broken_by(change.where(acme && condition)); };
  const auto broken = statement_rule::where_reads_what_is_written;
  EXPECT_EQ(broken_by(change.where(acme)), broken);
  EXPECT_EQ(broken_by(change.where(acme).where(works_at)), statement_rule::none);
  EXPECT_EQ(broken_by(change.where(acme).where_if(true, works_at)), broken);
  EXPECT_EQ(broken_by(change.where(acme).where_if(true, works_at).all_rows()), statement_rule::none);
  EXPECT_EQ(broken_by(sq::delete_from(users).using_(orgs).where(acme).where_if(true, works_at)), broken);
  EXPECT_EQ(rule(users.age == sq::if_set(std::optional<int>())), broken);
  EXPECT_EQ(rule(!(users.age == sq::if_set(std::optional<int>()))), broken);
  EXPECT_EQ(rule(orgs.id == 1 || users.age == sq::if_set(std::optional<int>())), broken);
  EXPECT_EQ(rule(orgs.id == 1 || works_at), statement_rule::none);
  EXPECT_EQ(rule(sq::choose(0, works_at, orgs.id == 1)), broken);
  EXPECT_EQ(rule(sq::choose(0, works_at, users.age == orgs.id)), statement_rule::none);
}

// A subquery reads it where it says so.
TEST(statement_check_writes, where_reads_what_is_written_in_a_subquery_that_borrows_it) {
  const auto rule = [](const auto& condition) {
    return broken_by(sq::update(users).set(users.name = orgs.name).from(orgs).where(condition));
  };
  const auto some_items = sq::select(items.id).from(items);
  EXPECT_EQ(rule(orgs.id.in(some_items)), statement_rule::where_reads_what_is_written);
  EXPECT_EQ(rule(users.id.in(some_items)), statement_rule::none);
  EXPECT_EQ(rule(sq::exists(some_items.correlate(users).where(items.id == users.id))), statement_rule::none);
  EXPECT_EQ(rule(sq::exists(some_items.correlate(orgs).where(items.id == orgs.id))),
            statement_rule::where_reads_what_is_written);
}

// ANY is true of more rows where the query gives more, and NOT ALL.
TEST(statement_check_writes, says_which_rows_also_by_any_and_all) {
  const auto rule = [](const auto& condition) { return broken_by(sq::delete_from(users).where(condition)); };
  const auto ids = sq::select(orgs.id).from(orgs);
  const auto some = ids.where_if(true, orgs.id > 3);
  const auto large = ids.where(orgs.id > 3);
  EXPECT_EQ(rule(users.id <= sq::any(some)), statement_rule::says_which_rows);
  EXPECT_EQ(rule(!(users.id <= sq::all(some))), statement_rule::says_which_rows);
  EXPECT_EQ(rule(users.id <= sq::all(some)), statement_rule::none);
  EXPECT_EQ(rule(!(users.id <= sq::any(some))), statement_rule::none);
  EXPECT_EQ(rule(users.id <= sq::any(large)), statement_rule::none);
  EXPECT_EQ(rule(!(users.id <= sq::all(large))), statement_rule::none);
}

// A condition that is sure to be there chooses among the rows of a derived table, which can be all of them.
TEST(statement_check_writes, says_which_rows_whatever_a_subquery_reads) {
  const auto rule = [](const auto& query) { return broken_by(sq::delete_from(users).where(users.id.in(query))); };
  const auto some = sq::select(orgs.id).where_if(true, orgs.id > 3).as<"some">();
  const auto large = sq::select(orgs.id).where(orgs.id > 3).as<"large">();
  EXPECT_EQ(rule(sq::select(some[orgs.id]).from(some).where(some[orgs.id] > 0)), statement_rule::says_which_rows);
  EXPECT_EQ(rule(sq::select(large[orgs.id]).from(large).where(large[orgs.id] > 0)), statement_rule::none);
  EXPECT_EQ(rule(sq::select(some[orgs.id]).from(some).group_by(some[orgs.id]).having(sq::count() > 1)),
            statement_rule::says_which_rows);
  EXPECT_EQ(
      rule(
          sq::select(items.id).from(items).join(orgs, orgs.id == sq::if_set(std::optional<int>())).where(items.active)),
      statement_rule::says_which_rows);
}

// No choice at run time may leave a case of MERGE to every row, and neither may what is merged alone.
TEST(statement_check_writes, a_merge_says_which_rows) {
  const auto rule = [](const auto& condition) {
    return broken_by(sq::merge_into(users).using_(orgs, condition).when_matched().do_delete());
  };
  const auto is_age = [](int age) { return users.age == age; };
  const auto all = sq::all_of(std::vector{1}, is_age);
  const auto broken = statement_rule::merge_says_which_rows;
  EXPECT_EQ(rule(works_at), statement_rule::none);
  EXPECT_EQ(rule(works_at && all), statement_rule::none);
  EXPECT_EQ(rule(works_at && orgs.name == "Acme"), statement_rule::none);
  EXPECT_EQ(rule(orgs.name == "Acme"), broken);
  EXPECT_EQ(rule(all), broken);
  EXPECT_EQ(rule(works_at || all), broken);
  EXPECT_EQ(rule(sq::choose(0, works_at, orgs.id == 1)), broken);
  EXPECT_EQ(rule(users.id.in(sq::select(items.id).where_if(true, items.active))), broken);

  const auto merge = sq::merge_into(users).using_(orgs, works_at);
  EXPECT_EQ(broken_by(merge.when_matched(all).do_delete()), broken);
  EXPECT_EQ(broken_by(merge.when_matched(all).do_update(users.name = orgs.name)), broken);
  EXPECT_EQ(broken_by(merge.when_matched(all && users.age > 3).do_delete()), statement_rule::none);
  // It leaves rows alone, or is about those that are merged.
  EXPECT_EQ(broken_by(merge.when_matched(all).do_nothing()), statement_rule::none);
  const auto no_org = sq::all_of(std::vector{1}, [](int id) { return orgs.id != id; });
  EXPECT_EQ(broken_by(merge.when_not_matched(no_org).do_insert(users.org_id = orgs.id, users.name = orgs.name)),
            statement_rule::none);
  // Where nothing is written that is matched, there is nothing to be said.
  EXPECT_EQ(broken_by(sq::merge_into(users)
                          .using_(orgs, orgs.name == "Acme")
                          .when_not_matched()
                          .do_insert(users.org_id = orgs.id, users.name = orgs.name)),
            statement_rule::none);
}

// All or nothing would be changed.
TEST(statement_check_writes, where_reads_what_is_written_also_of_one_table) {
  const auto rule = [](const auto& condition) { return broken_by(sq::delete_from(users).where(condition)); };
  const auto acme = sq::select(orgs.id).from(orgs).where(orgs.name == "Acme");
  EXPECT_EQ(rule(sq::exists(acme)), statement_rule::where_reads_what_is_written);
  EXPECT_EQ(rule(sq::exists(acme) || users.id == 1), statement_rule::none);
  EXPECT_EQ(rule(sq::exists(acme.correlate(users).where(works_at))), statement_rule::none);
  EXPECT_EQ(rule(users.org_id.in(acme)), statement_rule::none);
  EXPECT_EQ(rule(sq::any_of(std::vector{1}, [](int age) { return users.age == age; })), statement_rule::none);
  EXPECT_EQ(broken_by(sq::delete_from(users).where(sq::exists(acme)).all_rows()), statement_rule::none);
}

TEST(statement_check_writes, joins_of_an_update_read_no_target) {
  EXPECT_EQ(
      broken_by(sq::update(users).set(users.age = 1).from(orgs).join(items, items.id == users.id).where(works_at)),
      statement_rule::join_reads_no_target);
  EXPECT_EQ(broken_by(sq::update(users).set(users.age = 1).from(orgs).join(items, items.id == orgs.id).where(works_at)),
            statement_rule::none);
  EXPECT_EQ(broken_by(sq::update(users).set(users.age = 1).join(orgs, works_at).where(works_at)),
            statement_rule::says_from_before_join);
}

TEST(statement_check_writes, the_query_of_an_insert_stands_for_itself) {
  const auto into = sq::insert_into(orgs).columns(orgs.name);
  EXPECT_EQ(broken_by(into.from_select(sq::select(orgs.name))), statement_rule::none);
  EXPECT_EQ(broken_by(into.from_select(sq::select(users.name).where(works_at))),
            statement_rule::reads_only_relations_in_from);
  EXPECT_EQ(broken_by(into.from_select(sq::select(users.email))), statement_rule::writes_null_only_where_allowed);
  EXPECT_EQ(broken_by(into.from_select(sq::select(users.email).where(users.email.is_not_null()))),
            statement_rule::none);
}

TEST(statement_check_writes, conditions_of_on_conflict_read_the_table_and_what_was_proposed) {
  const auto conflict = sq::insert_into(orgs).set(orgs.name = "x").on_conflict(orgs.name);
  EXPECT_EQ(broken_by(conflict.do_update(orgs.name = "y").where(orgs.name != sq::excluded(orgs.name))),
            statement_rule::none);
  EXPECT_EQ(broken_by(conflict.do_update(orgs.name = "y").where(users.name == "z")),
            statement_rule::reads_only_what_it_writes);
  EXPECT_EQ(broken_by(conflict.where(sq::excluded(orgs.name) == orgs.name).do_nothing()),
            statement_rule::excluded_stands_in_do_update);
}

}  // namespace
