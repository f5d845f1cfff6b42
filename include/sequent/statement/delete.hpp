// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <sequent/statement/clause/clause.hpp>
#include <sequent/statement/clause/returning.hpp>
#include <sequent/statement/clause/target.hpp>
#include <sequent/statement/clause/where.hpp>
#include <sequent/statement/complete.hpp>
#include <sequent/statement/row_choice.hpp>
#include <sequent/statement/statement.hpp>

namespace sequent {

/// A DELETE. It needs either a WHERE or `all_rows`.
template <class Target, class Where, class Returning>
struct delete_statement : Target,
                          Where,
                          Returning,
                          statement_base,
                          row_choice_methods<delete_statement<Target, Where, Returning>>,
                          returning_methods<delete_statement<Target, Where, Returning>> {
  using target_source = typename Target::source;
  using where_type = Where;
  using scope = table_scope<target_source>;
  static constexpr bool needs_row_choice = true;

  constexpr delete_statement(const Target& target, const Where& where_part, const Returning& returning_part)
      : Target(target), Where(where_part), Returning(returning_part) {}

  // The statement with one clause replaced.
  template <class New>
  constexpr auto with_where(const New& part) const {
    return delete_statement<Target, New, Returning>(*this, part, *this);
  }
  template <class New>
  constexpr auto with_returning(const New& part) const {
    return delete_statement<Target, Where, New>(*this, *this, part);
  }

  static consteval auto unchosen_table() { return detail::unchosen_table<delete_statement>(); }

  template <class Visitor>
  static constexpr void accept(Visitor& visitor, const delete_statement* self) {
    visitor(static_cast<const Target*>(self));
    visitor(static_cast<const Where*>(self));
    visitor(static_cast<const Returning*>(self));
  }
};

namespace detail {

template <class Target, class Where, class Returning>
struct result_row<delete_statement<Target, Where, Returning>> : returned_row<Returning> {};

}  // namespace detail

/// Starts a DELETE from a table.
template <table_like Table>
[[nodiscard]] constexpr auto delete_from(const Table&) {
  return delete_statement<clause::target_clause<clause::delete_from, typename Table::source>,
                          clause::unset<clause_kind::where>, clause::unset<clause_kind::returning>>({}, {}, {});
}

}  // namespace sequent
