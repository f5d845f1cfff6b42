// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstddef>
#include <memory>
#include <string>

#include <sequent/engine/options.hpp>
#include <sequent/engine/url.hpp>

namespace sequent {

/// What makes a database of a dialect: its driver, its URLs, and how a transaction begins.
///
/// Specialised in <sequent/postgres.hpp> and <sequent/sqlite.hpp>; a third backend is one more specialisation:
///
///     using connection = …;                                    // of its driver
///     static bool accepts(const url&);                         // whether the URL is one of this backend's
///     static std::unique_ptr<connection> open(const url&, const engine_options&);
///     static std::size_t pool_size(const url&, std::size_t asked);   // 0 asks for the default
///     static std::string begin(const transaction_options&);    // the text that begins a transaction
///     static const char* refusal_after_fork(const url&);       // optional: why a forked child cannot have it
template <class Dialect>
struct backend;

}  // namespace sequent
