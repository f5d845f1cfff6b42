// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <sequent/config.hpp>

namespace sequent::detail {

/// Ends the program with a sentence on stderr, where a mistake is found that no exception can report: in a destructor.
[[noreturn]] void terminate_with(const char* sentence) noexcept;

}  // namespace sequent::detail

#if defined(SEQUENT_HEADER_ONLY)
#include <sequent/pool/misuse.ipp>
#endif
