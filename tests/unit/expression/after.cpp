// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <gtest/gtest.h>

#include <sequent/expression/after.hpp>
#include <sequent/sequent.hpp>

#include "support/parameters.hpp"
#include "support/schema.hpp"
#include "support/sql.hpp"

namespace {

using namespace shop;

TEST(expression_after, compares_key_by_key) {
  EXPECT_EQ(in_both(sq::after(sq::tuple(sq::descending(users.age), users.name, users.id), sq::tuple(40, "Ada", 7))),
            "users.age < $1 OR users.age = $2 AND (users.name > $3 OR users.name = $4 AND users.id > $5)");
  EXPECT_EQ(parameters_of(sq::select(users.id).where(
                sq::after(sq::tuple(users.age, sq::descending(users.id)), sq::tuple(40, 7)))),
            (texts{"int32 40", "int32 40", "int64 7"}));
}

}  // namespace
