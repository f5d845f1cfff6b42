// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <type_traits>

#include <sequent/statement/statement.hpp>

namespace sequent {

/// A statement that defines: CREATE, ALTER, DROP. It has no parameters and no rows, and writes itself by
/// `static constexpr void write(definition::writer&, const definition::style&)`.
struct definition_base : statement_base {};

/// A statement of this kind.
template <class T>
concept definition_statement = statement<T> && std::is_base_of_v<definition_base, std::remove_cvref_t<T>>;

}  // namespace sequent
