// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <type_traits>

#include <sequent/expression/logical.hpp>
#include <sequent/statement/clause/clause.hpp>

namespace sequent {

namespace expressions {

/// A condition that is there only if a flag is set: `where_if`.
template <class Operand>
struct conditional : expression_methods<conditional<Operand>> {
  using value_type = bool;
  using operands = type_list<Operand>;
  static constexpr precedence binding = Operand::binding;

  bool is_wanted;
  [[no_unique_address]] Operand operand;

  constexpr conditional(bool wanted, const Operand& condition) : is_wanted(wanted), operand(condition) {}

  static consteval bool can_vanish() { return true; }
  static constexpr bool is_present(const conditional* self) {
    return !self || (self->is_wanted && Operand::is_present(&self->operand));
  }

  template <class Visitor>
  static constexpr void accept(Visitor& visitor, const conditional* self) {
    visitor(self ? &self->operand : nullptr);
  }
};

}  // namespace expressions

namespace clause {

/// `WHERE condition`.
template <class Condition>
struct where_clause : clause_base<clause_kind::where> {
  using condition_type = Condition;

  [[no_unique_address]] Condition condition;

  template <class Visitor>
  static constexpr void accept(Visitor& visitor, const where_clause* self) {
    const Condition* wanted = self ? &self->condition : nullptr;
    if (visitor.chooses(wanted)) {
      visitor.text(" WHERE ");
      visitor(wanted);
    }
  }
};

/// A statement over all rows, said on purpose: `UPDATE` or `DELETE` without WHERE.
struct all_rows : clause_base<clause_kind::where> {
  template <class Visitor>
  static constexpr void accept(Visitor&, const all_rows*) {}
};

/// A WHERE that may vanish at run time, on purpose: all rows are meant then.
template <class Condition>
struct where_or_all_rows : where_clause<Condition> {
  constexpr explicit where_or_all_rows(const where_clause<Condition>& where) : where_clause<Condition>(where) {}
};

}  // namespace clause

namespace detail {

/// The clause with one more condition, joined by AND.
template <template <class> class Clause, class Present, class Condition>
constexpr auto with_condition(const Present& present, const Condition& condition) {
  if constexpr (requires { typename Present::condition_type; }) {
    auto both = present.condition && condition;
    return Clause<decltype(both)>{{}, both};
  } else {
    return Clause<Condition>{{}, condition};
  }
}

/// The first column of the first aggregate in an expression; empty names where there is none.
template <class Expression>
using first_aggregate = std::conditional_t<Expression::has_aggregate(), first_column<Expression>, no_offender>;

}  // namespace detail

/// The calls that make WHERE.
template <class Self>
struct where_methods {
  /// Keeps the rows for which the condition is true. Said again, the conditions are joined by AND.
  template <class Condition>
  [[nodiscard]] constexpr auto where(const Condition& condition) const {
    if constexpr (!boolean_expression<Condition>) {
      return where(detail::as_condition(condition));
    } else {
      const Self& self = static_cast<const Self&>(*this);
      using foreign = foreign_column<Condition, typename Self::scope>;
      static_assert(rules::reads_only_tables_in_from<foreign::table, foreign::column>,
                    "WHERE reads a column of a table that is not in FROM: add the table with .from() or .join(), "
                    "or borrow it from the query around this one with .correlate()");
      using aggregated = detail::first_aggregate<Condition>;
      static_assert(rules::where_has_no_aggregate<aggregated::table, aggregated::column>,
                    "WHERE looks at single rows, before they are grouped: conditions on aggregates go into .having()");
      if constexpr (!foreign::table.empty() || !aggregated::table.empty()) {
        return self;
      } else if constexpr (Self::where_type::is_set) {
        const typename Self::where_type& present = self;
        return self.with_where(detail::with_condition<clause::where_clause>(present, condition));
      } else {
        return self.with_where(clause::where_clause<Condition>{{}, condition});
      }
    }
  }

  /// As `where`, if `is_wanted`; otherwise nothing. Either way the type of the statement is the same.
  template <class Condition>
  [[nodiscard]] constexpr auto where_if(bool is_wanted, const Condition& condition) const {
    using wanted_type = decltype(detail::as_condition(condition));
    return where(expressions::conditional<wanted_type>(is_wanted, detail::as_condition(condition)));
  }
};

/// The calls that choose the rows of UPDATE and DELETE.
template <class Self>
struct row_choice_methods : where_methods<Self> {
  /// Says that the statement is meant for every row of the table; after a WHERE, that it is where that one vanishes at
  /// run time.
  [[nodiscard]] constexpr auto all_rows() const {
    const auto& self = static_cast<const Self&>(*this);
    if constexpr (Self::where_type::is_set) {
      return self.with_where(clause::where_or_all_rows(static_cast<const typename Self::where_type&>(self)));
    } else {
      return self.with_where(clause::all_rows{});
    }
  }
};

}  // namespace sequent
