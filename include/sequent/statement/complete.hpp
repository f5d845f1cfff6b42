// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <sequent/schema/rules.hpp>
#include <sequent/statement/analysis.hpp>
#include <sequent/statement/statement.hpp>

namespace sequent::detail {

/// The names of who breaks a rule of a statement, for its message; empty where it holds.
template <class Tag>
struct statement_breach {
  static constexpr const broken_rule& found = analysis_of<Tag>.found;
  static constexpr auto place = exact_name<name_of(found.place).size()>(name_of(found.place));
  static constexpr auto table = exact_name<found.table.size()>(found.table);
  static constexpr auto column = exact_name<found.column.size()>(found.column);
  static constexpr auto other = exact_name<found.other.size()>(found.other);
};

/// Asserts that a query is right, as a statement or as a part of one: the place where what the check has found becomes
/// prose.
// One branch for each rule. NOLINTBEGIN(readability-function-cognitive-complexity)
template <class Tag>
consteval void require_right() {
  if constexpr (analysis_of<Tag>.found.rule != statement_rule::none) {
    using enum statement_rule;
    using names = statement_breach<Tag>;
    constexpr auto place = names::place;
    constexpr auto table = names::table;
    constexpr auto column = names::column;
    constexpr statement_rule rule = names::found.rule;
    if constexpr (rule == reads_only_relations_in_from) {
      static_assert(rules::reads_only_tables_in_from<place, table, column>,
                    "this clause reads a column of a table that is not in FROM: add the table with .from() or .join(), "
                    "or borrow it from the query around this one with .correlate()");
    } else if constexpr (rule == correlates_what_it_borrows) {
      static_assert(rules::correlates_what_it_borrows<place, table, column>,
                    "this subquery reads a table of the query around it: say so by .correlate(table)");
    } else if constexpr (rule == selects_only_what_is_grouped) {
      static_assert(rules::column_is_grouped_or_aggregated<place, table, column>,
                    "the query makes one row of many, and this column is neither in .group_by() nor inside an "
                    "aggregate");
    } else if constexpr (rule == clause_takes_no_aggregate) {
      static_assert(rules::clause_takes_no_aggregate<place, table, column>,
                    "this clause looks at single rows, before they are grouped: conditions on aggregates go into "
                    ".having()");
    } else if constexpr (rule == aggregates_are_not_nested) {
      static_assert(rules::aggregates_are_not_nested<place, table, column>,
                    "an aggregate stands inside an aggregate: compute the inner one in a derived table, "
                    "select(...).as<\"name\">()");
    } else if constexpr (rule == aggregate_reads_its_own_query) {
      static_assert(rules::aggregate_reads_its_own_query<place, table, column>,
                    "this aggregate reads only columns of the query around its own, where SQL would compute it: write "
                    "it there");
    } else if constexpr (rule == aggregate_is_surely_there) {
      static_assert(rules::aggregate_is_surely_there<table, column>,
                    "what is chosen at run time can leave this aggregate out, and the query would give a row for each "
                    "row of its tables then: say .group_by(), or select another aggregate, too");
    } else if constexpr (rule == hides_no_name) {
      static_assert(rules::hides_no_name<table>,
                    "a table of this subquery has the name of one of the query around it (SQLite does not tell names "
                    "apart by case) and would hide it: give one of them another with .as<\"name\">()");
    } else if constexpr (rule == cte_hides_no_table) {
      static_assert(rules::cte_hides_no_table<table>,
                    "a common table expression has the name of this table, which the statement reads (SQLite does not "
                    "tell names apart by case), and would stand in its place: call it otherwise in cte<\"name\">()");
    } else if constexpr (rule == cte_is_declared_first) {
      static_assert(rules::cte_is_declared_first<table>,
                    "a common table expression reads this one, which .with() declares only behind it or in its place: "
                    "declare it before, and under a name of its own");
    } else if constexpr (rule == cte_is_the_declared_one) {
      static_assert(rules::cte_is_the_declared_one<table>,
                    "FROM reads this common table expression, and .with() declares another query under the name: call "
                    "one of them otherwise in cte<\"name\">()");
    } else if constexpr (rule == aliases_differ) {
      static_assert(rules::aliases_in_from_are_distinct<table>,
                    "this name is in FROM already (SQLite does not tell names apart by case): give one of the two "
                    "tables another with .as<\"name\">()");
    } else if constexpr (rule == labels_differ) {
      static_assert(rules::labels_are_distinct<table>, "two items of the select list have this label");
    } else if constexpr (rule == label_is_selected) {
      static_assert(rules::label_is_selected<place, column>,
                    "no item of the select list has this label: give it one by .as<\"name\">()");
    } else if constexpr (rule == orders_by_no_constant) {
      static_assert(rules::orders_by_no_constant<place, column>,
                    "a constant in GROUP BY, ORDER BY or DISTINCT ON means the number of a column in SQL: name the "
                    "expression, or say sequent::label<\"name\">");
    } else if constexpr (rule == only_order_by_sorts) {
      static_assert(
          rules::only_order_by_sorts<place, table, column>,
          "GROUP BY and DISTINCT ON say which rows are alike, and which way these are sorted says .order_by(): "
          "take the direction or the sort keys away here");
    } else if constexpr (rule == groups_by_no_value) {
      static_assert(rules::groups_by_no_value<table, column>,
                    "this expression of GROUP BY has a value in it, and the database cannot know that it is the one of "
                    "the select list: say sequent::literal<value>, or name the item by .as<\"name\">() and group by "
                    "sequent::label<\"name\">");
    } else if constexpr (rule == distinct_selects_what_it_orders_by) {
      static_assert(rules::distinct_selects_what_it_orders_by<table, column>,
                    "SELECT DISTINCT is ordered by what it selects: add this expression to the select list");
    } else if constexpr (rule == distinct_on_leads_the_order) {
      static_assert(rules::distinct_on_leads_the_order<table, column>,
                    "ORDER BY begins with the expressions of DISTINCT ON, in any order");
    } else if constexpr (rule == choice_can_be_dropped) {
      static_assert(rules::choice_can_be_dropped<place, table, column>,
                    "if_set drops its whole predicate, which is possible in conditions of WHERE, HAVING and ON (of a "
                    "join, not of MERGE) and in what &&, || and ! make of them");
    } else if constexpr (rule == full_join_compares_both_sides) {
      static_assert(rules::full_join_compares_both_sides<table>,
                    "the condition of a FULL JOIN is made of equalities between the two sides, joined by &&");
    } else if constexpr (rule == absent_row_has_a_witness) {
      static_assert(rules::absent_row_has_a_witness<table>,
                    "every column of this table may be NULL, so that a row of NULLs could not be told from an absent "
                    "one: select its columns one by one");
    } else if constexpr (rule == says_from) {
      static_assert(rules::says_from<table>,
                    "the select list reads several tables: say .from(table), and .join() the others");
    } else if constexpr (rule == says_from_of_query) {
      static_assert(rules::says_from<table>,
                    "a derived table or a common table expression is read where FROM says so: add .from(it)");
    } else if constexpr (rule == says_from_of_named_table) {
      static_assert(rules::says_from<table>,
                    "a table that is named at run time is read where FROM says so, since its columns do not know its "
                    "name: add .from(it)");
    } else if constexpr (rule == says_from_of_aggregate) {
      static_assert(rules::says_from<table>,
                    "this aggregate has no rows to look at, since the query has no FROM: say .from(table)");
    } else if constexpr (rule == says_from_before_join) {
      static_assert(rules::says_from<table>,
                    "this table is joined to nothing, since the query has no FROM: say .from(table) for the first one");
    } else if constexpr (rule == excluded_stands_in_do_update) {
      static_assert(
          rules::excluded_stands_in_do_update<place, table, column>,
          "excluded(column) is the row that an INSERT proposed: it stands in .do_update() of that table only");
    } else if constexpr (rule == insert_reads_no_column) {
      static_assert(rules::reads_only_tables_in_from<place, table, column>,
                    "a value of an INSERT cannot read a column");
    } else if constexpr (rule == reads_only_what_it_writes) {
      static_assert(
          rules::reads_only_tables_in_from<place, table, column>,
          "INSERT, UPDATE and DELETE read the table that they write, and another one in a subquery only, as in "
          ".where(users.org_id.in(select(orgs.id).where(...))), or by .from(orgs) of an UPDATE and "
          ".using_(orgs) of a DELETE");
    } else if constexpr (rule == join_reads_no_target) {
      static_assert(rules::join_reads_no_target<table, column>,
                    "a join behind .from() or .using_() reads the tables that are joined, and not the one that is "
                    "written: say that in .where()");
    } else if constexpr (rule == not_matched_reads_no_target) {
      static_assert(rules::not_matched_reads_no_target<table, column>,
                    "where nothing matches, there is no row of the table that MERGE writes: read what is merged");
    } else if constexpr (rule == merge_reads_both_tables) {
      static_assert(rules::reads_only_tables_in_from<place, table, column>,
                    "MERGE reads the table that it writes and the one of .using_(), and another one in a subquery or "
                    "in a query that it uses");
    } else if constexpr (rule == writes_null_only_where_allowed) {
      static_assert(
          rules::column_allows_null<table, column>,
          "this column is NOT NULL, and the expression may be NULL: use sequent::coalesce, or, in an UPDATE by "
          "a query that may give no row, .from(table)");
    } else if constexpr (rule == says_which_rows) {
      static_assert(rules::says_which_rows<table>,
                    "UPDATE and DELETE need a WHERE that cannot vanish at run time; if every row is meant, say "
                    ".all_rows()");
    } else if constexpr (rule == where_reads_what_is_written) {
      static_assert(
          rules::where_reads_what_is_written<table>,
          "this WHERE does not read the table that is written, and so would take every row of it: say which of "
          "its rows are meant, those that belong to the other table, or .all_rows()");
    } else if constexpr (rule == merge_says_which_rows) {
      static_assert(rules::merge_says_which_rows<table>,
                    "this MERGE could change every row of the table: the condition of .using_() reads that table, and "
                    "neither it nor one of .when_matched() can vanish at run time, as all_of of an empty range does");
    } else if constexpr (rule == not_in_meets_no_null) {
      static_assert(rules::not_in_meets_no_null<table, column>,
                    "NOT IN is never true where the subquery gives a NULL, as it may: leave them out by "
                    ".where(column.is_not_null()), or say !sequent::exists(...)");
    } else if constexpr (rule == clause_takes_no_window) {
      static_assert(rules::clause_takes_no_window<place, table, column>,
                    "a window looks at the rows that WHERE, GROUP BY and HAVING leave, and stands in the select list "
                    "and ORDER BY: compute it in a derived table, select(...).as<\"name\">(), and read it from there");
    } else if constexpr (rule == windows_are_not_nested) {
      static_assert(rules::windows_are_not_nested<place, table, column>,
                    "a window stands inside an aggregate or another window: compute the inner one in a derived table, "
                    "select(...).as<\"name\">()");
    } else if constexpr (rule == window_function_says_over) {
      static_assert(rules::window_function_says_over<place, table, column>,
                    "this function is computed over a window: say which by sequent::over(function, "
                    "sequent::order_by(...))");
    } else if constexpr (rule == grouping_set_stands_in_group_by) {
      static_assert(rules::grouping_set_stands_in_group_by<place, table, column>,
                    "rollup, cube and grouping_sets say how rows are grouped: they stand in .group_by()");
    } else if constexpr (rule == grouping_names_a_group) {
      static_assert(rules::grouping_names_a_group<place, table, column>,
                    "grouping(x) tells by which terms of .group_by() a row is grouped: x is one of them, and it stands "
                    "in the select list, in .having() and in .order_by()");
    } else if constexpr (rule == whole_row_is_in_every_group) {
      static_assert(rules::whole_row_is_in_every_group<table>,
                    "rollup, cube and grouping_sets leave columns of this table out of some groups, where they are "
                    "NULL and make no row of the table: select its columns one by one");
    } else if constexpr (rule == orders_by_one_output) {
      static_assert(rules::orders_by_one_output<table, column>,
                    "the rows of several queries are ordered by what these give: a column or an expression without "
                    "values that the first one selects once, or sequent::label<\"name\">");
    } else if constexpr (rule == recursion_reads_itself_once) {
      static_assert(rules::recursion_reads_itself_once<table>,
                    "the second query of a recursive CTE has in its own FROM what the function was given, once, and "
                    "neither in a subquery nor where an outer join may leave it out");
    } else if constexpr (rule == recursion_is_plain) {
      static_assert(
          rules::recursion_is_plain<place, table, column>,
          "the second query of a recursive CTE looks at single rows: aggregates, windows, groups, order and limit are "
          "said where the CTE is read");
    } else if constexpr (rule == lateral_is_joined_inner_or_left) {
      static_assert(rules::lateral_is_joined_inner_or_left<table>,
                    "a lateral query reads the row that it is joined to, so that it comes by .join(), .left_join() or "
                    ".cross_join()");
    } else if constexpr (rule == locks_rows) {
      static_assert(rules::locks_rows<table, column>,
                    "a lock is of rows of tables, and this query makes other rows of them: lock in a subquery, "
                    "users.id.in(sequent::select(users.id).lock(...)), or select the rows");
    } else if constexpr (rule == locks_what_from_has) {
      static_assert(rules::locks_what_from_has<table>,
                    "a lock is of tables that the query has in its FROM: name one of these in .of()");
    } else if constexpr (rule == locks_no_absent_row) {
      static_assert(
          rules::locks_no_absent_row<table>,
          "an outer join may leave this table out, and what is absent cannot be locked: say which tables are, "
          "by .of(table)");
    } else if constexpr (rule == ties_are_not_skipped) {
      static_assert(
          rules::ties_are_not_skipped<table>,
          "a limit WITH TIES counts locked rows, too, and skip_locked() would leave them out: say .nowait(), or "
          "a limit without ties");
    } else if constexpr (rule == ties_are_of_an_order) {
      static_assert(rules::ties_are_of_an_order<table>,
                    "WITH TIES keeps what stands as high as the last row, so that the query needs .order_by()");
    } else if constexpr (rule == reference_stands_in_join) {
      static_assert(
          rules::reference_stands_in_join<place>,
          "sequent::by_reference and sequent::using_<\"name\"> say how a table is joined: they stand in .join() "
          "and its kin, by_reference also beside && there, and using_ alone");
    } else if constexpr (rule == reference_connects_the_table) {
      static_assert(
          rules::reference_connects_the_table<table>,
          "no foreign key leads from this table to one that stands before it in FROM, or from there to it: say "
          "the condition of the join");
    } else if constexpr (rule == one_reference_connects_the_table) {
      static_assert(rules::one_reference_connects_the_table<table, column, names::other>,
                    "several foreign keys connect this table, two of them by these columns: say the condition of the "
                    "join");
    } else if constexpr (rule == using_names_one_column_on_each_side) {
      static_assert(
          rules::using_names_one_column_on_each_side<table, column>,
          "USING names each column once, which this table has and, of all that stands before it in FROM, one table, of "
          "one type: otherwise say the condition of the join");
    } else if constexpr (rule == old_and_new_stand_in_returning) {
      static_assert(rules::old_and_new_stand_in_returning<place, table, column>,
                    "old_value and new_value are of the rows that a statement writes: they stand in its RETURNING");
    } else if constexpr (rule == limit_reads_no_column) {
      static_assert(
          rules::limit_reads_no_column<place, table, column>,
          "a number of rows is the same for the whole query, and no row of it is there to be read: compute it "
          "in a subquery, select(...).scalar_subquery()");
    } else if constexpr (rule == limit_is_never_null) {
      static_assert(rules::limit_is_never_null<place, table, column>,
                    "this number of rows may be NULL, which is no limit in one database and an error in another: say "
                    "sequent::coalesce(count, 10)");
    } else if constexpr (rule == keys_are_never_null) {
      static_assert(rules::keys_are_never_null<table, column>,
                    "a key of a JSON object may be NULL here, and no object has such a key: leave these rows out by "
                    "sequent::filter(json_object_agg(key, value), key.is_not_null()), or use sequent::coalesce");
    } else if constexpr (rule == elements_are_never_null) {
      static_assert(rules::elements_are_never_null<table, column>,
                    "an outer join may leave this table out, and the elements of this array have no NULL: leave these "
                    "rows out by sequent::filter(array_agg(x), x.is_not_null())");
    } else if constexpr (rule == windows_of_one_name_are_one) {
      static_assert(
          rules::windows_of_one_name_are_one<table>,
          "two windows of this query have this name (SQLite does not tell names apart by case) and are not the "
          "same: give one of them another in sequent::window<\"name\">(...)");
    } else if constexpr (rule == cte_gives_rows) {
      static_assert(
          rules::cte_gives_rows<table>,
          "FROM reads a common table expression that writes and gives nothing back: add .returning() to it, or "
          "declare it with .with() and do not read it");
    } else if constexpr (rule == writing_cte_stands_on_top) {
      static_assert(rules::writing_cte_stands_on_top<table>,
                    "a common table expression that writes is declared by the whole statement, and not by a subquery: "
                    "move .with() there");
    }
  }
}
// NOLINTEND(readability-function-cognitive-complexity)

/// Asserts that a statement is right, and whole: what its parts leave to it, it declares.
template <class Tag>
consteval void require_complete() {
  require_right<Tag>();
  constexpr std::string_view undeclared = analysis_of<Tag>.undeclared_cte;
  static_assert(rules::cte_is_declared<exact_name<undeclared.size()>(undeclared)>,
                "FROM reads a common table expression that the statement does not declare: add it with .with()");
}

}  // namespace sequent::detail
