// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <stdexcept>

#include <gtest/gtest.h>

#include <sequent/meta/at_end.hpp>

namespace {

TEST(meta_at_end, calls_however_the_scope_is_left) {
  int calls = 0;
  {
    const sequent::detail::at_end counted([&] { ++calls; });
    EXPECT_EQ(calls, 0);
  }
  EXPECT_EQ(calls, 1);
  const auto throwing = [&] {
    const sequent::detail::at_end counted([&] { ++calls; });
    throw std::runtime_error("no");
  };
  EXPECT_THROW(throwing(), std::runtime_error);
  EXPECT_EQ(calls, 2);
}

}  // namespace
