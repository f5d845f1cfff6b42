// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <sequent/expression/logical.hpp>
#include <sequent/expression/predicate.hpp>
#include <sequent/statement/clause/select_list.hpp>
#include <sequent/statement/clause/where.hpp>

/// What a query says of tables without naming them in FROM.
namespace sequent::detail {

template <class Operands>
struct sources_of_all;

/// The tables that an expression reads. A subquery has borrowed what it reads of them.
template <class Expression>
struct sources_of : sources_of_all<typename Expression::operands> {};
template <class Source, name Name, class T>
struct sources_of<column<Source, Name, T>> {
  using type = type_list<Source>;
};
template <class Source>
struct sources_of<clause::select_table<Source>> {
  using type = type_list<Source>;
};
template <>
struct sources_of_all<type_list<>> {
  using type = type_list<>;
};
template <class First, class... Rest>
struct sources_of_all<type_list<First, Rest...>> {
  using type = set_union<typename sources_of<First>::type, typename sources_of_all<type_list<Rest...>>::type>;
};

/// The tables that a select list reads and does not borrow.
template <class List, class Correlated>
using read_sources = set_difference<typename sources_of_all<typename List::items_type>::type, Correlated>;

/// The columns that a condition keeps from being NULL: those of `IS NOT NULL`, joined by AND.
template <class Condition>
struct known_columns_of {
  using type = type_list<>;
};
template <class Source, name Name, class T>
struct known_columns_of<expressions::null_test<true, column<Source, Name, T>>> {
  using type = type_list<column<Source, Name, T>>;
};
template <class Left, class Right>
struct known_columns_of<expressions::logical<logical_and, Left, Right>> {
  using type = concatenation<typename known_columns_of<Left>::type, typename known_columns_of<Right>::type>;
};

template <class Where>
struct known_columns_in {
  using type = type_list<>;
};
template <class Condition>
struct known_columns_in<clause::where_clause<Condition>> : known_columns_of<Condition> {};

template <class Where>
using known_columns = typename known_columns_in<Where>::type;

template <class Columns>
struct known_sources;
template <class... Columns>
struct known_sources<type_list<Columns...>> {
  using type = type_list<typename Columns::source...>;
};

/// The tables of the columns: a row in which one of them is not NULL is there.
template <class Columns>
using sources_of_columns = typename known_sources<Columns>::type;

}  // namespace sequent::detail
