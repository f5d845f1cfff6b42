// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <cstdint>
#include <optional>
#include <string>

#include <gtest/gtest.h>

#include <sequent/sequent.hpp>
#include <sequent/statement/analysis.hpp>
#include <sequent/statement/clause/grouping_sets.hpp>

#include "support/query.hpp"
#include "support/schema.hpp"
#include "support/sql.hpp"

namespace {

using namespace shop;
using enum sq::detail::statement_rule;
using text = std::string;
using maybe_text = std::optional<text>;
using maybe_number = std::optional<std::int64_t>;

template <class Statement>
constexpr sq::detail::statement_rule broken_by(const Statement&) {
  return sq::detail::analysis_of<typename Statement::tag>.found.rule;
}

constexpr auto list = sq::select(users.org_id, users.name, sq::max(users.age));

// What a set leaves out is NULL in its rows, and over no rows the total is.
static_assert(reads<std::int64_t, text, int>(list.group_by(users.org_id, users.name)));
static_assert(reads<maybe_number, maybe_text, std::optional<int>>(list.group_by(sq::rollup(users.org_id, users.name))));
static_assert(reads<maybe_number, maybe_text, std::optional<int>>(list.group_by(sq::cube(users.org_id, users.name))));
static_assert(reads<std::int64_t, maybe_text, int>(list.group_by(users.org_id, sq::rollup(users.name))));
static_assert(reads<std::int64_t, maybe_text, int>(
    list.group_by(sq::grouping_sets(sq::grouping_set(users.org_id, users.name), sq::grouping_set(users.org_id)))));
static_assert(reads<maybe_number, maybe_text, std::optional<int>>(
    list.group_by(sq::grouping_sets(sq::grouping_set(users.org_id, users.name), sq::grouping_set()))));
static_assert(reads<std::int64_t, text, int>(list.group_by(sq::grouping_set(users.org_id, users.name))));
static_assert(reads<maybe_number, text, int>(list.group_by(users.name, sq::rollup(users.org_id, users.name))));
static_assert(reads<maybe_number>(sq::select(users.age + users.org_id).group_by(sq::rollup(users.org_id, users.age))));

// WHERE is before the groups, and an aggregate inside of them.
static_assert(
    reads<maybe_text>(sq::select(users.email).where(users.email.is_not_null()).group_by(sq::rollup(users.email))));
static_assert(reads<text>(sq::select(sq::min(users.name)).group_by(users.org_id, sq::rollup(users.name))));

// The key of a table determines nothing where it is left out.
static_assert(broken_by(sq::select(users.name).group_by(sq::rollup(users.id))) == selects_only_what_is_grouped);
static_assert(broken_by(sq::select(users).group_by(sq::rollup(users.id, users.org_id, users.name, users.email,
                                                              users.age))) == whole_row_is_in_every_group);
static_assert(broken_by(sq::select(users.name).order_by(sq::rollup(users.name))) == grouping_set_stands_in_group_by);
static_assert(broken_by(sq::select(sq::count()).from(users).group_by(sq::rollup(users.age + 1))) == groups_by_no_value);
static_assert(broken_by(sq::select(sq::count()).from(users).group_by(sq::rollup(sq::count()))) ==
              clause_takes_no_aggregate);
static_assert(broken_by(sq::select(sq::count()).from(users).group_by(sq::cube(orgs.id))) ==
              reads_only_relations_in_from);

static_assert(broken_by(sq::select(sq::grouping(users.age)).group_by(sq::rollup(users.age))) == none);
static_assert(broken_by(sq::select(users.age).group_by(sq::rollup(users.age)).having(sq::grouping(users.age) == 0)) ==
              none);
static_assert(broken_by(sq::select(sq::grouping(users.id)).group_by(sq::rollup(users.age))) == grouping_names_a_group);
static_assert(broken_by(sq::select(users.age).where(sq::grouping(users.age) == 0).group_by(users.age)) ==
              grouping_names_a_group);
// An aggregate looks at rows, which are in no group yet.
static_assert(broken_by(sq::select(sq::count(sq::grouping(users.age))).from(users).group_by(sq::rollup(users.age))) ==
              grouping_names_a_group);

TEST(statement_clause_grouping_sets, says_subtotals) {
  const auto count = sq::select(sq::count()).from(users);
  EXPECT_EQ(in_postgres(count.group_by(sq::rollup(users.org_id, users.name))),
            "SELECT count(*) FROM users GROUP BY ROLLUP (users.org_id, users.name)");
  EXPECT_EQ(in_postgres(count.group_by(users.age, sq::cube(users.org_id, sq::grouping_set(users.name, users.email)))),
            "SELECT count(*) FROM users GROUP BY users.age, CUBE (users.org_id, (users.name, users.email))");
  EXPECT_EQ(in_postgres(count.group_by(sq::grouping_sets(sq::grouping_set(users.org_id, users.name),
                                                         sq::rollup(users.age), sq::grouping_set()))),
            "SELECT count(*) FROM users GROUP BY GROUPING SETS ((users.org_id, users.name), ROLLUP (users.age), ())");
}

TEST(statement_clause_grouping_sets, tells_subtotals_from_groups) {
  EXPECT_EQ(in_postgres(sq::select(sq::grouping(users.org_id, users.name).as<"level">())
                            .group_by(sq::rollup(users.org_id, users.name))),
            "SELECT GROUPING(users.org_id, users.name) AS level FROM users "
            "GROUP BY ROLLUP (users.org_id, users.name)");
}

}  // namespace
