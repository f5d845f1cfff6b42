// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <gtest/gtest.h>

#include <sequent/driver/postgres/options.hpp>

namespace {

TEST(postgres_options, defaults) {
  const sequent::driver::postgres::options settings;
  EXPECT_EQ(settings.conninfo, "");  // libpq then goes by its environment
  EXPECT_EQ(settings.statement_cache_size, 256U);
}

}  // namespace
