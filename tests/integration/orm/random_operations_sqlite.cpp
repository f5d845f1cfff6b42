// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <integration/orm/random_operations.hpp>

namespace {

using integration_random_operations_sqlite = random_operations::random_operations_test<engine_test::on_sqlite>;

TEST_F(integration_random_operations_sqlite, leave_what_a_model_has) {
  play_all();
}

}  // namespace
