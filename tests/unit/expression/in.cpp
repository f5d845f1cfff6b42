// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <array>
#include <cstdint>
#include <limits>
#include <list>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include <sequent/expression/in.hpp>
#include <sequent/sequent.hpp>

#include "support/parameters.hpp"
#include "support/schema.hpp"
#include "support/sql.hpp"

namespace {

using namespace shop;

TEST(expression_in, lists_values_and_expressions) {
  EXPECT_EQ(in_both(users.age.in(1, 2, users.id)), "users.age IN ($1, $2, users.id)");
  EXPECT_EQ(in_both(users.age.not_in(1)), "users.age NOT IN ($1)");
  EXPECT_EQ(in_both(users.name.in("Ada", users.email)), "users.name IN ($1, users.email)");
  EXPECT_EQ(in_both((users.age + 1).in(2)), "users.age + $1 IN ($2)");
  EXPECT_EQ(in_both((users.age == 1).in(true)), "(users.age = $1) IN ($2)");
  EXPECT_EQ(parameters_of(users.age.in(1, sq::param<"other">, std::int64_t{3})),
            (texts{"int32 1", "int32 :other", "int64 3"}));
}

TEST(expression_in, is_refused_where_its_range_was_moved_from) {
  auto condition = users.age.in(std::vector<int>{1, 2});
  const auto kept = std::move(condition);
  EXPECT_EQ(parameters_of(kept).size(), 1U);
  EXPECT_THROW(parameters_of(condition), std::invalid_argument);  // NOLINT(bugprone-use-after-move): what it is about
}

// PostgreSQL takes a query that stands alone in the list for the rows to look in, and not for a value.
TEST(expression_in, compares_with_a_query_that_is_the_only_value) {
  const auto oldest = sq::select(sq::max(items.medium)).from(items).scalar_subquery();
  EXPECT_EQ(in_both(users.age.in(oldest)), "users.age = (SELECT max(items.medium) FROM items)");
  EXPECT_EQ(in_both(users.age.not_in(oldest)), "users.age <> (SELECT max(items.medium) FROM items)");
  EXPECT_EQ(in_both(users.age.in(oldest, 1)), "users.age IN ((SELECT max(items.medium) FROM items), $1)");
}

TEST(expression_in, sends_a_range_as_one_parameter) {
  const std::vector<int> ages{1, 2, 3};
  EXPECT_EQ(in_postgres(users.age.in(ages)), "users.age = ANY($1)");
  EXPECT_EQ(in_sqlite(users.age.in(ages)), "users.age IN (SELECT value FROM json_each(?1))");
  EXPECT_EQ(in_postgres(users.age.not_in(ages)), "users.age <> ALL($1)");
  EXPECT_EQ(in_sqlite(users.age.not_in(ages)), "users.age NOT IN (SELECT value FROM json_each(?1))");
  EXPECT_EQ(in_postgres((users.age == 1).in(std::array{true})), "(users.age = $1) = ANY($2)");
  EXPECT_EQ(parameters_of(users.age.in(ages)), texts{"int32[] 1 2 3"});
}

TEST(expression_in, has_one_text_for_ranges_of_all_lengths) {
  EXPECT_EQ(in_postgres(users.age.in(std::vector<int>())), "users.age = ANY($1)");
  EXPECT_EQ(parameters_of(users.age.in(std::vector<int>())), texts{"int32[]"});
  static_assert(sq::sql_text<sq::postgres, decltype(sq::select(users.id).where(users.age.in({1, 2})))>::is_constant);
}

TEST(expression_in, takes_every_kind_of_range) {
  EXPECT_EQ(parameters_of(users.age.in({4, 5})), texts{"int32[] 4 5"});
  EXPECT_EQ(parameters_of(users.age.not_in({4, 5})), texts{"int32[] 4 5"});
  EXPECT_EQ(parameters_of(users.name.in({"a", "b"})), texts{"text[] a b"});
  EXPECT_EQ(parameters_of(users.name.in(std::list<std::string_view>{"a", "b"})), texts{"text[] a b"});
  const int plain[] = {1, 2};
  EXPECT_EQ(parameters_of(users.age.in(plain)), texts{"int32[] 1 2"});
  EXPECT_EQ(parameters_of(items.large.in(std::vector<int>{1})), texts{"int64[] 1"});
  EXPECT_EQ(parameters_of(items.picture.in(std::vector<sq::bytes>(1))), texts{"bytes[] 0"});
  EXPECT_EQ(parameters_of(items.item_state.in({state::sold})), texts{"enum[] sold"});
  EXPECT_EQ(parameters_of(items.seller.in({seller_id{2}})), texts{"mapped[] 2"});
}

TEST(expression_in, takes_a_text_and_a_binary_string_for_one_value) {
  EXPECT_EQ(in_both(users.name.in(std::string("abc"))), "users.name IN ($1)");
  EXPECT_EQ(in_both(items.picture.in(sq::bytes(3))), "items.picture IN ($1)");
}

TEST(expression_in, refuses_a_number_that_does_not_fit) {
  const std::vector<std::uint64_t> huge{1, std::numeric_limits<std::uint64_t>::max()};
  EXPECT_THROW(static_cast<void>(items.large.in(huge)), std::out_of_range);
}

TEST(expression_in, looks_into_a_subquery) {
  EXPECT_EQ(in_both(users.org_id.in(sq::select(orgs.id).where(orgs.name == "Acme"))),
            "users.org_id IN (SELECT orgs.id FROM orgs WHERE orgs.name = $1)");
  EXPECT_EQ(in_both(users.org_id.not_in(sq::select(orgs.id))), "users.org_id NOT IN (SELECT orgs.id FROM orgs)");
  EXPECT_EQ(parameters_of((users.org_id + 1).in(sq::select(orgs.id).where(orgs.name == "Acme"))),
            (texts{"int64 1", "text Acme"}));
}

}  // namespace
