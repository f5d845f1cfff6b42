// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <type_traits>

#include <sequent/expression/subquery.hpp>
#include <sequent/statement/clause/correlate.hpp>
#include <sequent/statement/clause/distinct.hpp>
#include <sequent/statement/clause/from.hpp>
#include <sequent/statement/clause/group_by.hpp>
#include <sequent/statement/clause/having.hpp>
#include <sequent/statement/clause/limit.hpp>
#include <sequent/statement/clause/order_by.hpp>
#include <sequent/statement/clause/select_list.hpp>
#include <sequent/statement/clause/where.hpp>
#include <sequent/statement/complete.hpp>
#include <sequent/statement/sources.hpp>
#include <sequent/statement/clause/clause.hpp>
#include <sequent/statement/statement.hpp>

namespace sequent {

namespace detail {

/// FROM as it is said or, where it is not, as the select list implies it: the one table that it reads.
template <class From, class Sources>
struct effective_from {
  using type = From;
};
template <>
struct effective_from<clause::unset<clause_kind::from>, type_list<>> {
  using type = clause::no_from;
};
template <class Only>
struct effective_from<clause::unset<clause_kind::from>, type_list<Only>> {
  using type = clause::from_clause<Only>;
};
template <class... Several>
  requires(sizeof...(Several) > 1)
struct effective_from<clause::unset<clause_kind::from>, type_list<Several...>> : effective_from<clause::unset<clause_kind::from>, type_list<>> {};

}  // namespace detail

/// A SELECT. Each call returns another statement, of another type; none changes the one that it is called on.
template <class... Clauses>
struct select_statement : Clauses...,
                          statement_base,
                          distinct_methods<select_statement<Clauses...>>,
                          from_methods<select_statement<Clauses...>>,
                          correlate_methods<select_statement<Clauses...>>,
                          where_methods<select_statement<Clauses...>>,
                          group_by_methods<select_statement<Clauses...>>,
                          having_methods<select_statement<Clauses...>>,
                          order_by_methods<select_statement<Clauses...>>,
                          limit_methods<select_statement<Clauses...>> {
  using subquery_type = select_statement;
  using list = clause_of<clause_kind::select_list, select_statement>;
  using correlated_sources = typename detail::correlated_sources<clause_of<clause_kind::correlate, select_statement>>::type;
  using effective_from = typename detail::effective_from<clause_of<clause_kind::from, select_statement>,
                                                      detail::read_sources<list, correlated_sources>>::type;
  using scope = typename detail::scope_of<concatenation<typename effective_from::sources, correlated_sources>>::type;

  /// Whether the result has exactly one row, whatever the tables hold: an aggregate over all rows.
  static constexpr bool always_has_one_row = detail::any_item_has_aggregate(typename list::items_type{}) &&
                                             !clause_of<clause_kind::group_by, select_statement>::is_set &&
                                             !clause_of<clause_kind::having, select_statement>::is_set &&
                                             !clause_of<clause_kind::limit, select_statement>::is_set;

  constexpr explicit select_statement(const Clauses&... clauses) : Clauses(clauses)... {}

  /// The query as an operand: its one column of its one row; NULL where there is no row.
  [[nodiscard]] constexpr auto scalar_subquery() const {
    detail::require_complete<select_statement>();
    if constexpr (detail::selects_one_expression<select_statement>()) {
      return expressions::scalar_subquery<select_statement>(*this);
    } else {
      return detail::rejected<typename detail::first_selected<typename list::items_type>::type>{};
    }
  }

  constexpr auto current_from() const {
    if constexpr (clause_of<clause_kind::from, select_statement>::is_set) {
      return get_clause<clause_kind::from>(*this);
    } else {
      return effective_from{};
    }
  }

  template <class Visitor>
  static constexpr void accept(Visitor& visitor, const select_statement* self) {
    (accept_clause<Clauses>(visitor, self), ...);
  }

 private:
  template <class Clause, class Visitor>
  static constexpr void accept_clause(Visitor& visitor, const select_statement* self) {
    if constexpr (Clause::is_set) {
      visitor(static_cast<const Clause*>(self));
    } else if constexpr (Clause::kind == clause_kind::from) {
      visitor(static_cast<const effective_from*>(nullptr));
    }
  }
};

namespace detail {

/// What a query knows of its tables, for the NULL-ness of what it selects.
template <class Statement>
struct scope_of_query {
  using known = known_columns<clause_of<clause_kind::where, Statement>>;
  using absent = set_difference<typename Statement::effective_from::absent, sources_of_columns<known>>;
  static constexpr bool is_grouped = clause_of<clause_kind::group_by, Statement>::is_set;
  using type = query_scope<absent, known, is_grouped>;
};

template <class... Clauses>
struct result_row<select_statement<Clauses...>>
    : row_of_items<typename select_statement<Clauses...>::list::items_type,
                   typename scope_of_query<select_statement<Clauses...>>::type> {};

}  // namespace detail

/// Starts a SELECT of columns, expressions and whole tables.
template <class... Items>
  requires(sizeof...(Items) > 0)
[[nodiscard]] constexpr auto select(const Items&... items) {
  using list = clause::select_list_clause<clause::all, decltype(detail::as_select_item(items))...>;
  return select_statement<list, clause::unset<clause_kind::from>, clause::unset<clause_kind::correlate>,
                          clause::unset<clause_kind::where>, clause::unset<clause_kind::group_by>,
                          clause::unset<clause_kind::having>, clause::unset<clause_kind::order_by>,
                          clause::unset<clause_kind::limit>>(
      list({}, pack<decltype(detail::as_select_item(items))...>(detail::as_select_item(items)...)), {}, {}, {}, {}, {}, {}, {});
}

}  // namespace sequent
