// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

namespace sequent::driver {

/// What a value is in the database, whatever it is to be read as. `other` is what only a strict reading knows.
enum class value_shape : unsigned char { null, integer, real, text, binary, other };

}  // namespace sequent::driver
