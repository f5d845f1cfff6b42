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
///     using connection = …;                               // of its driver
///     static bool accepts(const url&);                    // whether the URL is one of this backend's
///     static std::unique_ptr<connection> open(const url&, const engine_options&);
///     static std::size_t pool_size(const url&, std::size_t asked);  // 0 asks for the default
///     static detail::transaction_start start(const transaction_options&, bool is_again);
///     static constexpr std::string_view begin_reading = …;  // of what reads only, and from one moment
///     static constexpr std::string_view explain = …;      // stands before a statement to get its plan
///     using plan_row = …;                                 // of that; see `engine/explain.hpp`
///
/// And, where it has them:
///
///     static const char* refusal_after_fork(const url&);  // why a forked child cannot have it
///     static const char* refusal_of(const url&, const pool_options&);  // why it cannot be pooled so, or null
///     static constexpr std::string_view reset_session = …;  // undoes what was set and made in a session
///     static constexpr std::string_view explain_analyze = …;  // asks for a plan of a statement that is run
///     static constexpr bool is_server = true;             // sessions of several programs, notifications, locks
///     static constexpr bool calls_cpp = true;             // SQL can call functions of the program
///
/// A connection has `answers_within(milliseconds)` where there is a server that may be gone.
template <class Dialect>
struct backend;

namespace detail {

/// Whether SQL can call functions of the program.
template <class Dialect>
inline constexpr bool calls_cpp = requires { requires backend<Dialect>::calls_cpp; };

/// Whether several programs have sessions with the database, in which they can tell each other something.
template <class Dialect>
inline constexpr bool is_server = requires { requires backend<Dialect>::is_server; };

/// Whether the database runs what it explains, if it is asked for that.
template <class Dialect>
inline constexpr bool explains_runs = requires { backend<Dialect>::explain_analyze; };

}  // namespace detail

}  // namespace sequent
