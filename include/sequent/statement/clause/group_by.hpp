// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <sequent/statement/clause/query_info.hpp>
#include <sequent/statement/clause/terms.hpp>

namespace sequent::clauses {

/// `GROUP BY expression, …`. Said again, the rows of a group agree in the new expressions, too.
template <unsigned Slots, class... Expressions>
struct group_by;

}  // namespace sequent::clauses

namespace sequent::detail {

template <unsigned Slots, class... Expressions>
inline constexpr clause_info clause_of<clauses::group_by<Slots, Expressions...>>{
    .what = part::group_by, .count = sizeof...(Expressions), .slots = Slots, .nodes = nodes_of<Expressions...>};

}  // namespace sequent::detail
