// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <type_traits>

#include <sequent/statement/clause/query_info.hpp>
#include <sequent/statement/clause/terms.hpp>

namespace sequent::clauses {

/// `ORDER BY term, …`. Said again, the terms add up.
template <unsigned Slots, class... Terms>
struct order_by;

}  // namespace sequent::clauses

namespace sequent::detail {

template <unsigned Slots, class... Terms>
inline constexpr clause_info clause_of<clauses::order_by<Slots, Terms...>>{
    .what = part::order_by, .count = sizeof...(Terms), .slots = Slots, .nodes = nodes_of<Terms...>};

/// Asserts that the database orders a type as C++ does; for what says no direction by itself.
template <class Term>
consteval void require_order() {}
template <expression Term>
consteval void require_order() {
  static_cast<void>(has_order<true, typename Term::sql_type, typename Term::tag>());
}

}  // namespace sequent::detail
