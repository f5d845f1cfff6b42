// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <sequent/statement/clause/query_info.hpp>
#include <sequent/statement/clause/select_list.hpp>

namespace sequent::clauses {

/// `RETURNING item, …`.
template <unsigned Slots, class... Items>
struct returning;

}  // namespace sequent::clauses

namespace sequent::detail {

template <unsigned Slots, class... T, class... Tags>
inline constexpr clause_info clause_of<clauses::returning<Slots, clauses::item<T, Tags>...>>{
    .what = part::returning, .count = sizeof...(Tags), .slots = Slots, .nodes = nodes_of<Tags...>};

}  // namespace sequent::detail
