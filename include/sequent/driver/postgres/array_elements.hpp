// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <string_view>

#include <sequent/config.hpp>
#include <sequent/driver/postgres/failure.hpp>

namespace sequent::driver::postgres {

/// The elements of an array in the binary format, as the rows of a result of one column, so that they are read as all
/// other values are; none where the bytes are no array of at most one dimension. Throws std::bad_alloc.
result array_elements(std::string_view wire);

}  // namespace sequent::driver::postgres

#if defined(SEQUENT_HEADER_ONLY)
#include <sequent/driver/postgres/array_elements.ipp>
#endif
