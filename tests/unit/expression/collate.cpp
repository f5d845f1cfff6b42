// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <type_traits>

#include <gtest/gtest.h>

#include <sequent/expression/collate.hpp>
#include <sequent/sequent.hpp>

#include "support/parameters.hpp"
#include "support/query.hpp"
#include "support/schema.hpp"
#include "support/sql.hpp"

namespace {

using namespace shop;

TEST(expression_collate, names_the_collation) {
  EXPECT_EQ(in_both(sq::collate<"C">(users.name) < "x"),
            "(users.name COLLATE \"C\") < $1 | (users.name COLLATE BINARY) < $1");
  EXPECT_EQ(in_both(sq::collate<"NOCASE">(users.name + "x")), "(users.name || $1) COLLATE \"NOCASE\"");
}

}  // namespace
