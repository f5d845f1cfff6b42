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
///     static constexpr std::string_view begin_reading = …;     // one that reads only, and from one moment
///     static const char* refusal_of(const url&, const pool_options&);   // optional: null where it can be pooled so
///     static const char* refusal_after_fork(const url&);       // optional: why a forked child cannot have it
///     static constexpr std::string_view reset_session = …;     // optional: undoes what was set in a session
///     static constexpr bool calls_cpp = true;                  // optional: SQL can call functions of the program
///
/// A connection has `answers_within(milliseconds)` where there is a server that may be gone.
template <class Dialect>
struct backend;

namespace detail {

/// Whether SQL can call functions of the program.
template <class Dialect>
inline constexpr bool calls_cpp = requires { requires backend<Dialect>::calls_cpp; };

}  // namespace detail

}  // namespace sequent
