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

  template <class Visitor>
  static constexpr void accept(Visitor& visitor, const order_by_clause* self) {
    visitor.text(" ORDER BY ");
    detail::accept_pack(visitor, self ? &self->terms : nullptr);
  }
};

}  // namespace clause

namespace detail {

template <class Term>
constexpr auto as_order_term(const Term& term) {
  if constexpr (is_order_term<Term>) {
    return term;
  } else {
    static_assert(expression<Term>,
                  "ORDER BY takes expressions, with .asc(), .desc(), .nulls_first() or .nulls_last() if wanted");
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
    const Self& self = static_cast<const Self&>(*this);
    using clause_type = clause::order_by_clause<decltype(detail::as_order_term(terms))...>;
    using foreign = detail::first_foreign_column_of<typename clause_type::expressions, typename Self::scope>;
    static_assert(rules::reads_only_tables_in_from<foreign::table, foreign::column>,
                  "ORDER BY reads a column of a table that is not in FROM: add the table with .from() or .join()");
    if constexpr (foreign::table.empty() && Self::order_by_type::is_set) {
      const typename Self::order_by_type& present = self;
      return self.with_order_by(detail::with_terms(present, detail::as_order_term(terms)...));
    } else if constexpr (foreign::table.empty()) {
      return self.with_order_by(clause_type{{}, {{detail::as_order_term(terms)}...}});
    } else {
      return self;
    }
  }
};

}  // namespace sequent
