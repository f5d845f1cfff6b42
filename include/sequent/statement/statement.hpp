// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <type_traits>

namespace sequent {

/// The base of all statements.
struct statement_base {};

/// A statement that can be sent: its type says all about it but the values of its parameters.
template <class T>
concept statement = std::is_base_of_v<statement_base, std::remove_cvref_t<T>>;

// Whoever forgets the header of a database is told that this is only declared, in one error.
template <class... Backends>
  requires(sizeof...(Backends) > 0)
class engine;

}  // namespace sequent
