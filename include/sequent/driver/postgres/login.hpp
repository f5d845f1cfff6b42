// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <string>
#include <string_view>

#include <sequent/config.hpp>

namespace sequent::driver::postgres {

/// A URL or libpq's `key=value` words with another user and password; of these, what is empty stays as it was.
std::string with_login(std::string conninfo, std::string_view user, std::string_view password);

}  // namespace sequent::driver::postgres

#if defined(SEQUENT_HEADER_ONLY)
#include <sequent/driver/postgres/login.ipp>
#endif
