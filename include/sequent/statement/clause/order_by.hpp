// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <type_traits>

#include <sequent/expression/operand.hpp>
#include <sequent/expression/order.hpp>
#include <sequent/statement/clause/clause.hpp>

namespace sequent {

namespace clause {

/// `ORDER BY term, …`.
template <class... Terms>
struct order_by_clause : clause_base<clause_kind::order_by> {
  using expressions = type_list<typename Terms::expression_type...>;

  [[no_unique_address]] pack<Terms...> terms;

  constexpr explicit order_by_clause(const pack<Terms...>& ordered) : terms(ordered) {}

  template <class Visitor>
  static constexpr void accept(Visitor& visitor, const order_by_clause* self) {
    visitor.text(" ORDER BY ");
    detail::accept_pack(visitor, detail::part(self, &order_by_clause::terms));
  }
};

}  // namespace clause

namespace detail {

template <class Term>
constexpr auto as_order_term(const Term& term) {
  if constexpr (is_order_term<Term>) {
    return term;
  } else {
    static_assert(expression<Term>, "ORDER BY takes expressions, with .asc(), .desc(), .nulls_first() or .nulls_last() if wanted");
    if constexpr (expression<Term>) {
      return make_order(term);
    } else {
      return make_order(rejected<bool>{});
    }
  }
}

}  // namespace detail

/// The calls that make ORDER BY.
template <class Self>
struct order_by_methods {
  /// Orders the rows by these terms; said again, the new terms come after the old.
  template <class... Terms>
    requires(sizeof...(Terms) > 0)
  [[nodiscard]] constexpr auto order_by(const Terms&... terms) const {
    using ordered = pack<decltype(detail::as_order_term(terms))...>;
    using foreign = detail::first_foreign_column_of<type_list<typename decltype(detail::as_order_term(terms))::expression_type...>,
                                                    typename Self::scope>;
    static_assert(rules::reads_only_tables_in_from<foreign::table, foreign::column>,
                  "ORDER BY reads a column of a table that is not in FROM: add the table with .from() or .join()");
    if constexpr (foreign::table.empty()) {
      return detail::with_clause(self(), detail::with_terms<clause::order_by_clause>(get_clause<clause_kind::order_by>(self()),
                                                                                     ordered(detail::as_order_term(terms)...)));
    } else {
      return self();
    }
  }

 private:
  constexpr const Self& self() const { return static_cast<const Self&>(*this); }
};

}  // namespace sequent
