// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <sequent/meta/type_list.hpp>
#include <sequent/statement/clause/order_by.hpp>
#include <sequent/statement/clause/query_info.hpp>
#include <sequent/statement/clause/select_list.hpp>

namespace sequent::clauses {

/// The queries of a set operation, by their tags. `Items` is a list of its outputs: the types in which the queries
/// meet, and the expressions of the first one.
template <unsigned Slots, detail::set_operator Operator, class Items, class... Queries>
struct compound;

}  // namespace sequent::clauses

namespace sequent::detail {

template <unsigned Slots, set_operator Operator, class... T, class... Tags, class... Queries>
inline constexpr clause_info
    clause_of<clauses::compound<Slots, Operator, type_list<clauses::item<T, Tags>...>, Queries...>>{
        .what = part::compound,
        .count = sizeof...(Tags),
        .slots = Slots,
        .nodes = nodes_of<Tags...>,
        .queries = infos_of<Queries...>,
        .query_count = sizeof...(Queries),
        .detail = static_cast<unsigned char>(Operator)};

template <unsigned Slots, set_operator Operator, class Items, class... Queries, class... Rest>
struct items_of<statement_tag<clauses::compound<Slots, Operator, Items, Queries...>, Rest...>> {
  using type = Items;
};

template <name Label, unsigned Slots, set_operator Operator, class... Items, class... Queries>
struct item_of_label<Label, clauses::compound<Slots, Operator, type_list<Items...>, Queries...>>
    : item_of_label<Label, clauses::select_list<Slots, Items...>> {};

}  // namespace sequent::detail
