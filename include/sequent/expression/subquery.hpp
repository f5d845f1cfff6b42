// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstddef>
#include <string_view>
#include <type_traits>

#include <sequent/expression/in.hpp>
#include <sequent/expression/operand.hpp>

namespace sequent {

namespace detail {

template <class Tables, class Sources>
inline constexpr bool has_all = true;
template <class Tables, class... Sources>
inline constexpr bool has_all<Tables, type_list<Sources...>> = (Tables::template has<Sources> && ...);

template <class Sources, class Tables>
struct first_missing_source : no_offender {};
template <class First, class... Rest, class Tables>
struct first_missing_source<type_list<First, Rest...>, Tables>
    : std::conditional_t<Tables::template has<First>, first_missing_source<type_list<Rest...>, Tables>,
                         first_column<column<First, name{"(correlated)"}, int>>> {};

/// The select list's only expression; void where it has several, or a whole table.
template <class Items>
struct only_item {
  using type = void;
  static constexpr std::size_t expressions = Items::size == 1 ? 0 : Items::size;
};
template <class Item>
  requires requires { typename Item::expression_type; }
struct only_item<type_list<Item>> {
  using type = typename Item::expression_type;
  static constexpr std::size_t expressions = 1;
};

/// The type that goes on after a subquery that cannot stand for a value.
template <class Items>
struct first_selected {
  using type = bool;
};
template <class First, class... Rest>
  requires requires { typename First::expression_type; }
struct first_selected<type_list<First, Rest...>> {
  using type = typename First::expression_type::value_type;
};

/// Asserts that a query can stand for a value.
template <class Query>
consteval bool selects_one_expression() {
  constexpr std::size_t expressions = only_item<typename Query::list::items_type>::expressions;
  static_assert(rules::subquery_selects_one_expression<expressions>,
                "a subquery that stands for a value selects exactly one expression, and no whole table");
  return expressions == 1;
}

}  // namespace detail

namespace expressions {

/// What all subqueries in expressions share: of the query around them they read what they have borrowed, and no more.
template <class Self, class Query>
struct subquery_methods : expression_methods<Self> {
  using borrowed = typename Query::correlated_sources;

  template <class Tables>
  static constexpr bool reads_only = detail::has_all<Tables, borrowed>;
  static consteval bool has_aggregate() { return false; }
};

/// `(SELECT …)` as a value.
template <class Query>
struct scalar_subquery : subquery_methods<scalar_subquery<Query>, Query> {
  using selected = typename detail::only_item<typename Query::list::items_type>::type;
  using value_type = typename selected::value_type;

  [[no_unique_address]] Query query;

  constexpr explicit scalar_subquery(const Query& wrapped) : query(wrapped) {}

  /// A query without groups that selects a count always has its one row.
  template <class Scope>
  static consteval bool is_nullable() {
    return !Query::always_has_one_row || selected::template is_nullable<query_scope<>>();
  }

  template <class Visitor>
  static constexpr void accept(Visitor& visitor, const scalar_subquery* self) {
    visitor.text("(");
    visitor(self ? &self->query : nullptr);
    visitor.text(")");
  }
};

/// `EXISTS (SELECT …)`.
template <class Query>
struct exists : subquery_methods<exists<Query>, Query> {
  using value_type = bool;

  [[no_unique_address]] Query query;

  constexpr explicit exists(const Query& wrapped) : query(wrapped) {}

  template <class Scope>
  static consteval bool is_nullable() {
    return false;
  }

  template <class Visitor>
  static constexpr void accept(Visitor& visitor, const exists* self) {
    visitor.text("EXISTS (");
    visitor(self ? &self->query : nullptr);
    visitor.text(")");
  }
};

/// `operand [NOT] IN (SELECT …)`.
template <bool Negated, class Operand, class Query>
struct in_subquery : subquery_methods<in_subquery<Negated, Operand, Query>, Query> {
  using value_type = bool;
  using operands = type_list<Operand>;
  static constexpr precedence binding = precedence::comparison;

  [[no_unique_address]] Operand operand;
  [[no_unique_address]] Query query;

  constexpr in_subquery(const Operand& tested, const Query& wrapped) : operand(tested), query(wrapped) {}

  template <class Tables>
  static constexpr bool reads_only =
      Operand::template reads_only<Tables> && detail::has_all<Tables, typename Query::correlated_sources>;
  static consteval bool has_aggregate() { return Operand::has_aggregate(); }

  template <class Visitor>
  static constexpr void accept(Visitor& visitor, const in_subquery* self) {
    detail::accept_operand<detail::tighter(binding)>(visitor, self ? &self->operand : nullptr);
    visitor.text(Negated ? " NOT IN (" : " IN (");
    visitor(self ? &self->query : nullptr);
    visitor.text(")");
  }
};

}  // namespace expressions

namespace detail {

template <class Query, class Tables>
struct first_foreign_column<expressions::scalar_subquery<Query>, Tables>
    : first_missing_source<typename Query::correlated_sources, Tables> {};
template <class Query, class Tables>
struct first_foreign_column<expressions::exists<Query>, Tables>
    : first_missing_source<typename Query::correlated_sources, Tables> {};
template <bool Negated, class Operand, class Query, class Tables>
struct first_foreign_column<expressions::in_subquery<Negated, Operand, Query>, Tables>
    : std::conditional_t<Operand::template reads_only<Tables>,
                         first_missing_source<typename Query::correlated_sources, Tables>,
                         first_foreign_column<Operand, Tables>> {};

// Defined with the statements, in statement/complete.hpp.
template <class Statement>
consteval void require_complete();  // NOLINT(readability-redundant-declaration)

template <bool Negated, class Operand, class Subquery>
constexpr auto make_in_subquery(const Operand& operand, const Subquery& subquery) {
  require_complete<Subquery>();
  if constexpr (!selects_one_expression<Subquery>()) {
    return rejected<bool>{};
  } else {
    using selected = typename only_item<typename Subquery::list::items_type>::type;
    using type = typename Operand::value_type;
    using breach = offender<are_comparable<type, typename selected::value_type>, Operand>;
    static_assert(
        rules::operands_are_of_one_type_family<breach::table, breach::column, type, typename selected::value_type>,
        "the column of the subquery is of the type of what is looked for");
    return expressions::in_subquery<Negated, Operand, Subquery>(operand, subquery);
  }
}

}  // namespace detail

/// Whether the query has a row.
template <detail::subquery_like Query>
[[nodiscard]] constexpr auto exists(const Query& query) {
  detail::require_complete<Query>();
  return expressions::exists<Query>(query);
}

}  // namespace sequent
