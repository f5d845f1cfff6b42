// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <sequent/schema/name.hpp>
#include <sequent/schema/sql_type.hpp>
#include <sequent/schema/type.hpp>

namespace sequent {

/// Declares a column in a schema: its name, its type (`std::optional` where NULL is allowed), its attributes.
///
/// `As` decides what the member becomes: a value in `row`, a column expression in `table`, and so on for each face.
template <class As, name Name, class T, auto... Attributes>
using col = typename As::template col<Name, T, Attributes...>;

namespace bound {
struct nothing;
}

/// An SQL expression. Declared here, since a column is one, and defined one layer up, in expression/expression.hpp.
template <class T, class Tag, class Values = bound::nothing>
class expr;

namespace expressions {

/// A column of what stands in FROM under a name: of `Source`, which says which name that is.
template <class Source, name Name, bool Nullable>
struct column;

}  // namespace expressions

/// The expression that a column is: it holds nothing, its type says it all.
template <class Source, name Name, class T>
using column = expr<sql_type_of<T>, expressions::column<Source, Name, is_optional<T>>>;

}  // namespace sequent
