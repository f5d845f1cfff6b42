// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <type_traits>

#include <gtest/gtest.h>

#include <sequent/expression/text_search.hpp>
#include <sequent/sequent.hpp>

#include "support/parameters.hpp"
#include "support/query.hpp"
#include "support/schema.hpp"
#include "support/sql.hpp"

namespace {

using namespace shop;

static_assert(sq::boolean_expression<decltype(sq::contains(users.name, "x"))>);
static_assert(may_be_null<decltype(sq::contains(users.email, "x"))> &&
              !may_be_null<decltype(sq::contains(users.name, "x"))>);
static_assert(may_be_null<decltype(sq::regexp_substr(users.name, "x"))>);

TEST(expression_text_search, looks_for_a_text) {
  EXPECT_EQ(
      in_both(sq::contains(users.name, "x") && !sq::contains(users.email, users.name)),
      "strpos(users.name, $1) > 0 AND NOT strpos(users.email, users.name) > 0 | instr(users.name, $1) > 0 AND NOT "
      "instr(users.email, users.name) > 0");
  EXPECT_EQ(in_both(sq::starts_with(users.name, "x")),
            "starts_with(users.name, $1) | (substr(users.name, 1, length($1)) = $1)");
  EXPECT_EQ(in_both(sq::ends_with(users.name, "x")),
            "right(users.name, length($1)) = $1 | substr(users.name, length(users.name) - length($1) + 1) = $1");
  EXPECT_EQ(parameters_of(sq::ends_with(users.name, "x") && sq::starts_with(users.name, sq::param<"p">)),
            (texts{"text x", "text :p"}));
}

TEST(expression_text_search, matches_patterns) {
  EXPECT_EQ(in_both(sq::like<'!'>(users.name, "5!%")), "users.name LIKE $1 ESCAPE '!'");
  EXPECT_EQ(in_postgres(sq::regexp_like(users.name + "x", "^a") == sq::regexp_ilike(users.name, "b")),
            "((users.name || $1) ~ $2) = (users.name ~* $3)");
  EXPECT_EQ(in_postgres(sq::regexp_replace(users.name, "a", "b", "g")), "regexp_replace(users.name, $1, $2, $3)");
}

}  // namespace
