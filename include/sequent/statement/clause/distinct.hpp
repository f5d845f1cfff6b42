// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <sequent/expression/feature.hpp>
#include <sequent/statement/clause/clause.hpp>
#include <sequent/statement/clause/select_list.hpp>

namespace sequent {

namespace clause {

/// All rows: `SELECT`.
struct all {
  using expressions = type_list<>;
  template <class Visitor>
  static constexpr void accept(Visitor& visitor, const all*) {
    visitor.text("SELECT ");
  }
};

/// Rows that differ: `SELECT DISTINCT`.
struct distinct {
  using expressions = type_list<>;
  template <class Visitor>
  static constexpr void accept(Visitor& visitor, const distinct*) {
    visitor.text("SELECT DISTINCT ");
  }
};

/// The first row of those that agree in some expressions: `SELECT DISTINCT ON (…)`.
template <class... Expressions>
struct distinct_on {
  using expressions = type_list<Expressions...>;

  [[no_unique_address]] pack<Expressions...> terms;

  constexpr explicit distinct_on(const Expressions&... compared) : terms{{compared}...} {}

  template <class Visitor>
  static constexpr void accept(Visitor& visitor, const distinct_on* self) {
    visitor.template needs<feature::distinct_on>();
    visitor.text("SELECT DISTINCT ON (");
    detail::accept_pack(visitor, self ? &self->terms : nullptr);
    visitor.text(") ");
  }
};

}  // namespace clause

namespace detail {

template <class New, class Old, class... Items>
constexpr auto with_quantifier(const New& quantifier, const clause::select_list_clause<Old, Items...>& list) {
  return clause::select_list_clause<New, Items...>{{}, quantifier, list.items};
}

}  // namespace detail

/// The calls that make DISTINCT.
template <class Self>
struct distinct_methods {
  /// Leaves out rows that are the same in all columns.
  [[nodiscard]] constexpr auto distinct() const { return with_quantifier(clause::distinct{}); }

  /// Keeps the first row, in the order of ORDER BY, of those that agree in these expressions (PostgreSQL only).
  template <expression... Expressions>
    requires(sizeof...(Expressions) > 0)
  [[nodiscard]] constexpr auto distinct_on(const Expressions&... compared) const {
    return with_quantifier(clause::distinct_on<Expressions...>(compared...));
  }

 private:
  template <class Quantifier>
  constexpr auto with_quantifier(const Quantifier& quantifier) const {
    const auto& self = static_cast<const Self&>(*this);
    return self.with_list(detail::with_quantifier(quantifier, static_cast<const typename Self::list&>(self)));
  }
};

}  // namespace sequent
