// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <tuple>

#include <sequent/config.hpp>
#include <sequent/driver/request.hpp>
#include <sequent/engine/backend.hpp>
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

}  // namespace sequent::detail

#if defined(SEQUENT_HEADER_ONLY)
#include <sequent/engine/explain.ipp>
#endif
