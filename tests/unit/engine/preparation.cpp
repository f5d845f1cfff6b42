// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <cstddef>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sequent/engine/preparation.hpp>

namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class fake_link {
 public:
  std::vector<std::string> had;

  [[nodiscard]] std::size_t preparations() const { return preparations_; }
  void note_preparation() { ++preparations_; }

 private:
  std::size_t preparations_ = 0;
};

using preparation = sequent::detail::preparation<fake_link>;

const char purpose_a = 0;
const char purpose_b = 0;
const char purpose_c = 0;

preparation::step adding(const std::string& name) {
  return [name](fake_link& link) { link.had.push_back(name); };
}

TEST(engine_preparation, does_each_step_once_to_each_connection) {
  preparation steps;
  fake_link first;
  steps.prepare(first);
  EXPECT_THAT(first.had, IsEmpty());
  steps.add(&purpose_a, adding("a"));
  steps.add(&purpose_b, adding("b"));
  steps.prepare(first);
  steps.prepare(first);
  EXPECT_THAT(first.had, ElementsAre("a", "b"));
  steps.add(&purpose_c, adding("c"));
  fake_link second;
  steps.prepare(first);
  steps.prepare(second);
  EXPECT_THAT(first.had, ElementsAre("a", "b", "c"));
  EXPECT_THAT(second.had, ElementsAre("a", "b", "c"));
}

TEST(engine_preparation, forgets_what_another_step_replaces) {
  preparation steps;
  const auto held = std::make_shared<int>(1);
  fake_link first;
  steps.add(&purpose_a, [held](fake_link& link) { link.had.emplace_back("old"); });
  steps.prepare(first);
  steps.add(&purpose_a, adding("new"));
  EXPECT_EQ(held.use_count(), 1);
  fake_link second;
  steps.prepare(first);
  steps.prepare(second);
  EXPECT_THAT(first.had, ElementsAre("old", "new"));
  EXPECT_THAT(second.had, ElementsAre("new"));
}

TEST(engine_preparation, tries_again_what_failed) {
  preparation steps;
  bool fails = true;
  steps.add(&purpose_a, adding("a"));
  steps.add(&purpose_b, [&](fake_link&) {
    if (fails) throw std::runtime_error("busy");
  });
  steps.add(&purpose_c, adding("c"));
  fake_link link;
  EXPECT_THROW(steps.prepare(link), std::runtime_error);
  EXPECT_THAT(link.had, ElementsAre("a"));
  fails = false;
  steps.prepare(link);
  EXPECT_THAT(link.had, ElementsAre("a", "c"));
}

}  // namespace
