// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <sequent/meta/type_list.hpp>
#include <sequent/statement/clause/query_info.hpp>
#include <sequent/statement/clause/set.hpp>

namespace sequent {

namespace clauses {

/// `WHEN [NOT] MATCHED [AND condition] THEN action` of a MERGE. `Conditions` is a list of one condition or none.
template <bool Matched, detail::merge_action Action, unsigned Slots, class Conditions, class... Assigned>
struct merge_when;

}  // namespace clauses

namespace detail {

template <bool Matched, merge_action Action, unsigned Slots, class... Conditions, class... Assigned>
inline constexpr clause_info
    clause_of<clauses::merge_when<Matched, Action, Slots, type_list<Conditions...>, Assigned...>>{
        .what = part::merge_when,
        .is_matched = Matched,
        .merge = Action,
        .count = sizeof...(Conditions) + 2 * sizeof...(Assigned),
        .target_count = sizeof...(Conditions),
        .slots = Slots,
        .nodes = assigned_nodes<type_list<Conditions...>, Assigned...>.data()};

}  // namespace detail
}  // namespace sequent
