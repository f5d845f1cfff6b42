// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <sequent/schema/table.hpp>
#include <sequent/statement/clause/clause.hpp>

namespace sequent {

namespace clause {

/// The tables that a subquery borrows from the query around it. It has no text.
template <class... Sources>
struct correlate_clause : clause_base<clause_kind::correlate> {
  using sources = type_list<Sources...>;
  template <class Visitor>
  static constexpr void accept(Visitor&, const correlate_clause*) {}
};

}  // namespace clause

namespace detail {

template <class Clause>
struct correlated_sources {
  using type = type_list<>;
};
template <class... Sources>
struct correlated_sources<clause::correlate_clause<Sources...>> {
  using type = type_list<Sources...>;
};

}  // namespace detail

/// The call that lets a subquery read tables of the query around it.
template <class Self>
struct correlate_methods {
  /// Lets this subquery read these tables, which the query around it must have in FROM. Comes before the clauses that
  /// read them.
  template <table_like... Tables>
  [[nodiscard]] constexpr auto correlate(const Tables&...) const {
    return static_cast<const Self&>(*this).with_correlate(clause::correlate_clause<typename Tables::source...>{});
  }
};

}  // namespace sequent
