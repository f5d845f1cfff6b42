// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <sequent/driver/driver.hpp>
#include <sequent/driver/postgres/cursor.hpp>
#include <sequent/driver/sqlite/cursor.hpp>
#include <sequent/driver/value_shape.hpp>

namespace {

// Both drivers tell the shape of a value before it is read.
static_assert(sequent::driver::cursor<sequent::driver::sqlite::cursor>);
static_assert(sequent::driver::cursor<sequent::driver::postgres::cursor>);

}  // namespace
