// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <optional>
#include <utility>

#include <sequent/dialect/names.hpp>
#include <sequent/driver/request.hpp>
#include <sequent/engine/atomic_scope.hpp>
#include <sequent/engine/execution.hpp>
#include <sequent/engine/perform.hpp>
#include <sequent/engine/row_store.hpp>

namespace sequent::detail {

/// Rows that a database takes one by one, and checks as if they were one statement: they may reference each other.
template <class Link>
class rows_as_one_statement {
 public:
  explicit rows_as_one_statement(Link& connection) : link_(connection) {
    link_.visit([this]<class Dialect>(auto& session) {
      if constexpr (requires { session.defer_foreign_keys(); }) defers_ = session.defer_foreign_keys();
    });
  }
  rows_as_one_statement(const rows_as_one_statement&) = delete;
  rows_as_one_statement& operator=(const rows_as_one_statement&) = delete;
  /// Where they failed, whoever goes on with the transaction finds foreign keys checked again after each statement.
  // NOLINTNEXTLINE(bugprone-exception-escape): a link has its session as long as somebody works on it.
  ~rows_as_one_statement() {
    if (!defers_) return;
    link_.visit([]<class Dialect>(auto& session) {
      if constexpr (requires { session.undefer_foreign_keys(); }) session.undefer_foreign_keys();
    });
  }

  /// Throws `foreign_key_violation` where a reference is left that nothing meets.
  void check() {
    if (!std::exchange(defers_, false)) return;
    link_.visit([]<class Dialect>(auto& session) {
      if constexpr (requires { session.check_foreign_keys(); }) session.check_foreign_keys();
    });
  }

 private:
  Link& link_;
  bool defers_ = false;
};

/// Calls `perform(connection, request)` for each run of a range of rows, which may have its rows go one by one.
template <class Tag, class Link, class Values, class Perform, class... Arguments>
void for_each_run(Link& link, row_runs<Values>& runs, const Values& values, const argument_set<Arguments...>& given,
                  const Perform& perform) {
  [[maybe_unused]] const joined_names_of<Values> names(values);
  while (!runs.is_done()) {
    link.visit([&]<class Dialect>(auto& connection) {
      const bool one_by_one = runs.begin_run(Dialect::info.has_arrays);
      driver::request made = request_of_values<Dialect, Tag>(runs.values(), given);
      if constexpr (has_names<Values>) made.key = driver::key_with_names(made.key, names.view());
      if (one_by_one) {
        made.advance = &row_runs<Values>::advance;
        made.state = &runs;
      }
      perform(connection, made);
    });
  }
}

/// Writes all rows of a range or none.
template <class Tag, class Link, class Values, class... Arguments>
void perform_range(Link& link, row_runs<Values>& runs, const Values& values, row_store& rows,
                   const argument_set<Arguments...>& given) {
  // One statement is executed whole or not at all by itself; a transaction goes on where it fails, as where they are
  // several.
  std::optional<atomic_scope<Link>> all_or_none;
  const bool has_arrays = link.visit([]<class Dialect>(auto&) { return Dialect::info.has_arrays; });
  if (link.in_transaction() || !runs.is_one_statement(has_arrays)) all_or_none.emplace(link);
  rows_as_one_statement<Link> as_one(link);
  for_each_run<Tag>(link, runs, values, given, [&](auto& connection, const driver::request& made) {
    perform(connection, made, rows, link.observed_by());
  });
  as_one.check();
  if (all_or_none) all_or_none->keep();
}

}  // namespace sequent::detail
