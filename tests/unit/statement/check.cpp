// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <gtest/gtest.h>

#include <sequent/sequent.hpp>
#include <sequent/statement/analysis.hpp>

#include "support/schema.hpp"

namespace {

using namespace shop;
using sq::detail::part;
using rule = sq::detail::statement_rule;

/// What the check finds, as one text: `WHERE orgs.name`; empty where the statement is right.
struct finding {
  rule broken;
  std::string who;

  friend bool operator==(const finding&, const finding&) = default;
  friend void PrintTo(const finding& found, std::ostream* out) {
    *out << "rule " << static_cast<int>(found.broken) << ": " << found.who;
  }
};
const finding right{rule::none, ""};

/// Checked while the program runs, so that a sanitizer sees it.
template <class Statement>
finding checked(const Statement&) {
  sq::detail::checker check;
  bool nullable[16]{};
  check.check(sq::detail::info_of<typename Statement::tag>, nullable);
  const auto& found = check.found;
  if (found.rule == rule::none) return right;
  std::string who = std::string(sq::detail::name_of(found.place)) + ' ' + std::string(found.table);
  if (!found.column.empty()) who += '.' + std::string(found.column);
  return {found.rule, who};
}

const auto works_at = users.org_id == orgs.id;
const std::optional<int> nothing;

TEST(statement_check, reads_only_relations_in_from) {
  using enum sq::detail::statement_rule;
  EXPECT_EQ(checked(sq::select(users.id).where(orgs.name == "x")),
            (finding{reads_only_relations_in_from, "WHERE orgs.name"}));
  EXPECT_EQ(checked(sq::select(orgs.name).from(users)), (finding{reads_only_relations_in_from, "SELECT orgs.name"}));
  EXPECT_EQ(checked(sq::select(orgs).from(users)), (finding{reads_only_relations_in_from, "SELECT orgs.*"}));
  EXPECT_EQ(checked(sq::select(users.id).order_by(orgs.name)),
            (finding{reads_only_relations_in_from, "ORDER BY orgs.name"}));
  EXPECT_EQ(checked(sq::select(sq::count()).from(users).group_by(orgs.id)),
            (finding{reads_only_relations_in_from, "GROUP BY orgs.id"}));
  EXPECT_EQ(checked(sq::select(users.id).from(users).join(items, items.id == orgs.id).join(orgs, works_at)),
            (finding{reads_only_relations_in_from, "FROM ... ON orgs.id"}));
  EXPECT_EQ(checked(sq::update(users).set(users.name = orgs.name).all_rows()),
            (finding{reads_only_what_it_writes, "SET orgs.name"}));
  EXPECT_EQ(checked(sq::delete_from(users).all_rows().returning(orgs.id)),
            (finding{reads_only_what_it_writes, "RETURNING orgs.id"}));
  EXPECT_EQ(checked(sq::select(users.id).from(users).where(users.as<"boss">().id == 1)),
            (finding{reads_only_relations_in_from, "WHERE boss.id"}));
  EXPECT_EQ(
      checked(
          sq::select(users.id, orgs.name).from(users).join(orgs, works_at).where(orgs.name == "x").order_by(orgs.id)),
      right);
}

TEST(statement_check, reads_only_what_it_writes) {
  using enum sq::detail::statement_rule;
  EXPECT_EQ(checked(sq::update(users).set(users.age = 1).where(works_at)),
            (finding{reads_only_what_it_writes, "WHERE orgs.id"}));
  EXPECT_EQ(checked(sq::delete_from(users).all_rows().returning(orgs)),
            (finding{reads_only_what_it_writes, "RETURNING orgs.*"}));
  // A query inside has a FROM to add the table to.
  const auto inner = sq::select(orgs.id).from(orgs).where(items.id == orgs.id);
  EXPECT_EQ(checked(sq::delete_from(users).where(users.org_id.in(inner))),
            (finding{reads_only_relations_in_from, "WHERE items.id"}));
}

TEST(statement_check, says_from_where_something_needs_it) {
  using enum sq::detail::statement_rule;
  EXPECT_EQ(checked(sq::select(sq::count())), (finding{says_from_of_aggregate, "SELECT count"}));
  EXPECT_EQ(checked(sq::select(users.id, sq::select(sq::count()).scalar_subquery())),
            (finding{says_from_of_aggregate, "SELECT count"}));
  EXPECT_EQ(checked(sq::select(sq::literal<1>).cross_join(users)),
            (finding{says_from_before_join, "FROM ... ON users"}));
  EXPECT_EQ(checked(sq::select(sq::count()).join(users, works_at)),
            (finding{says_from_before_join, "FROM ... ON users"}));
  const auto names = sq::select(users.name).as<"names">();
  EXPECT_EQ(checked(sq::select(names[users.name])), (finding{says_from_of_query, "SELECT names"}));
  const auto cte = sq::cte<"names">(sq::select(users.name));
  EXPECT_EQ(checked(sq::select(cte[users.name]).with(cte)), (finding{says_from_of_query, "SELECT names"}));
  EXPECT_EQ(checked(sq::select(names[users.name]).from(names)), right);
  EXPECT_EQ(checked(sq::select(sq::literal<1>, sq::now())), right);
  EXPECT_EQ(checked(sq::select(sq::select(sq::count()).from(users).scalar_subquery())), right);
}

TEST(statement_check, correlates_what_it_borrows) {
  const auto inner = sq::select(orgs.id).from(orgs).where(works_at);
  EXPECT_EQ(checked(sq::select(users.id).where(sq::exists(inner))),
            (finding{rule::correlates_what_it_borrows, "WHERE users.org_id"}));
  EXPECT_EQ(checked(sq::select(users.id).where(sq::exists(inner.correlate(users)))), right);
}

TEST(statement_check, selects_only_what_is_grouped) {
  const auto broken = [](std::string who) { return finding{rule::selects_only_what_is_grouped, who}; };
  EXPECT_EQ(checked(sq::select(users.name, sq::count())), broken("SELECT users.name"));
  EXPECT_EQ(checked(sq::select(sq::count(), users.age).group_by(users.name)), broken("SELECT users.age"));
  EXPECT_EQ(checked(sq::select(users.age + 1, sq::count()).group_by(users.age + users.id)), broken("SELECT users.age"));
  EXPECT_EQ(checked(sq::select(sq::count()).from(users).group_by(users.age).order_by(users.name)),
            broken("ORDER BY users.name"));
  EXPECT_EQ(checked(sq::select(sq::count()).from(users).group_by(users.age).having(users.id > 3)),
            broken("HAVING users.id"));
  EXPECT_EQ(checked(sq::select(users, sq::count()).group_by(users.age)), broken("SELECT users.id"));
  EXPECT_EQ(checked(sq::select(users.age, users.age + 1, sq::count()).group_by(users.age)), right);
  EXPECT_EQ(checked(sq::select(users.age % users.id, sq::max(users.name)).group_by(users.age % users.id)), right);
  EXPECT_EQ(checked(sq::select(users, sq::count()).group_by(users.id)), right);
  EXPECT_EQ(checked(sq::select(invoices.user_id).group_by(invoices.number, invoices.place)), right);
  EXPECT_EQ(checked(sq::select(invoices.user_id).group_by(invoices.number)), broken("SELECT invoices.user_id"));
  // A key counts by its label, too, and a subquery is an expression like any other.
  EXPECT_EQ(checked(sq::select(users.id.as<"key">(), users.name, sq::count()).group_by(sq::label<"key">)), right);
  const auto org = sq::select(orgs.name).where(works_at).correlate(users).limit(sq::literal<1>).scalar_subquery();
  EXPECT_EQ(checked(sq::select(org, sq::count()).from(users).group_by(org)), right);
}

TEST(statement_check, clause_takes_no_aggregate) {
  const auto broken = [](std::string who) { return finding{rule::clause_takes_no_aggregate, who}; };
  EXPECT_EQ(checked(sq::select(users.id).where(sq::max(users.age) > 3)), broken("WHERE users.age"));
  EXPECT_EQ(checked(sq::select(users.id).where(sq::count() > 3)), broken("WHERE (expression).count"));
  EXPECT_EQ(checked(sq::select(sq::count()).from(users).group_by(sq::max(users.age))), broken("GROUP BY users.age"));
  EXPECT_EQ(checked(sq::delete_from(users).all_rows().returning(sq::max(users.age))), broken("RETURNING users.age"));
  EXPECT_EQ(checked(sq::update(users).set(users.email = sq::max(users.name)).all_rows()), broken("SET users.name"));
  EXPECT_EQ(checked(sq::select(sq::max(users.age).as<"oldest">()).group_by(sq::label<"oldest">)),
            broken("GROUP BY users.age"));
  EXPECT_EQ(checked(sq::select(users.name).group_by(users.name).having(sq::max(users.age) > 3).order_by(sq::count())),
            right);
}

TEST(statement_check, aggregates_are_not_nested) {
  EXPECT_EQ(checked(sq::select(sq::sum(sq::count(users.id) + 1))),
            (finding{rule::aggregates_are_not_nested, "SELECT users.id"}));
  EXPECT_EQ(checked(sq::select(sq::sum(users.id) + sq::count())), right);
}

TEST(statement_check, hides_no_name) {
  const auto inner = sq::select(users.id).where(users.age > 3);
  EXPECT_EQ(checked(sq::select(users.name).where(users.id.in(inner))).broken, rule::hides_no_name);
  const auto others = users.as<"others">();
  EXPECT_EQ(checked(sq::select(users.name).where(users.id.in(sq::select(others.id)))), right);
  EXPECT_EQ(checked(sq::select(users.name).where(users.id.in(sq::select(orgs.as<"USERS">().id)))).broken,
            rule::hides_no_name);
}

TEST(statement_check, aliases_differ) {
  EXPECT_EQ(checked(sq::select(users.id).from(users).cross_join(users)),
            (finding{rule::aliases_differ, "FROM ... ON users"}));
  EXPECT_EQ(checked(sq::select(users.id).cross_join(users.as<"Users">())),
            (finding{rule::aliases_differ, "FROM ... ON Users"}));
  EXPECT_EQ(checked(sq::select(users.id).from(users).cross_join(users.as<"boss">())), right);
}

TEST(statement_check, labels_differ_and_are_selected) {
  EXPECT_EQ(checked(sq::select(users.id.as<"x">(), users.age.as<"x">())), (finding{rule::labels_differ, "SELECT x"}));
  EXPECT_EQ(checked(sq::select(users.id.as<"x">(), users.age.as<"y">()).order_by(sq::label<"y">)), right);
  EXPECT_EQ(checked(sq::select(users.id.as<"x">()).order_by(sq::label<"y">)),
            (finding{rule::label_is_selected, "ORDER BY (expression).y"}));
  EXPECT_EQ(checked(sq::select(users.id.as<"x">()).group_by(sq::label<"y">)),
            (finding{rule::label_is_selected, "GROUP BY (expression).y"}));
}

TEST(statement_check, orders_and_groups_by_no_constant) {
  EXPECT_EQ(checked(sq::select(users.id).order_by(sq::literal<1>)).broken, rule::orders_by_no_constant);
  EXPECT_EQ(checked(sq::select(users.id).order_by(sq::literal<1>.desc())).broken, rule::orders_by_no_constant);
  EXPECT_EQ(checked(sq::select(sq::count()).from(users).group_by(sq::literal<1>)).broken, rule::orders_by_no_constant);
  EXPECT_EQ(checked(sq::select(users.id).order_by(users.age + 1)), right);
  EXPECT_EQ(checked(sq::select(users.id).distinct_on(sq::literal<1>)).broken, rule::orders_by_no_constant);
  EXPECT_EQ(checked(sq::select(users.id).order_by(-(-sq::literal<1>))).broken, rule::orders_by_no_constant);
  EXPECT_EQ(checked(sq::select(users.id).distinct_on(-sq::literal<1>)).broken, rule::orders_by_no_constant);
  EXPECT_EQ(checked(sq::select(users.id).order_by(-users.id)), right);
  EXPECT_EQ(checked(sq::select(users.id).distinct_on(users.age + sq::literal<1>)), right);
}

TEST(statement_check, sorts_in_order_by_only) {
  EXPECT_EQ(checked(sq::select(users.email).distinct_on(users.id, users.email.desc())),
            (finding{rule::only_order_by_sorts, "DISTINCT ON users.email"}));
  EXPECT_EQ(checked(sq::select(users.email, sq::count()).group_by(users.email.nulls_first())),
            (finding{rule::only_order_by_sorts, "GROUP BY users.email"}));
}

TEST(statement_check, groups_by_no_value) {
  EXPECT_EQ(checked(sq::select(sq::count()).from(users).group_by(users.age / 10)),
            (finding{rule::groups_by_no_value, "GROUP BY users.age"}));
  EXPECT_EQ(checked(sq::select(users.age / sq::literal<10>, sq::count()).group_by(users.age / sq::literal<10>)), right);
  EXPECT_EQ(checked(sq::select((users.age / 10).as<"decade">(), sq::count()).group_by(sq::label<"decade">)), right);
  const auto in_some = [](auto least) { return users.org_id.in(sq::select(orgs.id).where(orgs.id > least)); };
  EXPECT_EQ(checked(sq::select(in_some(1), sq::count()).from(users).group_by(in_some(2))),
            (finding{rule::groups_by_no_value, "GROUP BY users.org_id"}));
  EXPECT_EQ(checked(sq::select(in_some(sq::literal<1>), sq::count()).from(users).group_by(in_some(sq::literal<1>))),
            right);
}

TEST(statement_check, distinct_selects_what_it_orders_by) {
  EXPECT_EQ(checked(sq::select(users.id).distinct().order_by(users.age)),
            (finding{rule::distinct_selects_what_it_orders_by, "ORDER BY users.age"}));
  EXPECT_EQ(checked(sq::select(users.id, users.age.as<"a">()).distinct().order_by(users.age.desc(), users.id)), right);
  EXPECT_EQ(checked(sq::select(users).distinct().order_by(users.age)), right);
  EXPECT_EQ(checked(sq::select((users.age + 1).as<"a">()).distinct().order_by(users.age + 1)).broken,
            rule::distinct_selects_what_it_orders_by);
  EXPECT_EQ(checked(sq::select((users.age + 1).as<"a">()).distinct().order_by(sq::label<"a">)), right);
  const auto has_org = [](int least) { return sq::exists(sq::select(orgs.id).where(orgs.id > least)); };
  EXPECT_EQ(checked(sq::select(has_org(1)).from(users).distinct().order_by(has_org(2))).broken,
            rule::distinct_selects_what_it_orders_by);
}

TEST(statement_check, distinct_on_leads_the_order) {
  const auto query = sq::select(users.id).distinct_on(users.age, users.org_id);
  EXPECT_EQ(checked(query.order_by(users.age, users.name)),
            (finding{rule::distinct_on_leads_the_order, "ORDER BY users.name"}));
  EXPECT_EQ(checked(query.order_by(users.org_id.desc(), users.age, users.name)), right);
  EXPECT_EQ(checked(query.order_by(users.org_id).order_by(users.name)),
            (finding{rule::distinct_on_leads_the_order, "ORDER BY users.name"}));
  EXPECT_EQ(checked(query), right);
  const auto labelled = sq::select(users.age.as<"a">(), (users.age + 1).as<"next">(), users.name.as<"n">());
  EXPECT_EQ(checked(labelled.distinct_on(users.age).order_by(sq::label<"n">)).broken,
            rule::distinct_on_leads_the_order);
  EXPECT_EQ(checked(labelled.distinct_on(sq::label<"none">)),
            (finding{rule::label_is_selected, "DISTINCT ON (expression).none"}));
  EXPECT_EQ(checked(labelled.distinct_on(users.age).order_by(sq::label<"a">, sq::label<"n">)), right);
  EXPECT_EQ(checked(labelled.distinct_on(sq::label<"a">).order_by(users.age)), right);
  EXPECT_EQ(checked(labelled.distinct_on(sq::label<"next">).order_by(sq::label<"next">.desc())), right);
}

TEST(statement_check, choice_can_be_dropped) {
  const auto older = users.age > sq::if_set(nothing);
  EXPECT_EQ(checked(sq::select(older.as<"x">()).from(users)),
            (finding{rule::choice_can_be_dropped, "SELECT users.age"}));
  EXPECT_EQ(checked(sq::select(users.id).where(older == sq::literal<true>)),
            (finding{rule::choice_can_be_dropped, "WHERE users.age"}));
  EXPECT_EQ(checked(sq::select(users.id).where(older.is_null())).broken, rule::choice_can_be_dropped);
  EXPECT_EQ(checked(sq::select(users.id).order_by(older)).broken, rule::choice_can_be_dropped);
  EXPECT_EQ(checked(sq::update(items).set(items.active = items.price > sq::if_set(nothing)).all_rows()).broken,
            rule::choice_can_be_dropped);
  EXPECT_EQ(checked(sq::select(users.id).where(!older && (older || users.id == 1))), right);
  EXPECT_EQ(checked(sq::select(users.name).group_by(users.name).having(sq::count() > sq::if_set(nothing))), right);
  EXPECT_EQ(checked(sq::select(users.id).from(users).join(orgs, works_at && older)), right);
  EXPECT_EQ(checked(sq::select(users.id).where(users.name.like(sq::if_set(std::optional<std::string>())))), right);
}

TEST(statement_check, full_join_compares_both_sides) {
  const auto start = sq::select(users.id, orgs.id.as<"org">()).from(users);
  EXPECT_EQ(checked(start.full_join(orgs, users.org_id > orgs.id)),
            (finding{rule::full_join_compares_both_sides, "FROM ... ON orgs"}));
  EXPECT_EQ(checked(start.full_join(orgs, works_at && users.age > 3)).broken, rule::full_join_compares_both_sides);
  EXPECT_EQ(checked(start.full_join(orgs, works_at && orgs.name == users.name)), right);
  EXPECT_EQ(checked(start.left_join(orgs, users.org_id > orgs.id)), right);
}

template <class As>
struct notes_schema {
  static constexpr sq::name table_name = "notes";
  sq::col<As, "user_id", std::optional<std::int64_t>> user_id;
};
constexpr sq::table<notes_schema> notes;

TEST(statement_check, absent_row_has_a_witness) {
  EXPECT_EQ(checked(sq::select(notes).from(users).left_join(notes, notes.user_id == users.id)),
            (finding{rule::absent_row_has_a_witness, "SELECT notes.*"}));
  EXPECT_EQ(checked(sq::select(notes).from(users).join(notes, notes.user_id == users.id)), right);
  EXPECT_EQ(checked(sq::select(notes.user_id).from(users).left_join(notes, notes.user_id == users.id)), right);
}

TEST(statement_check, says_from) {
  EXPECT_EQ(checked(sq::select(users.id, orgs.id)).broken, rule::says_from);
  EXPECT_EQ(checked(sq::select(users.id, users.name)), right);
}

TEST(statement_check, excluded_stands_in_do_update) {
  EXPECT_EQ(checked(sq::select(sq::excluded(users.name)).from(users)),
            (finding{rule::excluded_stands_in_do_update, "SELECT users.name"}));
  const auto insert = sq::insert_into(users).set(users.name = "Ada", users.org_id = 7).on_conflict(users.email);
  EXPECT_EQ(checked(insert.do_update(users.name = sq::excluded(orgs.name))),
            (finding{rule::excluded_stands_in_do_update, "ON CONFLICT orgs.name"}));
  EXPECT_EQ(checked(insert.do_update(users.name = sq::excluded(users.name))), right);
}

TEST(statement_check, insert_reads_no_column) {
  EXPECT_EQ(checked(sq::insert_into(orgs).set(orgs.name = users.name)),
            (finding{rule::insert_reads_no_column, "VALUES users.name"}));
  EXPECT_EQ(checked(sq::insert_into(orgs).set(orgs.name = orgs.name)),
            (finding{rule::insert_reads_no_column, "VALUES orgs.name"}));
  const auto name = sq::coalesce(sq::select(users.name).where(users.id == 1).scalar_subquery(), "none");
  EXPECT_EQ(checked(sq::insert_into(orgs).set(orgs.name = name)), right);
}

TEST(statement_check, writes_null_only_where_allowed) {
  EXPECT_EQ(checked(sq::update(users).set(users.name = users.email).all_rows()),
            (finding{rule::writes_null_only_where_allowed, "SET users.name"}));
  EXPECT_EQ(checked(sq::update(users).set(users.name = sq::coalesce(users.email, "none")).all_rows()), right);
  EXPECT_EQ(checked(sq::update(users).set(users.email = users.email).all_rows()), right);
  // WHERE keeps NULL out of the rows that are changed.
  EXPECT_EQ(checked(sq::update(users).set(users.name = users.email).where(users.email.is_not_null())), right);
  EXPECT_EQ(checked(sq::insert_into(orgs).set(orgs.name = sq::select(users.name).scalar_subquery())),
            (finding{rule::writes_null_only_where_allowed, "VALUES orgs.name"}));
}

template <class Statement>
std::string_view undeclared_in(const Statement&) {
  return sq::detail::analysis_of<typename Statement::tag>.undeclared_cte;
}

TEST(statement_check, names_the_cte_that_is_not_declared) {
  const auto adults = sq::cte<"adults">(sq::select(users.id).where(users.age > 17));
  const auto first = sq::cte<"first">(sq::select(adults[users.id]).from(adults).limit(1));
  const auto inside = sq::select(adults[users.id]).from(adults).as<"inside">();
  EXPECT_EQ(undeclared_in(sq::select(adults[users.id]).from(adults)), "adults");
  EXPECT_EQ(undeclared_in(sq::select(adults[users.id]).from(adults).with(adults)), "");
  EXPECT_EQ(undeclared_in(sq::select(first.get<"id">()).from(first).with(first)), "adults");
  EXPECT_EQ(undeclared_in(sq::select(first.get<"id">()).from(first).with(adults, first)), "");
  EXPECT_EQ(undeclared_in(sq::select(inside.get<"id">()).from(inside)), "adults");
  EXPECT_EQ(undeclared_in(sq::select(inside.get<"id">()).from(inside).with(adults)), "");
  const auto deep = sq::select(orgs.id).where(orgs.id.in(sq::select(adults[users.id]).from(adults))).as<"deep">();
  EXPECT_EQ(undeclared_in(sq::select(deep[orgs.id]).from(deep)), "adults");
  EXPECT_EQ(undeclared_in(sq::select(deep[orgs.id]).from(deep).with(adults)), "");
}

TEST(statement_check, refuses_two_ctes_of_one_name) {
  const auto adults = sq::cte<"adults">(sq::select(users.id).where(users.age > 17));
  const auto again = sq::cte<"Adults">(sq::select(orgs.id));
  EXPECT_EQ(checked(sq::select(adults[users.id]).from(adults).with(adults, again)),
            (finding{rule::aliases_differ, "WITH Adults"}));
}

TEST(statement_check, cte_hides_no_table) {
  const auto broken = [](std::string who) { return finding{rule::cte_hides_no_table, who}; };
  const auto hiding = sq::cte<"Users">(sq::select(orgs.id));
  const auto own = sq::cte<"users">(sq::select(users.id));
  const auto derived = sq::select(users.id).as<"d">();
  const auto deep = sq::select(orgs.id).where(orgs.id.in(sq::select(users.id))).as<"deep">();
  const auto other = sq::cte<"other">(sq::select(users.id));
  EXPECT_EQ(checked(sq::select(users.id).from(users).with(hiding)), broken("FROM ... ON users"));
  EXPECT_EQ(checked(sq::select(users.id).with(hiding)), broken("FROM ... ON users"));
  EXPECT_EQ(checked(sq::select(own[users.id]).from(own).with(own)), broken("WITH users"));
  EXPECT_EQ(checked(sq::select(other[users.id]).from(other).with(other, hiding)), broken("WITH users"));
  EXPECT_EQ(checked(sq::select(derived[users.id]).from(derived).with(hiding)), broken("FROM ... ON users"));
  EXPECT_EQ(checked(sq::select(deep[orgs.id]).from(deep).with(hiding)), broken("FROM ... ON users"));
  EXPECT_EQ(checked(sq::select(orgs.id).where(orgs.id.in(sq::select(users.id))).with(hiding)),
            broken("FROM ... ON users"));
  EXPECT_EQ(checked(sq::select(hiding[orgs.id]).from(hiding).with(hiding)), right);
  // A table that is named with its namespace is no CTE.
  const auto bills = sq::cte<"invoices">(sq::select(orgs.id));
  EXPECT_EQ(checked(sq::select(invoices.number).from(invoices).with(bills)), right);
}

TEST(statement_check, not_in_meets_no_null) {
  const auto emails = sq::select(users.email);
  const auto known = emails.where(users.email.is_not_null());
  const auto start = sq::select(orgs.id);
  const finding broken{rule::not_in_meets_no_null, "WHERE users.email"};
  EXPECT_EQ(checked(start.where(orgs.name.not_in(emails))), broken);
  EXPECT_EQ(checked(start.where(!orgs.name.in(emails))), broken);
  EXPECT_EQ(checked(start.where(orgs.id > 1 && !orgs.name.in(emails))), broken);
  EXPECT_EQ(checked(start.where((!orgs.name.in(emails)).is_null())), broken);
  EXPECT_EQ(checked(start.where_if(true, !orgs.name.in(emails))), broken);
  EXPECT_EQ(checked(start.where(orgs.name.in(emails) && !(orgs.id == 1))), right);
  EXPECT_EQ(checked(start.where(!!orgs.name.in(emails))), right);
  EXPECT_EQ(checked(start.where(!orgs.name.not_in(emails))), right);
  EXPECT_EQ(checked(start.where(!orgs.name.in(known) && orgs.name.not_in(known))), right);
}

TEST(statement_check, says_which_rows) {
  EXPECT_EQ(checked(sq::delete_from(users)).broken, rule::says_which_rows);
  EXPECT_EQ(checked(sq::update(users).set(users.age = 1)).broken, rule::says_which_rows);
  EXPECT_EQ(checked(sq::delete_from(users).where_if(true, users.id == 1)).broken, rule::says_which_rows);
  EXPECT_EQ(checked(sq::delete_from(users).where(users.age > sq::if_set(nothing) && !(users.age < sq::if_set(nothing))))
                .broken,
            rule::says_which_rows);
  EXPECT_EQ(checked(sq::delete_from(users).where(users.age > sq::if_set(nothing) && users.id == 1)), right);
  EXPECT_EQ(checked(sq::delete_from(users).where_if(true, users.id == 1).where(users.age > 3)), right);
  EXPECT_EQ(checked(sq::delete_from(users).where_if(true, users.id == 1).all_rows()), right);
}

TEST(statement_check, finds_what_is_wrong_inside_of_a_subquery) {
  const auto inner = sq::select(orgs.id).where(items.active);
  EXPECT_EQ(checked(sq::select(users.id).where(users.org_id.in(inner))),
            (finding{rule::reads_only_relations_in_from, "WHERE items.active"}));
}

TEST(statement_check, is_done_while_compiling) {
  static_assert(sq::detail::analysis_of<decltype(sq::select(users.id, users.email))::tag>.found.rule == rule::none);
  static_assert(!sq::detail::analysis_of<decltype(sq::select(users.id, users.email))::tag>.nullable[0] &&
                sq::detail::analysis_of<decltype(sq::select(users.id, users.email))::tag>.nullable[1]);
}

}  // namespace
