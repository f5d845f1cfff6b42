// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <sequent/expression/feature.hpp>
#include <sequent/schema/rules.hpp>

namespace sequent::detail {

/// Refuses what `Dialect` lacks, and says what to do instead: a specialisation for each feature with a sentence of its
/// own. They hold functions, since clang adds an error of its own to one that stands in a class.
template <class Dialect, feature Missing>
struct missing_feature {
  static consteval void refuse() {
    static_assert(rules::dialect_has_the_feature<Dialect::dialect_name, feature_name<Missing>>,
                  "this database has no such feature");
  }
};

template <class Dialect>
struct missing_feature<Dialect, feature::ordered_aggregates> {
  static consteval void refuse() {
    static_assert(rules::dialect_has_the_feature<Dialect::dialect_name, feature_name<feature::ordered_aggregates>>,
                  "this database has no order inside an aggregate: read the rows by order_by and join them in C++");
  }
};

template <class Dialect>
struct missing_feature<Dialect, feature::statistical_aggregates> {
  static consteval void refuse() {
    static_assert(rules::dialect_has_the_feature<Dialect::dialect_name, feature_name<feature::statistical_aggregates>>,
                  "this database computes no variance: read count(x), sum(x) and sum(x * x), and compute it in C++");
  }
};

template <class Dialect>
struct missing_feature<Dialect, feature::aggregates_within_group> {
  static consteval void refuse() {
    static_assert(rules::dialect_has_the_feature<Dialect::dialect_name, feature_name<feature::aggregates_within_group>>,
                  "this database has no percentiles: number the rows by over(row_number(), order_by(x)) in a derived "
                  "table, and choose among them");
  }
};

template <class Dialect>
struct missing_feature<Dialect, feature::grouping_sets> {
  static consteval void refuse() {
    static_assert(rules::dialect_has_the_feature<Dialect::dialect_name, feature_name<feature::grouping_sets>>,
                  "this database groups in one way at a time: execute a query with group_by for each set of groups");
  }
};

template <class Dialect>
struct missing_feature<Dialect, feature::conflict_on_constraint> {
  static consteval void refuse() {
    static_assert(rules::dialect_has_the_feature<Dialect::dialect_name, feature_name<feature::conflict_on_constraint>>,
                  "this database knows no constraint in ON CONFLICT: name its columns, .on_conflict(users.email)");
  }
};

template <class Dialect>
struct missing_feature<Dialect, feature::default_in_set> {
  static consteval void refuse() {
    static_assert(rules::dialect_has_the_feature<Dialect::dialect_name, feature_name<feature::default_in_set>>,
                  "this database has DEFAULT in INSERT only: write the value");
  }
};

template <class Dialect>
struct missing_feature<Dialect, feature::delete_using> {
  static consteval void refuse() {
    static_assert(rules::dialect_has_the_feature<Dialect::dialect_name, feature_name<feature::delete_using>>,
                  "this database deletes from one table without others beside it: say "
                  ".where(users.org_id.in(select(orgs.id).where(...))) or .where(exists(...))");
  }
};

template <class Dialect>
struct missing_feature<Dialect, feature::returning_of_another_table> {
  static consteval void refuse() {
    static_assert(
        rules::dialect_has_the_feature<Dialect::dialect_name, feature_name<feature::returning_of_another_table>>,
        "this database gives back columns of the table that it writes, and of no other: select them");
  }
};

template <class Dialect>
struct missing_feature<Dialect, feature::function_in_a_schema> {
  static consteval void refuse() {
    static_assert(rules::dialect_has_the_feature<Dialect::dialect_name, feature_name<feature::function_in_a_schema>>,
                  "functions of this database are in no schema: declare this one by its name alone");
  }
};

template <class Dialect>
struct missing_feature<Dialect, feature::functions_of_postgres> {
  static consteval void refuse() {
    static_assert(
        rules::dialect_has_the_feature<Dialect::dialect_name, feature_name<feature::functions_of_postgres>>,
        "this database has no such function: compute it in C++ of what is read, or declare one that it has by "
        "sequent::function");
  }
};

template <class Dialect>
struct missing_feature<Dialect, feature::casts_that_can_fail> {
  static consteval void refuse() {
    static_assert(
        rules::dialect_has_the_feature<Dialect::dialect_name, feature_name<feature::casts_that_can_fail>>,
        "this database does not say when a value has no like in another type: read it as it is and convert it "
        "in C++ (round, floor and trunc give a whole number as a double)");
  }
};

template <class Dialect>
struct missing_feature<Dialect, feature::regular_expressions> {
  static consteval void refuse() {
    static_assert(rules::dialect_has_the_feature<Dialect::dialect_name, feature_name<feature::regular_expressions>>,
                  "this database has no regular expressions: say contains, starts_with, ends_with or like");
  }
};

template <class Dialect>
struct missing_feature<Dialect, feature::groups_without_selected_aggregates> {
  static consteval void refuse() {
    static_assert(
        rules::dialect_has_the_feature<Dialect::dialect_name,
                                       feature_name<feature::groups_without_selected_aggregates>>,
        "without .group_by(), this database makes one row of many only where an aggregate is selected: select the one "
        "of HAVING or ORDER BY, too");
  }
};

template <class Dialect>
struct missing_feature<Dialect, feature::quantified_comparison> {
  static consteval void refuse() {
    static_assert(
        rules::dialect_has_the_feature<Dialect::dialect_name, feature_name<feature::quantified_comparison>>,
        "this database compares with all rows of a query by IN only: compare with its min or max, .scalar_subquery()");
  }
};

template <class Dialect>
struct missing_feature<Dialect, feature::lateral> {
  static consteval void refuse() {
    static_assert(
        rules::dialect_has_the_feature<Dialect::dialect_name, feature_name<feature::lateral>>,
        "this database has no LATERAL: say correlated subqueries, or number the rows by over(row_number(), ...)");
  }
};

template <class Dialect>
struct missing_feature<Dialect, feature::locks> {
  static consteval void refuse() {
    static_assert(rules::dialect_has_the_feature<Dialect::dialect_name, feature_name<feature::locks>>,
                  "this database locks as a whole and no rows: leave the lock out, and write in the transaction first");
  }
};

template <class Dialect>
struct missing_feature<Dialect, feature::limit_with_ties> {
  static consteval void refuse() {
    static_assert(rules::dialect_has_the_feature<Dialect::dialect_name, feature_name<feature::limit_with_ties>>,
                  "this database has no WITH TIES: number the rows by over(rank(), ...) in a derived table");
  }
};

template <class Dialect>
struct missing_feature<Dialect, feature::set_operation_all> {
  static consteval void refuse() {
    static_assert(rules::dialect_has_the_feature<Dialect::dialect_name, feature_name<feature::set_operation_all>>,
                  "this database has INTERSECT and EXCEPT without ALL: say these, or count the rows in groups");
  }
};

template <class Dialect>
struct missing_feature<Dialect, feature::full_text_search> {
  static consteval void refuse() {
    static_assert(
        rules::dialect_has_the_feature<Dialect::dialect_name, feature_name<feature::full_text_search>>,
        "FTS5 is of SQLite: here say raw_expression<bool, \"to_tsvector({}) @@ websearch_to_tsquery({})\">(...)");
  }
};

template <class Dialect>
struct missing_feature<Dialect, feature::merge> {
  static consteval void refuse() {
    static_assert(rules::dialect_has_the_feature<Dialect::dialect_name, feature_name<feature::merge>>,
                  "this database has no MERGE: say insert_into(table).columns(...).from_select(query) with "
                  ".on_conflict(columns).do_update(...)");
  }
};

template <class Dialect>
struct missing_feature<Dialect, feature::returning_of_merge> {
  static consteval void refuse() {
    static_assert(rules::dialect_has_the_feature<Dialect::dialect_name, feature_name<feature::returning_of_merge>>,
                  "MERGE gives back rows from PostgreSQL 17 on: where the servers are such, say so, "
                  "sequent::engine<sequent::postgres_at_least<17>>; otherwise select them");
  }
};

template <class Dialect>
struct missing_feature<Dialect, feature::returning_of_old_and_new> {
  static consteval void refuse() {
    static_assert(
        rules::dialect_has_the_feature<Dialect::dialect_name, feature_name<feature::returning_of_old_and_new>>,
        "RETURNING has old and new values from PostgreSQL 18 on: where the servers are such, say so, "
        "sequent::engine<sequent::postgres_at_least<18>>; otherwise select the old ones first");
  }
};

template <class Dialect>
struct missing_feature<Dialect, feature::generate_series> {
  static consteval void refuse() {
    static_assert(
        rules::dialect_has_the_feature<Dialect::dialect_name, feature_name<feature::generate_series>>,
        "this database has no generate_series: count by recursive_union_all<\"n\">(select(literal<1>.as<\"n\">()), "
        "...)");
  }
};

template <class Dialect>
struct missing_feature<Dialect, feature::arrays> {
  static consteval void refuse() {
    static_assert(
        rules::dialect_has_the_feature<Dialect::dialect_name, feature_name<feature::arrays>>,
        "this database has no arrays: say json_agg, and read its text, or read the rows by order_by and collect "
        "them in C++");
  }
};

template <class Dialect>
struct missing_feature<Dialect, feature::writing_cte> {
  static consteval void refuse() {
    static_assert(
        rules::dialect_has_the_feature<Dialect::dialect_name, feature_name<feature::writing_cte>>,
        "this database writes by no common table expression: execute the statements one after the other, in a "
        "transaction");
  }
};

template <class Dialect>
struct missing_feature<Dialect, feature::query_of_the_written_table> {
  static consteval void refuse() {
    static_assert(
        rules::dialect_has_the_feature<Dialect::dialect_name, feature_name<feature::query_of_the_written_table>>,
        "this database would read there what the statement has just written: select it before, in one transaction, and "
        "give the value");
  }
};

template <class Dialect>
struct missing_feature<Dialect, feature::default_values_on_conflict> {
  static consteval void refuse() {
    static_assert(
        rules::dialect_has_the_feature<Dialect::dialect_name, feature_name<feature::default_values_on_conflict>>,
        "this database takes no ON CONFLICT behind DEFAULT VALUES: give one of the columns its value");
  }
};

/// Asserts that a dialect lacks nothing that a statement needs. `Missing` is what it lacks; `none` where there is
/// nothing.
template <class Dialect, feature Missing>
consteval void require_feature() {
  if constexpr (Missing != feature::none) {
    missing_feature<Dialect, Missing>::refuse();
  }
}

}  // namespace sequent::detail
