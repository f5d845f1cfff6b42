// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>

#include <gtest/gtest.h>

#include <sequent/sequent.hpp>
#include <sequent/statement/values_list.hpp>

#include "support/parameters.hpp"
#include "support/query.hpp"
#include "support/schema.hpp"
#include "support/sql.hpp"

namespace {

using namespace shop;

template <class As>
struct limits_columns {
  sq::col<As, "name", std::string> name;
  sq::col<As, "most", std::optional<int>> most;
};

TEST(statement_values_list, is_a_relation_whose_values_are_parameters) {
  const auto limits = sq::values<"limits", limits_columns>({{.name = "Acme", .most = 1}, {.name = "Bell", .most = {}}});
  const auto query = sq::select(orgs.id, limits.most).from(orgs).join(limits, limits.name == orgs.name);
  EXPECT_EQ(in_both(query),
            "SELECT orgs.id, limits.most FROM orgs JOIN (SELECT $1 AS name, $2 AS most UNION ALL VALUES ($3, $4)) AS "
            "limits ON limits.name = orgs.name");
  EXPECT_EQ(parameters_of(query), (texts{"text Acme", "int32 1", "text Bell", "int32 NULL"}));
  static_assert(reads<std::int64_t, std::optional<std::int32_t>>(query));
}

TEST(statement_values_list, numbers_its_values_where_it_is_said) {
  const auto one = sq::values<"one", limits_columns>({{.name = "Acme", .most = 1}});
  const auto query = sq::select(one.name).where(one.most > 5).from(one);
  EXPECT_EQ(in_both(query), "SELECT one.name FROM (SELECT $2 AS name, $3 AS most) AS one WHERE one.most > $1");
  EXPECT_EQ(parameters_of(query), (texts{"int32 5", "text Acme", "int32 1"}));
}

TEST(statement_values_list, gives_optional_values_where_a_join_may_leave_it_absent) {
  const auto limits = sq::values<"limits", limits_columns>({{.name = "Acme", .most = 1}});
  const auto query = sq::select(limits.name).from(orgs).left_join(limits, limits.name == orgs.name);
  static_assert(reads<std::optional<std::string>>(query));
}

TEST(statement_values_list, gives_null_for_what_may_be_null_and_is_left_out) {
  const auto limits = sq::values<"limits", limits_columns>({{.name = "Acme", .most = std::nullopt}});
  EXPECT_EQ(parameters_of(sq::select(limits.name).from(limits)), (texts{"text Acme", "int32 NULL"}));
}

TEST(statement_values_list, takes_no_value_that_would_be_cut) {
  const std::int64_t large = 5'000'000'000;
  EXPECT_THROW(static_cast<void>(sq::values<"limits", limits_columns>({{.name = "Acme", .most = large}})),
               std::out_of_range);
}

TEST(statement_values_list, has_a_text_for_each_number_of_rows) {
  const auto text_of = [](const auto& list) { return in_both(sq::select(list.name).from(list)); };
  EXPECT_EQ(text_of(sq::values<"v", limits_columns>({{.name = "a", .most = 1}})),
            "SELECT v.name FROM (SELECT $1 AS name, $2 AS most) AS v");
  EXPECT_EQ(text_of(sq::values<"v", limits_columns>(
                {{.name = "a", .most = 1}, {.name = "b", .most = 2}, {.name = "c", .most = 3}})),
            "SELECT v.name FROM (SELECT $1 AS name, $2 AS most UNION ALL VALUES ($3, $4), ($5, $6)) AS v");
}

}  // namespace
