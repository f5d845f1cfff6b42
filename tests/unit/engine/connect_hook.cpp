// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <gtest/gtest.h>

#include <sequent/engine/connect_hook.hpp>

namespace {

struct near {
  int calls = 0;
};
struct far {};

TEST(unit_connect_hook, calls_what_it_was_made_of) {
  const sequent::connect_hook hook = [](near& opened) { return ++opened.calls; };
  near opened;
  hook.taking<near>()(opened);
  hook.taking<near>()(opened);
  EXPECT_EQ(opened.calls, 2);
}

TEST(unit_connect_hook, is_empty_where_nothing_is_to_be_done) {
  EXPECT_FALSE(sequent::connect_hook().taking<near>());
}

TEST(unit_connect_hook, is_refused_for_connections_of_another_type) {
  const sequent::connect_hook hook = [](near&) {};
  EXPECT_THROW(static_cast<void>(hook.taking<far>()), sequent::error);
}

}  // namespace
