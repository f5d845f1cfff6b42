// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <type_traits>

#include <sequent/schema/table.hpp>
#include <sequent/statement/clause/clause.hpp>
#include <sequent/statement/clause/select_list.hpp>

namespace sequent {

namespace clause {

/// `GROUP BY expression, …`.
template <class... Expressions>
struct group_by_clause : clause_base<clause_kind::group_by> {
  using expressions = type_list<Expressions...>;

  [[no_unique_address]] pack<Expressions...> terms;

  template <class Visitor>
  static constexpr void accept(Visitor& visitor, const group_by_clause* self) {
    visitor.text(" GROUP BY ");
    detail::accept_pack(visitor, self ? &self->terms : nullptr);
  }
};

}  // namespace clause

namespace detail {

/// The expressions that a statement is grouped by.
template <class GroupBy>
struct grouping {
  using type = type_list<>;
};
template <class... Expressions>
struct grouping<clause::group_by_clause<Expressions...>> {
  using type = type_list<Expressions...>;
};

/// Whether the primary key of a source, of one column, is among the groups: then it determines all other columns
/// (PostgreSQL manual, SELECT, GROUP BY).
template <class Source, class Groups, class Columns>
inline constexpr bool is_grouped_by_key = false;
template <class Source, class Groups, class... Columns>
inline constexpr bool is_grouped_by_key<Source, Groups, type_list<Columns...>> =
    ((Columns::is_primary_key && contains<column<Source, Columns::column_name, typename Columns::type>, Groups>) ||
     ...);

template <class Operands, class Groups>
struct first_ungrouped_of;

/// The first column that is neither grouped nor inside an aggregate.
template <class Expression, class Groups>
struct first_ungrouped : no_offender {};
template <class Source, name Name, class T, class Groups>
struct first_ungrouped<column<Source, Name, T>, Groups>
    : std::conditional_t<contains<column<Source, Name, T>, Groups> ||
                             is_grouped_by_key<Source, Groups, typename Source::schema::columns>,
                         no_offender, first_column<column<Source, Name, T>>> {};

/// An expression that holds a value is grouped only through its columns: its parameters differ from those of GROUP BY.
template <class Expression, class Groups>
inline constexpr bool is_a_group = std::is_empty_v<Expression> && contains<Expression, Groups>;

template <class Expression>
inline constexpr bool is_itself_an_aggregate = requires { Expression::result_name; };

template <class Expression, class Groups>
  requires requires { typename Expression::operands; } && (Expression::operands::size > 0)
struct first_ungrouped<Expression, Groups>
    : std::conditional_t<is_itself_an_aggregate<Expression> || is_a_group<Expression, Groups>, no_offender,
                         first_ungrouped_of<typename Expression::operands, Groups>> {};

template <class Source, class Groups>
struct first_ungrouped<clause::select_table<Source>, Groups> : first_ungrouped_of<columns_of<Source>, Groups> {};

template <class Groups>
struct first_ungrouped_of<type_list<>, Groups> : no_offender {};
template <class First, class... Rest, class Groups>
struct first_ungrouped_of<type_list<First, Rest...>, Groups>
    : std::conditional_t<first_ungrouped<First, Groups>::column.empty(), first_ungrouped_of<type_list<Rest...>, Groups>,
                         first_ungrouped<First, Groups>> {};

}  // namespace detail

/// The calls that make GROUP BY.
template <class Self>
struct group_by_methods {
  /// Makes one row of all rows that agree in these expressions. Said again, the rows must agree in the new ones, too.
  template <expression... Expressions>
    requires(sizeof...(Expressions) > 0)
  [[nodiscard]] constexpr auto group_by(const Expressions&... expressions) const {
    const Self& self = static_cast<const Self&>(*this);
    using foreign = detail::first_foreign_column_of<type_list<Expressions...>, typename Self::scope>;
    static_assert(rules::reads_only_tables_in_from<foreign::table, foreign::column>,
                  "GROUP BY reads a column of a table that is not in FROM: add the table with .from() or .join()");
    if constexpr (foreign::table.empty() && Self::group_by_type::is_set) {
      const typename Self::group_by_type& present = self;
      return self.with_group_by(detail::with_terms(present, expressions...));
    } else if constexpr (foreign::table.empty()) {
      return self.with_group_by(clause::group_by_clause<Expressions...>{{}, {{expressions}...}});
    } else {
      return self;
    }
  }
};

}  // namespace sequent
