// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <stdexcept>
#include <string>

#include <gtest/gtest.h>

#include <sequent/engine/commit_hooks.hpp>

namespace {

using sequent::detail::commit_hooks;

TEST(unit_commit_hooks, are_called_in_their_order_and_once) {
  std::string called;
  commit_hooks hooks;
  hooks.add([&] { called += 'a'; });
  hooks.add([&] { called += 'b'; });
  EXPECT_EQ(hooks.run_behind([&] {
    called += '!';
    return 7;
  }),
            7);
  hooks.run();
  EXPECT_EQ(called, "!ab");
}

TEST(unit_commit_hooks, are_not_called_where_the_commit_fails) {
  std::string called;
  commit_hooks hooks;
  hooks.add([&] { called += 'a'; });
  EXPECT_THROW(hooks.run_behind([] { throw std::runtime_error("no"); }), std::runtime_error);
  EXPECT_EQ(called, "");
}

TEST(unit_commit_hooks, forget_what_was_undone) {
  std::string called;
  commit_hooks hooks;
  hooks.add([&] { called += 'a'; });
  const auto before = hooks.count();
  hooks.add([&] { called += 'b'; });
  hooks.forget_since(before);
  hooks.run();
  EXPECT_EQ(called, "a");
}

TEST(unit_commit_hooks, are_all_called_where_one_throws) {
  std::string called;
  commit_hooks hooks;
  hooks.add([] { throw std::runtime_error("first"); });
  hooks.add([&] {
    called += 'b';
    throw std::logic_error("second");
  });
  EXPECT_THROW(hooks.run(), std::runtime_error);
  EXPECT_EQ(called, "b");
}

}  // namespace
