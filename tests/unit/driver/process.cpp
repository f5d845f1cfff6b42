// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <sys/wait.h>
#include <unistd.h>

#include <gtest/gtest.h>

#include <sequent/driver/process.hpp>

namespace {

using sequent::driver::process_generation;

TEST(driver_process, a_forked_child_is_another_process) {
  const auto here = process_generation();
  const pid_t child = fork();
  ASSERT_GE(child, 0);
  if (child == 0) _exit(process_generation() == here ? 1 : 0);
  int status = -1;
  ASSERT_EQ(waitpid(child, &status, 0), child);
  EXPECT_EQ(status, 0);
  EXPECT_EQ(process_generation(), here);
}

TEST(driver_process, what_is_left_to_the_parent_is_not_freed) {
  int left = 1;
  sequent::driver::leave_to_parent(&left);
  sequent::driver::leave_to_parent(nullptr);
  EXPECT_EQ(left, 1);
}

}  // namespace
