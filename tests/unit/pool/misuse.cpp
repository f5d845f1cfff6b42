// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <gtest/gtest.h>

#include <sequent/pool/misuse.hpp>

namespace {

TEST(unit_misuse_death_test, ends_the_program_with_the_sentence) {
  EXPECT_DEATH(sequent::detail::terminate_with("this was wrong"), "sequent: this was wrong");
}

}  // namespace
