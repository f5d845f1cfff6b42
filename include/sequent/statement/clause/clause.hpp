// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstddef>
#include <type_traits>

#include <sequent/expression/expression.hpp>
#include <sequent/schema/rules.hpp>

namespace sequent {

/// The clauses that a statement can have.
enum class clause_kind { select_list, target, from, correlate, set, values, where, group_by, having, order_by, limit, on_conflict, returning };

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

template <clause_kind Kind, class... Clauses>
consteval std::size_t clause_position() {
  constexpr clause_kind kinds[] = {Clauses::kind...};
  std::size_t position = 0;
  while (kinds[position] != Kind) ++position;
  return position;
}

template <clause_kind Kind, class Statement>
struct found_clause;
template <clause_kind Kind, template <class...> class Statement, class... Clauses>
struct found_clause<Kind, Statement<Clauses...>> {
  using type = type_at<clause_position<Kind, Clauses...>(), type_list<Clauses...>>;
};

template <class Wanted, class Replacement, class Statement>
constexpr const auto& either(const Statement& statement, const Replacement& replacement) {
  if constexpr (std::is_same_v<Wanted, Replacement>) {
    return replacement;
  } else {
    return static_cast<const Wanted&>(statement);
  }
}

/// The statement with one clause replaced: every call of the chain makes another type this way.
template <template <class...> class Statement, class... Clauses, class Clause>
constexpr auto with_clause(const Statement<Clauses...>& statement, const Clause& replacement) {
  return Statement<std::conditional_t<Clauses::kind == Clause::kind, Clause, Clauses>...>(
      either<std::conditional_t<Clauses::kind == Clause::kind, Clause, Clauses>>(statement, replacement)...);
}

/// The clause with more terms behind those that it has.
template <template <class...> class Clause, class Present, class... Terms>
constexpr auto with_terms(const Present& present, const pack<Terms...>& added) {
  if constexpr (Present::is_set) {
    return [&]<class... All>(const pack<All...>& all) { return Clause<All...>(all); }(joined(present.terms, added));
  } else {
    return Clause<Terms...>(added);
  }
}

template <class Sources>
struct scope_of;
template <class... Sources>
struct scope_of<type_list<Sources...>> {
  using type = table_scope<Sources...>;
};

}  // namespace detail

/// The clause of this kind in a statement.
template <clause_kind Kind, class Statement>
using clause_of = typename detail::found_clause<Kind, Statement>::type;

/// The part of a statement that is this clause.
template <clause_kind Kind, class Statement>
constexpr const auto& get_clause(const Statement& statement) {
  return static_cast<const clause_of<Kind, Statement>&>(statement);
}

}  // namespace sequent
