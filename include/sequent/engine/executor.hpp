// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <string>
#include <string_view>

#include <sequent/engine/atomic_scope.hpp>
#include <sequent/dialect/create_all.hpp>
#include <sequent/engine/execution.hpp>
#include <sequent/engine/raw.hpp>

namespace sequent {

struct if_not_exists_option {};
struct if_exists_option {};

/// For `create_all`: leaves alone the tables that are there already.
inline constexpr if_not_exists_option if_not_exists{};
/// For `drop_all`: passes over the tables that are not there.
inline constexpr if_exists_option if_exists{};

/// What a connection and a transaction can run. `Self` has `link()`.
template <class Self>
class executor {
 public:
  /// Runs a statement, checked against every backend of the engine, and gives its rows.
  ///
  /// Values for `param<"name">` follow it: `execute(statement, param<"name"> = value)`. An INSERT of many rows takes all of them or
  /// none. Throws `sql_error` and its kin, `encode_error`, `decode_error`, `connection_error`.
  template <statement Statement, class... Arguments>
  auto execute(const Statement& to_run, const Arguments&... arguments) {
    const detail::argument_set<Arguments...> given(arguments...);
    if constexpr (detail::inserts_range<Statement>) {
      detail::atomic_scope all_or_none(link());
      auto rows = run(to_run, given);
      all_or_none.keep();
      return rows;
    } else {
      return run(to_run, given);
    }
  }

  /// The text that `execute` sends for this statement, for logs and for curiosity.
  template <statement Statement>
  [[nodiscard]] std::string sql(const Statement& to_show) {
    return link().visit([&]<class Dialect>(auto&) { return std::string(sequent::sql<Dialect>(to_show)); });
  }

  /// Runs SQL text as it is, with values for its placeholders (`$1` in PostgreSQL, `?1` in SQLite).
  ///
  /// `Rows` says how its rows are read: nothing for a statement without rows, one C++ type, several (a `std::tuple`), or an
  /// aggregate with a member for each column. The text is the caller's responsibility: never put a value into it.
  template <class... Rows, class... Values>
  auto execute_raw(std::string_view sql, const Values&... values) {
    using row = typename detail::raw_row<Rows...>::type;
    return link().visit([&]<class Dialect>(auto& connection) { return detail::run_raw<row>(connection, sql, values...); });
  }

  /// Creates the tables with their constraints and indexes, in the order of their foreign keys; all of them or none.
  template <table_like... Tables>
  void create_all(const Tables&...) {
    run_creation<false, Tables...>();
  }
  /// As `create_all(tables…)`, but leaves alone what is there already, whatever it looks like.
  template <table_like... Tables>
  void create_all(if_not_exists_option, const Tables&...) {
    run_creation<true, Tables...>();
  }

  /// Drops the tables, those that reference others first; all of them or none.
  template <table_like... Tables>
  void drop_all(const Tables&...) {
    run_drop<false, Tables...>();
  }
  /// As `drop_all(tables…)`, but passes over what is not there.
  template <table_like... Tables>
  void drop_all(if_exists_option, const Tables&...) {
    run_drop<true, Tables...>();
  }

 private:
  template <bool IfNotExists, class... Tables>
  void run_creation() {
    detail::atomic_scope all_or_none(link());
    link().visit([]<class Dialect>(auto& connection) {
      for_each_creation<Dialect, Tables...>(IfNotExists, [&](std::string_view sql) { connection.execute_script(sql); });
    });
    all_or_none.keep();
  }

  template <bool IfExists, class... Tables>
  void run_drop() {
    detail::atomic_scope all_or_none(link());
    link().visit([]<class Dialect>(auto& connection) {
      for_each_drop<Dialect, Tables...>(IfExists, [&](std::string_view sql) { connection.execute_script(sql); });
    });
    all_or_none.keep();
  }

  auto& link() { return static_cast<Self&>(*this).link(); }

  template <class Statement, class... Arguments>
  auto run(const Statement& to_run, const detail::argument_set<Arguments...>& given) {
    return link().visit(
        [&]<class Dialect>(auto& connection) { return detail::run_statement<Dialect>(connection, to_run, given); });
  }
};

}  // namespace sequent
