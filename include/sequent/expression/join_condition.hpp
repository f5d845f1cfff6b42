// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <sequent/expression/expression.hpp>
#include <sequent/expression/label.hpp>

namespace sequent {

namespace expressions {

/// The condition that a foreign key says.
struct join_reference;

/// `USING (name, …)`.
template <name... Names>
struct join_using;

}  // namespace expressions

namespace detail {

template <>
inline constexpr node node_of<expressions::join_reference> =
    identified({.kind = node_kind::join_reference, .binding = precedence::conjunction, .type = stored_kind::boolean});

template <name... Names>
inline constexpr node node_of<expressions::join_using<Names...>> =
    identified({.kind = node_kind::join_using,
                .type = stored_kind::boolean,
                .count = sizeof...(Names),
                .operands = nodes_of<expressions::label_reference<Names>...>});

}  // namespace detail

/// The condition of a join that a foreign key says: `join(orgs, by_reference)`, where exactly one connects the table
/// with those before it, from it or to it.
inline constexpr expr<types::boolean, expressions::join_reference> by_reference{};

/// The condition of a join that these columns are the same on both sides: `join(orgs, using_<"org_id">)`.
template <name... Names>
  requires(sizeof...(Names) > 0)
inline constexpr expr<types::boolean, expressions::join_using<Names...>> using_{};

}  // namespace sequent
