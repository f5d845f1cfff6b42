// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <type_traits>
#include <utility>

#include <sequent/expression/logical.hpp>
#include <sequent/statement/clause/query_info.hpp>
#include <sequent/statement/clause/relation.hpp>

namespace sequent {

namespace clauses {

/// A relation in FROM, with how it is joined to those before it; `On` is void where there is no condition.
template <unsigned Slots, detail::join_kind Kind, class Relation, class On = void>
struct from;

}  // namespace clauses

namespace detail {

template <unsigned Slots, join_kind Kind, class Relation, class On>
inline constexpr clause_info clause_of<clauses::from<Slots, Kind, Relation, On>>{.what = part::from,
                                                                                 .join = Kind,
                                                                                 .count = 1,
                                                                                 .slots = Slots,
                                                                                 .relation_count = 1,
                                                                                 .nodes = nodes_of<On>,
                                                                                 .relations = relations_of<Relation>};
template <unsigned Slots, join_kind Kind, class Relation>
inline constexpr clause_info clause_of<clauses::from<Slots, Kind, Relation, void>>{
    .what = part::from, .join = Kind, .slots = Slots, .relation_count = 1, .relations = relations_of<Relation>};

/// FROM, or CROSS JOIN.
template <join_kind Kind, class Relation>
[[gnu::always_inline]] constexpr auto from_step(const Relation& relation) {
  using traits = relation_traits<Relation>;
  using values = typename traits::values;
  return step<clauses::from<values::size, Kind, typename traits::relation>, values>{traits::values_of(relation)};
}

/// JOIN … ON.
template <join_kind Kind, class Relation, class Condition>
[[gnu::always_inline]] constexpr auto join_step(const Relation& relation, const Condition& condition) {
  using traits = relation_traits<Relation>;
  using given = decltype(as_condition(condition));
  using values = bound::joined<typename traits::values, typename given::values_type>;
  return step<clauses::from<values::size, Kind, typename traits::relation, typename given::tag>, values>{
      bound::detail::joined<typename traits::values, typename given::values_type>::of(
          traits::values_of(relation), as_condition(condition).bound_values)};
}

/// The alias of a relation, for messages.
template <class Relation>
inline constexpr auto alias_of =
    exact_name<relation_of<typename relation_traits<Relation>::relation>.alias.text.size()>(
        relation_of<typename relation_traits<Relation>::relation>.alias.text);

/// Whether a statement has its first relation already.
template <class... Clauses>
inline constexpr bool says_from =
    ((clause_of<Clauses>.what == part::from && clause_of<Clauses>.join == join_kind::from) || ...);

}  // namespace detail
}  // namespace sequent
