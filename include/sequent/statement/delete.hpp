// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <sequent/statement/clause/returning.hpp>
#include <sequent/statement/clause/target.hpp>
#include <sequent/statement/clause/where.hpp>
#include <sequent/statement/complete.hpp>
#include <sequent/statement/row_choice.hpp>
#include <sequent/statement/clause/clause.hpp>
#include <sequent/statement/statement.hpp>

namespace sequent {

/// A DELETE. It needs either a WHERE or `all_rows`.
template <class... Clauses>
struct delete_statement : Clauses...,
                          statement_base,
                          row_choice_methods<delete_statement<Clauses...>>,
                          returning_methods<delete_statement<Clauses...>> {
  using target_source = typename clause_of<clause_kind::target, delete_statement>::source;
  using scope = table_scope<target_source>;
  static constexpr bool needs_row_choice = true;

  constexpr explicit delete_statement(const Clauses&... clauses) : Clauses(clauses)... {}

  static consteval auto unchosen_table() { return detail::unchosen_table<delete_statement>(); }

  template <class Visitor>
  static constexpr void accept(Visitor& visitor, const delete_statement* self) {
    (visitor(static_cast<const Clauses*>(self)), ...);
  }
};

namespace detail {

template <class... Clauses>
struct result_row<delete_statement<Clauses...>> : returned_row<clause_of<clause_kind::returning, delete_statement<Clauses...>>> {};

}  // namespace detail

/// Starts a DELETE from a table.
template <table_like Table>
[[nodiscard]] constexpr auto delete_from(const Table&) {
  return delete_statement<clause::target_clause<clause::delete_from, typename Table::source>, clause::unset<clause_kind::where>,
                          clause::unset<clause_kind::returning>>({}, {}, {});
}

}  // namespace sequent
