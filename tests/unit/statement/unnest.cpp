// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include <sequent/sequent.hpp>
#include <sequent/statement/unnest.hpp>

#include "support/parameters.hpp"
#include "support/query.hpp"
#include "support/schema.hpp"
#include "support/sql.hpp"

namespace {

using namespace shop;

TEST(statement_unnest, gives_the_values_of_one_parameter) {
  const auto wanted = sq::unnest(std::vector<std::int64_t>{3, 1}).as<"wanted">();
  const auto query = sq::select(wanted.value, users.name).from(wanted).left_join(users, users.id == wanted.value);
  EXPECT_EQ(in_postgres(query),
            "SELECT wanted.value, users.name FROM unnest($1) AS wanted (value) LEFT JOIN users ON users.id = "
            "wanted.value");
  EXPECT_EQ(in_sqlite(query),
            "SELECT wanted.value, users.name FROM json_each(?1) AS wanted LEFT JOIN users ON users.id = wanted.value");
  static_assert(reads<std::int64_t, std::optional<std::string>>(query));
}

TEST(statement_unnest, takes_any_range_of_values) {
  const std::string_view names[] = {"Ada", "Bob"};
  const auto wanted = sq::unnest(names).as<"wanted">();
  const auto query = sq::select(wanted.value).from(wanted);
  static_assert(reads<std::string>(query));
  const auto states = sq::unnest(std::vector{state::sold}).as<"states">();
  const auto of_states = sq::select(states.value).from(states);
  static_assert(reads<state>(of_states));
}

}  // namespace
