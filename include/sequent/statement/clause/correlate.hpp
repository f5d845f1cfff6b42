// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <sequent/statement/clause/query_info.hpp>
#include <sequent/statement/clause/relation.hpp>

namespace sequent::clauses {

/// The tables that a subquery borrows from the query around it. It has no text.
template <class... Relations>
struct correlate;

}  // namespace sequent::clauses

namespace sequent::detail {

template <class... Relations>
inline constexpr clause_info clause_of<clauses::correlate<Relations...>>{
    .what = part::correlate, .relation_count = sizeof...(Relations), .relations = relations_of<Relations...>};

}  // namespace sequent::detail
