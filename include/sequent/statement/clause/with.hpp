// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <sequent/statement/clause/query_info.hpp>
#include <sequent/statement/clause/relation.hpp>

namespace sequent::clauses {

/// `WITH name AS (query), …`.
template <unsigned Slots, class... Relations>
struct with;

}  // namespace sequent::clauses

namespace sequent::detail {

template <unsigned Slots, class... Relations>
inline constexpr clause_info clause_of<clauses::with<Slots, Relations...>>{.what = part::with,
                                                                           .slots = Slots,
                                                                           .relation_count = sizeof...(Relations),
                                                                           .relations = relations_of<Relations...>};

/// WITH of these common table expressions. Defined with them, in statement/derived.hpp.
template <class... Ctes>
constexpr auto with_step(const Ctes&... ctes);

}  // namespace sequent::detail
