// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <type_traits>

#include <sequent/expression/subquery.hpp>
#include <sequent/statement/clause/clause.hpp>
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
struct effective_from<clause::unset<clause_kind::from>, type_list<Several...>>
    : effective_from<clause::unset<clause_kind::from>, type_list<>> {};

}  // namespace detail

/// The calls that make the clauses of a SELECT.
template <class Self>
struct select_methods : distinct_methods<Self>,
                        from_methods<Self>,
                        correlate_methods<Self>,
                        where_methods<Self>,
                        group_by_methods<Self>,
                        having_methods<Self>,
                        order_by_methods<Self>,
                        limit_methods<Self> {};

/// A SELECT. Each call returns another statement, of another type; none changes the one that it is called on.
template <class List, class From, class Correlate, class Where, class GroupBy, class Having, class OrderBy, class Limit>
struct select_statement
    : List,
      From,
      Correlate,
      Where,
      GroupBy,
      Having,
      OrderBy,
      Limit,
      statement_base,
      select_methods<select_statement<List, From, Correlate, Where, GroupBy, Having, OrderBy, Limit>> {
  using subquery_type = select_statement;
  using list = List;
  using from_type = From;
  using where_type = Where;
  using group_by_type = GroupBy;
  using having_type = Having;
  using order_by_type = OrderBy;
  using limit_type = Limit;
  using correlated_sources = typename detail::correlated_sources<Correlate>::type;
  using effective_from = typename detail::effective_from<From, detail::read_sources<List, correlated_sources>>::type;
  using scope = typename detail::scope_of<concatenation<typename effective_from::sources, correlated_sources>>::type;

  /// Whether the result has exactly one row, whatever the tables hold: an aggregate over all rows.
  static constexpr bool always_has_one_row = detail::any_item_has_aggregate(typename list::items_type{}) &&
                                             !GroupBy::is_set && !Having::is_set && !Limit::is_set;

  // The statement with one clause replaced: every call of the chain makes another type this way. They are spelled out,
  // since much of a query's cost to compile hangs on them: `*this` turns into the clause that its place asks for,
  // without a template.
  // clang-format off
  template <class New>
  constexpr auto with_list(const New& part) const {
    return select_statement<New, From, Correlate, Where, GroupBy, Having, OrderBy, Limit>{part, *this, *this, *this, *this, *this, *this, *this, {}, {}};
  }
  template <class New>
  constexpr auto with_from(const New& part) const {
    return select_statement<List, New, Correlate, Where, GroupBy, Having, OrderBy, Limit>{*this, part, *this, *this, *this, *this, *this, *this, {}, {}};
  }
  template <class New>
  constexpr auto with_correlate(const New& part) const {
    return select_statement<List, From, New, Where, GroupBy, Having, OrderBy, Limit>{*this, *this, part, *this, *this, *this, *this, *this, {}, {}};
  }
  template <class New>
  constexpr auto with_where(const New& part) const {
    return select_statement<List, From, Correlate, New, GroupBy, Having, OrderBy, Limit>{*this, *this, *this, part, *this, *this, *this, *this, {}, {}};
  }
  template <class New>
  constexpr auto with_group_by(const New& part) const {
    return select_statement<List, From, Correlate, Where, New, Having, OrderBy, Limit>{*this, *this, *this, *this, part, *this, *this, *this, {}, {}};
  }
  template <class New>
  constexpr auto with_having(const New& part) const {
    return select_statement<List, From, Correlate, Where, GroupBy, New, OrderBy, Limit>{*this, *this, *this, *this, *this, part, *this, *this, {}, {}};
  }
  template <class New>
  constexpr auto with_order_by(const New& part) const {
    return select_statement<List, From, Correlate, Where, GroupBy, Having, New, Limit>{*this, *this, *this, *this, *this, *this, part, *this, {}, {}};
  }
  template <class New>
  constexpr auto with_limit(const New& part) const {
    return select_statement<List, From, Correlate, Where, GroupBy, Having, OrderBy, New>{*this, *this, *this, *this, *this, *this, *this, part, {}, {}};
  }
  // clang-format on

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
    if constexpr (From::is_set) {
      return static_cast<const From&>(*this);
    } else {
      return effective_from{};
    }
  }

  template <class Visitor>
  static constexpr void accept(Visitor& visitor, const select_statement* self) {
    visitor(static_cast<const List*>(self));
    if constexpr (From::is_set) {
      visitor(static_cast<const From*>(self));
    } else {
      visitor(static_cast<const effective_from*>(nullptr));
    }
    if constexpr (Where::is_set) visitor(static_cast<const Where*>(self));
    if constexpr (GroupBy::is_set) visitor(static_cast<const GroupBy*>(self));
    if constexpr (Having::is_set) visitor(static_cast<const Having*>(self));
    if constexpr (OrderBy::is_set) visitor(static_cast<const OrderBy*>(self));
    if constexpr (Limit::is_set) visitor(static_cast<const Limit*>(self));
  }
};

namespace detail {

/// What a query knows of its tables, for the NULL-ness of what it selects.
template <class Statement>
struct scope_of_query {
  using known = known_columns<typename Statement::where_type>;
  using absent = set_difference<typename Statement::effective_from::absent, sources_of_columns<known>>;
  using type = query_scope<absent, known, Statement::group_by_type::is_set>;
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
                          clause::unset<clause_kind::limit>>{
      list{{}, {}, {{detail::as_select_item(items)}...}}, {}, {}, {}, {}, {}, {}, {}, {}, {}};
}

}  // namespace sequent
