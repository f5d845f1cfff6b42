// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

namespace sequent::driver::postgres {

/// What takes a notice: its severity, SQLSTATE and message. It must not throw.
using notice_taker =
    std::function<void(std::string_view severity, std::string_view sqlstate, std::string_view message)>;

/// How a session is opened.
struct options {
  std::string conninfo;  ///< `postgresql://...` or libpq's `key=value` words; what is left out comes from libpq.
  std::size_t statement_cache_size = 256;
  notice_taker take_notice = {};  ///< Is told what the server says beside its answers.
};

}  // namespace sequent::driver::postgres
