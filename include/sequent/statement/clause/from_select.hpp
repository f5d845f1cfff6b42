// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <sequent/statement/clause/query_info.hpp>

namespace sequent::clauses {

/// `(column, …) SELECT …` of an INSERT. `Query` is the tag of the query.
template <unsigned Slots, class Query, class... Columns>
struct from_select;

}  // namespace sequent::clauses

namespace sequent::detail {

template <unsigned Slots, class Query, class... Columns>
inline constexpr clause_info clause_of<clauses::from_select<Slots, Query, Columns...>>{.what = part::from_select,
                                                                                       .count = sizeof...(Columns),
                                                                                       .slots = Slots,
                                                                                       .nodes = nodes_of<Columns...>,
                                                                                       .queries = infos_of<Query>,
                                                                                       .query_count = 1};

}  // namespace sequent::detail
