// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <sequent/statement/clause/query_info.hpp>
#include <sequent/statement/clause/terms.hpp>

namespace sequent::clauses {

/// `SELECT DISTINCT`.
struct distinct;

/// `SELECT DISTINCT ON (expression, …)`.
template <unsigned Slots, class... Expressions>
struct distinct_on;

}  // namespace sequent::clauses

namespace sequent::detail {

template <>
inline constexpr clause_info clause_of<clauses::distinct>{.what = part::distinct};
template <unsigned Slots, class... Expressions>
inline constexpr clause_info clause_of<clauses::distinct_on<Slots, Expressions...>>{
    .what = part::distinct_on, .count = sizeof...(Expressions), .slots = Slots, .nodes = nodes_of<Expressions...>};

}  // namespace sequent::detail
