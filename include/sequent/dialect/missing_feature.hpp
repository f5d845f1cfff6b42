// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <sequent/expression/feature.hpp>
#include <sequent/schema/rules.hpp>

namespace sequent::detail {

/// Asserts that a dialect lacks nothing that a statement needs, and says what to do where it does. `Missing` is what it
/// lacks; `none` where there is nothing.
template <class Dialect, feature Missing>
consteval void require_feature() {
  constexpr auto dialect = Dialect::dialect_name;
  constexpr auto wanted = feature_name<Missing>;
  if constexpr (Missing == feature::ordered_aggregates) {
    static_assert(rules::dialect_has_the_feature<dialect, wanted>,
                  "this database has no order inside an aggregate: read the rows by order_by and join them in C++");
  } else if constexpr (Missing == feature::statistical_aggregates) {
    static_assert(rules::dialect_has_the_feature<dialect, wanted>,
                  "this database computes no variance: read count(x), sum(x) and sum(x * x), and compute it in C++");
  } else if constexpr (Missing == feature::aggregates_within_group) {
    static_assert(rules::dialect_has_the_feature<dialect, wanted>,
                  "this database has no percentiles: number the rows by over(row_number(), order_by(x)) in a derived "
                  "table, and choose among them");
  } else if constexpr (Missing == feature::grouping_sets) {
    static_assert(rules::dialect_has_the_feature<dialect, wanted>,
                  "this database groups in one way at a time: execute a query with group_by for each set of groups");
  } else if constexpr (Missing == feature::conflict_on_constraint) {
    static_assert(rules::dialect_has_the_feature<dialect, wanted>,
                  "this database knows no constraint in ON CONFLICT: name its columns, .on_conflict(users.email)");
  } else if constexpr (Missing == feature::default_in_set) {
    static_assert(rules::dialect_has_the_feature<dialect, wanted>,
                  "this database has DEFAULT in INSERT only: write the value");
  } else if constexpr (Missing == feature::delete_using) {
    static_assert(rules::dialect_has_the_feature<dialect, wanted>,
                  "this database deletes from one table without others beside it: say "
                  ".where(users.org_id.in(select(orgs.id).where(...))) or .where(exists(...))");
  } else if constexpr (Missing == feature::returning_of_another_table) {
    static_assert(rules::dialect_has_the_feature<dialect, wanted>,
                  "this database gives back columns of the table that it writes, and of no other: select them");
  } else if constexpr (Missing == feature::function_in_a_schema) {
    static_assert(rules::dialect_has_the_feature<dialect, wanted>,
                  "functions of this database are in no schema: declare this one by its name alone");
  } else if constexpr (Missing == feature::functions_of_postgres) {
    static_assert(
        rules::dialect_has_the_feature<dialect, wanted>,
        "this database has no such function: compute it in C++ of what is read, or declare one that it has by "
        "sequent::function");
  } else if constexpr (Missing == feature::casts_that_can_fail) {
    static_assert(rules::dialect_has_the_feature<dialect, wanted>,
                  "this database does not say when a value has no like in another type: say round, floor or trunc of a "
                  "number, and read a text to convert it in C++");
  } else if constexpr (Missing == feature::regular_expressions) {
    static_assert(rules::dialect_has_the_feature<dialect, wanted>,
                  "this database has no regular expressions: say contains, starts_with, ends_with or like");
  } else if constexpr (Missing == feature::quantified_comparison) {
    static_assert(
        rules::dialect_has_the_feature<dialect, wanted>,
        "this database compares with all rows of a query by IN only: compare with its min or max, .scalar_subquery()");
  } else if constexpr (Missing == feature::lateral) {
    static_assert(
        rules::dialect_has_the_feature<dialect, wanted>,
        "this database has no LATERAL: say correlated subqueries, or number the rows by over(row_number(), ...)");
  } else if constexpr (Missing == feature::locks) {
    static_assert(rules::dialect_has_the_feature<dialect, wanted>,
                  "this database locks as a whole and no rows: leave the lock out, and write in the transaction first");
  } else if constexpr (Missing == feature::limit_with_ties) {
    static_assert(rules::dialect_has_the_feature<dialect, wanted>,
                  "this database has no WITH TIES: number the rows by over(rank(), ...) in a derived table");
  } else if constexpr (Missing == feature::set_operation_all) {
    static_assert(rules::dialect_has_the_feature<dialect, wanted>,
                  "this database has INTERSECT and EXCEPT without ALL: say these, or count the rows in groups");
  } else if constexpr (Missing == feature::full_text_search) {
    static_assert(
        rules::dialect_has_the_feature<dialect, wanted>,
        "FTS5 is of SQLite: here say raw_expression<bool, \"to_tsvector({}) @@ websearch_to_tsquery({})\">(...)");
  } else if constexpr (Missing == feature::merge) {
    static_assert(rules::dialect_has_the_feature<Dialect::dialect_name, feature_name<Missing>>,
                  "this database has no MERGE: say insert_into(table).columns(...).from_select(query) with "
                  ".on_conflict(columns).do_update(...)");
  } else if constexpr (Missing == feature::returning_of_merge) {
    static_assert(rules::dialect_has_the_feature<dialect, wanted>,
                  "MERGE gives back rows from PostgreSQL 17 on: where the servers are such, say so, "
                  "sequent::engine<sequent::postgres_at_least<17>>; otherwise select them");
  } else if constexpr (Missing == feature::returning_of_old_and_new) {
    static_assert(rules::dialect_has_the_feature<dialect, wanted>,
                  "RETURNING has old and new values from PostgreSQL 18 on: where the servers are such, say so, "
                  "sequent::engine<sequent::postgres_at_least<18>>; otherwise select the old ones first");
  } else if constexpr (Missing == feature::generate_series) {
    static_assert(
        rules::dialect_has_the_feature<dialect, wanted>,
        "this database has no generate_series: count by recursive_union_all<\"n\">(select(literal<1>.as<\"n\">()), "
        "...)");
  } else if constexpr (Missing == feature::arrays) {
    static_assert(
        rules::dialect_has_the_feature<dialect, wanted>,
        "this database has no arrays: say json_agg, and read its text, or read the rows by order_by and collect "
        "them in C++");
  } else if constexpr (Missing == feature::writing_cte) {
    static_assert(
        rules::dialect_has_the_feature<dialect, wanted>,
        "this database writes by no common table expression: execute the statements one after the other, in a "
        "transaction");
  } else if constexpr (Missing == feature::set_by_a_query_of_the_same_table) {
    static_assert(rules::dialect_has_the_feature<dialect, wanted>,
                  "this database would read rows that this UPDATE has written before: put the query into FROM, "
                  "select(...).as<\"found\">() with .from(found), which is read before anything is written");
  } else if constexpr (Missing == feature::default_values_on_conflict) {
    static_assert(rules::dialect_has_the_feature<dialect, wanted>,
                  "this database takes no ON CONFLICT behind DEFAULT VALUES: give one of the columns its value");
  } else {
    static_assert(rules::dialect_has_the_feature<dialect, wanted>, "this database has no such feature");
  }
}

}  // namespace sequent::detail
