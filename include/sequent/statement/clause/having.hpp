// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <utility>

#include <sequent/expression/logical.hpp>
#include <sequent/statement/clause/query_info.hpp>

namespace sequent {

namespace clauses {

/// `HAVING condition`. Where there are several, they are joined by AND.
template <unsigned Slots, class Condition>
struct having;

}  // namespace clauses

namespace detail {

template <unsigned Slots, class Condition>
inline constexpr clause_info clause_of<clauses::having<Slots, Condition>>{
    .what = part::having, .count = 1, .slots = Slots, .nodes = nodes_of<Condition>};

template <class Condition>
constexpr auto having_step(const Condition& condition) {
  using given = decltype(as_condition(condition));
  using values = typename given::values_type;
  return step<clauses::having<values::size, typename given::tag>, values>{as_condition(condition).bound_values};
}

}  // namespace detail
}  // namespace sequent
