// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <string>

#include <gtest/gtest.h>

#include <sequent/sequent.hpp>
#include <sequent/statement/lateral.hpp>
#include <sequent/statement/table_function.hpp>

#include "support/schema.hpp"

namespace {

using namespace shop;

template <class As>
struct part_columns {
  sq::col<As, "part", std::string> part;
};

template <class Query>
sq::detail::statement_rule rule_of(const Query&) {
  return sq::detail::analysis_of<typename Query::tag>.found.rule;
}

constexpr auto split = sq::table_function<"regexp_split_to_table", part_columns, std::string, std::string>;

TEST(statement_check_lateral, is_joined_behind_what_it_reads) {
  using enum sq::detail::statement_rule;
  const auto parts = split(users.name, ",").as<"parts">();
  EXPECT_EQ(rule_of(sq::select(parts.part).from(parts).cross_join(users)), reads_only_relations_in_from);
  EXPECT_EQ(rule_of(sq::select(parts.part).from(users).right_join(parts, parts.part == users.name)),
            lateral_is_joined_inner_or_left);
  const auto alone = split("a,b", ",").as<"parts">();
  EXPECT_EQ(rule_of(sq::select(users.id).from(users).right_join(alone, alone.part == users.name)), none);
  // A query in it reads it, too.
  const auto name = sq::select(sq::max(orgs.name)).from(orgs);
  const auto joined = [](const auto& query) {
    const auto of_query = split(sq::coalesce(query.scalar_subquery(), "none"), ",").template as<"parts">();
    return rule_of(sq::select(users.id).from(users).right_join(of_query, of_query.part == users.name));
  };
  EXPECT_EQ(joined(name.correlate(users).where(orgs.id == users.org_id)), lateral_is_joined_inner_or_left);
  EXPECT_EQ(joined(name), none);
}

TEST(statement_check_lateral, reads_no_table_that_is_written) {
  using enum sq::detail::statement_rule;
  const auto parts = split(orgs.name, ",").as<"parts">();
  EXPECT_EQ(rule_of(sq::update(orgs).set(orgs.name = parts.part).from(parts).where(orgs.id == 1)),
            join_reads_no_target);
  const auto own = sq::lateral<"own">(sq::select(users.name).correlate(orgs).where(users.org_id == orgs.id));
  EXPECT_EQ(rule_of(sq::update(orgs).set(orgs.name = own[users.name]).from(own).where(orgs.id == 1)),
            reads_only_relations_in_from);
}

// A CTE that it reads is declared outside, however deep the function stands.
TEST(statement_check_lateral, reads_what_with_declares) {
  const auto firms = sq::cte<"firms">(sq::select(orgs.name));
  const auto name = sq::coalesce(sq::select(sq::max(firms[orgs.name])).from(firms).scalar_subquery(), "none");
  const auto parts = split(name, ",").as<"parts">();
  const auto found = sq::select(parts.part).from(parts).as<"found">();
  const auto query = sq::select(found[parts.part]).from(found);
  EXPECT_EQ(sq::detail::analysis_of<decltype(query)::tag>.undeclared_cte, "firms");
  EXPECT_EQ(sq::detail::analysis_of<decltype(query.with(firms))::tag>.undeclared_cte, "");
}

}  // namespace
