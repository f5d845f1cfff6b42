// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstddef>
#include <type_traits>
#include <utility>

#include <sequent/meta/pack.hpp>
#include <sequent/meta/type_list.hpp>
#include <sequent/schema/column.hpp>
#include <sequent/schema/name.hpp>

namespace sequent {

/// Anything that stands in an SQL expression: a column, a value, an operation on them.
///
/// A node names its `value_type` (never optional), its `operands` as a `type_list`, and describes itself once, by
/// `accept(visitor, self)`: that one traversal gives the text and the order of the parameters. `self` is null while the
/// text is made at compile time, since the text depends on the type alone.
template <class T>
concept expression = std::is_base_of_v<expression_base, std::remove_cvref_t<T>>;

/// How tightly an operator binds its operands, from loose to tight, where PostgreSQL and SQLite agree.
enum class precedence { disjunction, conjunction, negation, comparison, additive, multiplicative, primary };

/// What a query knows of its tables: the ones an outer join may leave absent, the columns that WHERE keeps from being
/// NULL, and whether it has groups, each of at least one row.
template <class Absent = type_list<>, class Known = type_list<>, bool Grouped = false>
struct query_scope {
  template <class Source>
  static constexpr bool may_be_absent = contains<Source, Absent>;
  template <class Column>
  static constexpr bool is_known = contains<Column, Known>;
  static constexpr bool is_grouped = Grouped;
};

/// The tables that a clause may read.
template <class... Sources>
struct table_scope {
  template <class Source>
  static constexpr bool has = (std::is_same_v<Source, Sources> || ...);
};

namespace detail {

template <class Operands, class Tables>
inline constexpr bool all_read_only = true;
template <class... Operands, class Tables>
inline constexpr bool all_read_only<type_list<Operands...>, Tables> = (Operands::template reads_only<Tables> && ...);

template <class Scope, class... Operands>
consteval bool any_is_nullable(type_list<Operands...>) {
  return (Operands::template is_nullable<Scope>() || ...);
}

template <class... Operands>
consteval bool any_has_aggregate(type_list<Operands...>) {
  return (Operands::has_aggregate() || ...);
}

/// Visits an operand, in parentheses where it binds more loosely than its place asks.
template <precedence Place, class Visitor, class Operand>
constexpr void accept_operand(Visitor& visitor, const Operand* operand) {
  if constexpr (Operand::binding < Place) {
    visitor.text("(");
    visitor(operand);
    visitor.text(")");
  } else {
    visitor(operand);
  }
}

/// The next tighter precedence: the place of an operand that must not be of the same kind as its operator.
consteval precedence tighter(precedence loose) {
  return static_cast<precedence>(static_cast<int>(loose) + 1);
}

/// Visits the elements of a pack with a comma between them.
template <class Visitor, std::size_t... Place, class... Nodes>
constexpr void accept_pack(Visitor& visitor, const pack_elements<std::index_sequence<Place...>, Nodes...>* nodes) {
  ((Place == 0 ? void() : visitor.text(", "), visitor(element_of<Place>(nodes))), ...);
}

}  // namespace detail

/// The column that a message names: an expression's first one. Empty names where there is none.
struct no_offender {
  static constexpr auto table = name{""};
  static constexpr auto column = name{""};
};

/// An expression of no column has a place in messages too.
struct some_expression {
  static constexpr auto table = name{"(expression)"};
  static constexpr auto column = name{"(expression)"};
};

namespace detail {

template <class Expression>
struct first_column : some_expression {};
template <class Source, name Name, class T>
struct first_column<column<Source, Name, T>> {
  static constexpr auto table = Source::alias;
  static constexpr auto column = Name;
};

template <class Operands>
struct first_column_of : some_expression {};
template <class First, class... Rest>
struct first_column_of<type_list<First, Rest...>>
    : std::conditional_t<(first_column<First>::column.view() == some_expression::column.view()),
                         first_column_of<type_list<Rest...>>, first_column<First>> {};
template <class Expression>
  requires requires { typename Expression::operands; } && (Expression::operands::size > 0)
struct first_column<Expression> : first_column_of<typename Expression::operands> {};

template <class Operands, class Tables>
struct first_foreign_column_of;

/// The first column of a table that is not in scope.
template <class Expression, class Tables>
struct first_foreign_column : no_offender {};
template <class Source, name Name, class T, class Tables>
struct first_foreign_column<column<Source, Name, T>, Tables> : first_column<column<Source, Name, T>> {};
template <class Expression, class Tables>
  requires requires { typename Expression::operands; } && (Expression::operands::size > 0)
struct first_foreign_column<Expression, Tables> : first_foreign_column_of<typename Expression::operands, Tables> {};

template <class Tables>
struct first_foreign_column_of<type_list<>, Tables> : no_offender {};
template <class First, class... Rest, class Tables>
struct first_foreign_column_of<type_list<First, Rest...>, Tables>
    : std::conditional_t<First::template reads_only<Tables>, first_foreign_column_of<type_list<Rest...>, Tables>,
                         first_foreign_column<First, Tables>> {};

}  // namespace detail

/// Who breaks a rule: the first column of the expression, unless the rule holds.
template <bool Holds, class Expression>
using offender = std::conditional_t<Holds, no_offender, detail::first_column<Expression>>;

/// Who reads what is not in scope: the first such column, unless there is none.
template <class Expression, class Tables>
using foreign_column = std::conditional_t<Expression::template reads_only<Tables>, no_offender,
                                          detail::first_foreign_column<Expression, Tables>>;

}  // namespace sequent
