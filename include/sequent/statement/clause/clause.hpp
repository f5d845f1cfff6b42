// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <sequent/expression/expression.hpp>
#include <sequent/meta/pack.hpp>
#include <sequent/schema/rules.hpp>

namespace sequent {

/// The clauses that a statement can have.
enum class clause_kind {
  select_list,
  target,
  from,
  correlate,
  set,
  values,
  where,
  group_by,
  having,
  order_by,
  limit,
  on_conflict,
  returning
};

namespace clause {

/// A clause that has not been said.
template <clause_kind Kind>
struct unset {
  static constexpr clause_kind kind = Kind;
  static constexpr bool is_set = false;
  template <class Visitor>
  static constexpr void accept(Visitor&, const unset*) {}
};

/// What each clause that has been said derives from.
template <clause_kind Kind>
struct clause_base {
  static constexpr clause_kind kind = Kind;
  static constexpr bool is_set = true;
};

}  // namespace clause

namespace detail {

/// The clause with more terms behind those that it has.
template <template <class...> class Clause, class... Present, class... Added>
constexpr auto with_terms(const Clause<Present...>& present, const Added&... added) {
  return Clause<Present..., Added...>{{}, joined(present.terms, pack<Added...>{{added}...})};
}

template <class Sources>
struct scope_of;
template <class... Sources>
struct scope_of<type_list<Sources...>> {
  using type = table_scope<Sources...>;
};

}  // namespace detail

}  // namespace sequent
