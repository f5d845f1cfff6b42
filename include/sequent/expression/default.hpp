// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <sequent/expression/column.hpp>
#include <sequent/expression/node.hpp>
#include <sequent/schema/description.hpp>
#include <sequent/schema/table.hpp>

namespace sequent {

/// The type of `default_`.
struct default_keyword {};

/// What the database fills in by itself, as the value of a column: `users.age = sequent::default_`.
inline constexpr default_keyword default_{};

namespace expressions {

/// `DEFAULT`.
struct column_default;

}  // namespace expressions

namespace detail {

template <>
inline constexpr node node_of<expressions::column_default> = identified({.kind = node_kind::column_default});

/// Whether a column has a value where none is given: its default, its next number, or NULL.
template <class Column>
inline constexpr bool has_default_value = true;
template <template <class> class Schema, name Alias, name Name>
inline constexpr bool has_default_value<expressions::column<source<Schema, Alias>, Name, false>> =
    !description_of<Name, Schema>::is_required;

}  // namespace detail
}  // namespace sequent
