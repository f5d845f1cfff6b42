// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <chrono>
#include <memory>
#include <utility>

#include <gtest/gtest.h>

#include <sequent/pool/lease.hpp>

namespace {

struct counted_connection {
  int resets = 0;
  bool is_usable() const { return true; }
  void reset() { ++resets; }
  bool answers_within(std::chrono::milliseconds) { return true; }
};
using places = sequent::detail::pool_places<counted_connection>;

TEST(unit_lease, gives_its_connection_back_once) {
  auto* const lender = new places(
      {.size = 1}, std::make_shared<const places::opener>([] { return std::make_unique<counted_connection>(); }));
  {
    sequent::lease<counted_connection> first(*lender, lender->lend({}));
    const auto second = std::move(first);
    EXPECT_THROW(static_cast<void>(*first), sequent::error);  // NOLINT(bugprone-use-after-move)
    EXPECT_EQ(second->resets, 0);
    EXPECT_EQ(lender->statistics().lent, 1U);
  }
  EXPECT_EQ(lender->statistics().lent, 0U);
  EXPECT_EQ((*sequent::lease<counted_connection>(*lender, lender->lend({}))).resets, 1);
  EXPECT_TRUE(lender->orphan());
}

TEST(unit_lease, of_a_borrowed_connection_gives_nothing_back) {
  counted_connection mine;
  {
    const sequent::lease<counted_connection> borrowed(mine);
  }
  EXPECT_EQ(mine.resets, 0);
}

}  // namespace
