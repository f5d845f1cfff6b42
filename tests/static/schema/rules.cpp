// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <string>

#include <sequent/schema/rules.hpp>

namespace {

namespace rules = sequent::rules;

// A rule holds without an offender and is broken with one. That each is asserted where it must be is for
// tests/compile_fail.
static_assert(rules::reads_only_tables_in_from<"WHERE", "", ""> &&
              !rules::reads_only_tables_in_from<"WHERE", "users", "name">);
static_assert(rules::operands_are_of_one_type_family<"", "", int, std::string> &&
              !rules::operands_are_of_one_type_family<"users", "age", int, std::string>);
static_assert(rules::says_which_rows<""> && !rules::says_which_rows<"users">);
static_assert(rules::has_at_most_one_primary_key<"users", 0> && rules::has_at_most_one_primary_key<"users", 1> &&
              !rules::has_at_most_one_primary_key<"users", 2>);
static_assert(rules::subquery_selects_one_expression<1> && !rules::subquery_selects_one_expression<0> &&
              !rules::subquery_selects_one_expression<2>);
static_assert(rules::dialect_has_the_feature<"SQLite", ""> && !rules::dialect_has_the_feature<"SQLite", "ILIKE">);

// A query over no column has a name in messages, too.
static_assert(!rules::clause_takes_no_aggregate<"WHERE", "(expression)", "(expression)">);

}  // namespace
