// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>

#include <sequent/config.hpp>
#include <sequent/driver/request.hpp>
#include <sequent/engine/atomic_scope.hpp>
#include <sequent/engine/backend.hpp>
#include <sequent/engine/execution.hpp>
#include <sequent/engine/perform.hpp>
#include <sequent/engine/result.hpp>
#include <sequent/engine/row_layout.hpp>

/// How databases tell by which way they run a statement.
namespace sequent::detail {

/// The lines of PostgreSQL's EXPLAIN; the steps of SQLite's EXPLAIN QUERY PLAN: number, that of the step around it,
/// nothing, and what is done.
using plan_line = std::string;
using plan_step = std::tuple<std::int64_t, std::int64_t, std::int64_t, std::string>;

/// One line for each, indented as they are nested.
std::string plan_text(const result<plan_line>& lines);
std::string plan_text(const result<plan_step>& steps);

/// The text of a request as it stands, behind another one.
std::string text_behind(std::string_view head, const driver::request& made);

/// Asks for the plan of a request instead of running it; a head that says ANALYZE runs it, too.
template <class PlanRow, class Connection>
std::string plan_of(Connection& connection, std::string_view head, const driver::request& made, observer* told) {
  const std::string text = text_behind(head, made);
  driver::request asked = made;
  asked.text = text;
  asked.assemble = nullptr;
  asked.is_cached = false;
  asked.tolerated = {};
  result<PlanRow> rows;
  perform(connection, asked, rows.store(), told);
  return plan_text(rows);
}

/// The plan of the request for the database at hand. One that is run is undone.
template <class... Backends, class Link>
std::string plan_on(Link& link, const std::array<driver::request, sizeof...(Backends)>& made, bool is_run) {
  return link.visit([&]<class Dialect>(auto& connection) {
    using row = typename backend<Dialect>::plan_row;
    const driver::request& asked = made[place_of_type<Dialect, Backends...>];
    if constexpr (explains_runs<Dialect>) {
      if (is_run) {
        const atomic_scope is_undone(link);
        return plan_of<row>(connection, backend<Dialect>::explain_analyze, asked, link.observed_by());
      }
    }
    return plan_of<row>(connection, backend<Dialect>::explain, asked, link.observed_by());
  });
}

/// Asserts that a statement has one plan. False also for one that was refused where it was made.
template <class Statement>
consteval bool require_plan() {
  constexpr bool is_rejected = std::is_same_v<Statement, rejected_statement>;
  constexpr bool has_plan = statement<Statement> && !definition_statement<Statement> && !writes_range<Statement>;
  static_assert(has_plan || is_rejected,
                "only one whole statement that reads or writes rows has a plan: take the INSERT of one row for that of "
                "a range, and the queries of a tree one by one");
  return has_plan && !is_rejected;
}

}  // namespace sequent::detail

#if defined(SEQUENT_HEADER_ONLY)
#include <sequent/engine/explain.ipp>
#endif
