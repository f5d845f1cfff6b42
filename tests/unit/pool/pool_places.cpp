// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <chrono>
#include <memory>
#include <stdexcept>

#include <gtest/gtest.h>

#include <sequent/pool/pool_places.hpp>

namespace {

int living = 0;

struct living_connection {
  living_connection() { ++living; }
  ~living_connection() { --living; }
  bool is_usable() const { return usable; }
  void reset() {
    usable = usable && !breaks_when_reset;
    if (!usable) throw std::runtime_error("broke");
  }
  bool answers_within(std::chrono::milliseconds) { return true; }
  bool usable = true;
  bool breaks_when_reset = false;
};
using places = sequent::detail::pool_places<living_connection>;

std::unique_ptr<places> make_places() {
  return std::make_unique<places>(sequent::pool_options{.size = 2}, std::make_shared<const places::opener>([] {
                                    return std::make_unique<living_connection>();
                                  }));
}

TEST(unit_pool_places, the_last_connection_takes_orphaned_places_along) {
  auto* const made = make_places().release();
  auto& first = made->lend({});
  auto& second = made->lend({});
  EXPECT_FALSE(made->orphan());
  made->take_back(first);
  EXPECT_EQ(living, 1);
  EXPECT_EQ(made->statistics().open, 1U);
  made->take_back(second);
  EXPECT_EQ(living, 0);
}

TEST(unit_pool_places, orphaned_places_of_which_none_is_out_are_gone_at_once) {
  auto* const made = make_places().release();
  made->take_back(made->lend({}));
  EXPECT_EQ(living, 1);
  EXPECT_TRUE(made->orphan());
  EXPECT_EQ(living, 0);
}

TEST(unit_pool_places, one_that_breaks_while_it_is_reset_is_broken) {
  auto* const made = make_places().release();
  auto& lent = made->lend({});
  places::in(lent).breaks_when_reset = true;
  made->take_back(lent);
  EXPECT_EQ(living, 0);
  EXPECT_EQ(made->statistics().broken, 1U);
  EXPECT_TRUE(made->orphan());
}

}  // namespace
