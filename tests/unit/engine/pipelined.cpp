// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <memory>

#include <gtest/gtest.h>

#include <sequent/driver/error.hpp>
#include <sequent/engine/pipelined.hpp>

namespace {

using namespace sequent;

TEST(unit_pipelined, has_its_result_when_the_pipeline_has_ended) {
  const auto state = std::make_shared<detail::pipelined_rows<int>>();
  const pipelined<int> handle(state);
  const pipelined<int> copy = handle;
  state->store->add([](void* place) { ::new (place) int(42); });
  EXPECT_FALSE(handle.is_there());
  EXPECT_THROW(static_cast<void>(handle.get()), error);
  EXPECT_THROW(static_cast<void>(*handle), error);
  EXPECT_THROW(static_cast<void>(handle->size()), error);
  state->note_end();
  EXPECT_TRUE(handle.is_there());
  EXPECT_EQ(handle->one(), 42);
  EXPECT_EQ(&*handle, &copy.get());
}

TEST(unit_pipelined, of_a_statement_without_rows_has_their_number) {
  const auto state = std::make_shared<detail::pipelined_rows<void>>();
  const pipelined<void> handle(state);
  state->store->rowcount = 3;
  state->note_end();
  EXPECT_EQ(handle->rowcount(), 3);
}

}  // namespace
