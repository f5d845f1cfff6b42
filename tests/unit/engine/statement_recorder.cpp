// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <cstddef>
#include <thread>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sequent/engine/statement_recorder.hpp>

namespace {

TEST(unit_statement_recorder, keeps_the_texts_in_their_order) {
  sequent::statement_recorder recorder;
  EXPECT_EQ(recorder.count(), 0U);
  for (const char* const text : {"SELECT 2", "SELECT 1", "SELECT 2"}) {
    recorder.statement_started({.text = text});
    recorder.statement_ended({.text = text});
  }
  EXPECT_EQ(recorder.count(), 3U);
  EXPECT_THAT(recorder.texts(), testing::ElementsAre("SELECT 2", "SELECT 1", "SELECT 2"));
}

TEST(unit_statement_recorder, forgets) {
  sequent::statement_recorder recorder;
  recorder.statement_started({.text = "SELECT 1"});
  recorder.clear();
  EXPECT_EQ(recorder.count(), 0U);
  EXPECT_THAT(recorder.texts(), testing::IsEmpty());
}

TEST(unit_statement_recorder, does_not_count_transactions) {
  sequent::statement_recorder recorder;
  recorder.transaction_begun({});
  recorder.transaction_committed({});
  EXPECT_EQ(recorder.count(), 0U);
}

TEST(unit_statement_recorder, is_told_by_several_threads) {
  constexpr std::size_t each = 500;
  sequent::statement_recorder recorder;
  {
    std::vector<std::jthread> threads;
    threads.reserve(4);
    for (int thread = 0; thread < 4; ++thread)
      threads.emplace_back([&] {
        for (std::size_t run = 0; run < each; ++run) {
          recorder.statement_started({.text = "SELECT a text that is too long to stand inside of a string"});
          static_cast<void>(recorder.count());
        }
      });
  }
  EXPECT_EQ(recorder.count(), 4 * each);
}

}  // namespace
