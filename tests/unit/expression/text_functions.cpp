// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <type_traits>

#include <gtest/gtest.h>

#include <sequent/expression/text_functions.hpp>
#include <sequent/sequent.hpp>

#include "support/parameters.hpp"
#include "support/query.hpp"
#include "support/schema.hpp"
#include "support/sql.hpp"

namespace {

using namespace shop;

static_assert(std::is_same_v<decltype(sq::strpos(users.name, "a"))::value_type, std::int32_t>);
static_assert(may_be_null<decltype(sq::left(users.email, 3))> && !may_be_null<decltype(sq::left(users.name, 3))>);
static_assert(!may_be_null<decltype(sq::concat(users.email, users.email))>);
static_assert(!may_be_null<decltype(sq::concat_ws("-", users.email))>);
static_assert(may_be_null<decltype(sq::concat_ws(users.email, "x"))>);

TEST(expression_text_functions, are_spelled_as_each_database_does) {
  EXPECT_EQ(in_both(sq::trim(users.name)), "btrim(users.name) | trim(users.name)");
  EXPECT_EQ(in_both(sq::ltrim(users.name, "x")), "ltrim(users.name, $1)");
  EXPECT_EQ(in_both(sq::replace(users.name, "a", sq::lower(users.email))),
            "replace(users.name, $1, lower(users.email))");
  EXPECT_EQ(in_both(sq::strpos(users.name, "a") - 1), "strpos(users.name, $1) - $2 | instr(users.name, $1) - $2");
  EXPECT_EQ(in_both(sq::substring(users.name + "x", 2)),
            "substr(users.name || $1, $2) | substr((users.name || $1), max($2, 1))");
  EXPECT_EQ(
      in_sqlite(sq::right(users.name, users.age - 1) == "x"),
      "substr(users.name, iif((users.age - ?1) < 0, 1 - (users.age - ?1), max(length(users.name) - (users.age - ?1), "
      "0) + 1)) = ?2");
  EXPECT_EQ(in_postgres(sq::reverse(users.name)), "reverse(users.name)");
}

TEST(expression_text_functions, sends_lengths_as_integers_of_32_bits) {
  EXPECT_EQ(parameters_of(sq::lpad(users.name, 5, "-")), (texts{"int32 5", "text -"}));
  EXPECT_EQ(parameters_of(sq::concat_ws(", ", users.name, std::optional<std::string>())),
            (texts{"text , ", "text NULL"}));
}

TEST(expression_text_functions, leaves_null_out) {
  EXPECT_EQ(in_both(sq::concat(users.name, users.email)),
            "concat(users.name, users.email) | (coalesce(users.name, '') || coalesce(users.email, ''))");
  EXPECT_EQ(in_sqlite(sq::concat_ws("-", users.name, users.email)),
            "substr((coalesce(?1 || users.name, '') || coalesce(?1 || users.email, '')), length(?1) + 1)");
}

}  // namespace
