// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <utility>

#include <sequent/expression/conditional.hpp>
#include <sequent/expression/logical.hpp>
#include <sequent/statement/clause/query_info.hpp>

namespace sequent {

namespace clauses {

/// `WHERE condition`. Where there are several, they are joined by AND.
template <unsigned Slots, class Condition>
struct where;

/// A statement over all rows, said on purpose: `UPDATE` or `DELETE` without WHERE, or with one that can vanish.
struct all_rows;

}  // namespace clauses

namespace detail {

template <unsigned Slots, class Condition>
inline constexpr clause_info clause_of<clauses::where<Slots, Condition>>{
    .what = part::where, .count = 1, .slots = Slots, .nodes = nodes_of<Condition>};
template <>
inline constexpr clause_info clause_of<clauses::all_rows>{.what = part::all_rows};

template <class Condition>
[[gnu::always_inline]] constexpr auto where_step(const Condition& condition) {
  using given = decltype(as_condition(condition));
  using values = typename given::values_type;
  return step<clauses::where<values::size, typename given::tag>, values>{as_condition(condition).bound_values};
}

template <class Condition>
constexpr auto where_if_step(bool is_wanted, const Condition& condition) {
  return where_step(made_conditional(is_wanted, as_condition(condition)));
}

}  // namespace detail
}  // namespace sequent
