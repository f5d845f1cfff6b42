// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <string>
#include <string_view>

#include <sequent/dialect/create_all.hpp>
#include <sequent/engine/atomic_scope.hpp>
#include <sequent/engine/execution.hpp>
#include <sequent/engine/raw.hpp>

namespace sequent {

struct if_not_exists_option {};
struct if_exists_option {};

/// For `create_all`: leaves alone the tables that are there already.
inline constexpr if_not_exists_option if_not_exists{};
/// For `drop_all`: passes over the tables that are not there.
inline constexpr if_exists_option if_exists{};

/// What an engine, a connection and a transaction can run, on whatever `Self::with_link(work)` gives the work to do it
/// on.
template <class Self, class... Backends>
class executor {
 public:
  /// Runs a statement, checked against every backend of the engine, and gives its rows.
  ///
  /// Values for `param<"name">` follow it: `execute(statement, param<"name"> = value)`. An INSERT of many rows takes
  /// all of them or none. Throws `sql_error` and its kin, `encode_error`, `decode_error`, `connection_error`; an engine
  /// `pool_timeout`, too.
  template <class Statement, class... Arguments>
  auto execute(const Statement& to_run, const Arguments&... arguments) {
    static_assert(statement<Statement>,
                  "this is no whole statement: update() needs .set(), insert_into() needs .set() or .values(), "
                  "on_conflict() needs "
                  ".do_nothing() or .do_update(); SQL text goes to execute_raw");
    if constexpr (statement<Statement>) {
      (detail::require_executable<Backends, Statement, Arguments...>(), ...);
      const detail::argument_set<Arguments...> given(arguments...);
      return self().with_link([&](auto& link) { return run(link, to_run, given); });
    }
  }

  /// The text that `execute` sends for this statement, for logs and for curiosity.
  template <statement Statement>
  [[nodiscard]] std::string sql(const Statement& to_show) {
    return self().with_link([&](auto& link) {
      return link.visit([&]<class Dialect>(auto&) { return std::string(sequent::sql<Dialect>(to_show)); });
    });
  }

  /// Runs SQL text as it is, with values for its placeholders (`$1` in PostgreSQL, `?1` in SQLite).
  ///
  /// `Rows` says how its rows are read: nothing for a statement without rows, one C++ type, several (a `std::tuple`),
  /// or an aggregate with a member for each column. The text is the caller's responsibility: never put a value into it.
  template <class... Rows, class... Values>
  auto execute_raw(std::string_view sql, const Values&... values) {
    using row = typename detail::raw_row<Rows...>::type;
    return self().with_link([&](auto& link) {
      return link.visit(
          [&]<class Dialect>(auto& connection) { return detail::run_raw<row>(connection, sql, values...); });
    });
  }

  /// Creates the tables with their constraints and indexes, in the order of their foreign keys; all of them or none.
  template <table_like... Tables>
  void create_all(const Tables&...) {
    create<false, Tables...>();
  }
  /// As `create_all(tables…)`, but leaves alone what is there already, whatever it looks like.
  template <table_like... Tables>
  void create_all(if_not_exists_option, const Tables&...) {
    create<true, Tables...>();
  }

  /// Drops the tables, those that reference others first; all of them or none.
  template <table_like... Tables>
  void drop_all(const Tables&...) {
    drop<false, Tables...>();
  }
  /// As `drop_all(tables…)`, but passes over what is not there.
  template <table_like... Tables>
  void drop_all(if_exists_option, const Tables&...) {
    drop<true, Tables...>();
  }

 private:
  Self& self() noexcept { return static_cast<Self&>(*this); }

  template <class Link, class Statement, class... Arguments>
  static auto run(Link& link, const Statement& to_run, const detail::argument_set<Arguments...>& given) {
    const auto work = [&]<class Dialect>(auto& connection) {
      return detail::run_statement<Dialect>(connection, to_run, given);
    };
    if constexpr (detail::inserts_range<Statement>) {
      detail::atomic_scope all_or_none(link);
      auto rows = link.visit(work);
      all_or_none.keep();
      return rows;
    } else {
      return link.visit(work);
    }
  }

  /// Runs a step of `create_all` or `drop_all`, unless what it makes is there.
  template <class Connection>
  static void take_step(Connection& connection, const script_step& step) {
    if (step.unless.empty() || detail::run_raw<int>(connection, step.unless).empty()) {
      connection.execute_script(step.text);
    }
  }

  /// Runs `work` with a connection, in a transaction or a savepoint, while nobody else creates or drops tables.
  template <class Work>
  void define(Work&& work) {
    self().with_link([&](auto& link) {
      const std::string_view begin = link.visit([]<class Dialect>(auto&) { return definition_begin<Dialect>; });
      detail::atomic_scope all_or_none(link, link.in_transaction(), begin);
      link.visit([&]<class Dialect>(auto& connection) {
        if (!definition_lock<Dialect>.empty()) connection.execute_script(definition_lock<Dialect>);
        work.template operator()<Dialect>(connection);
      });
      all_or_none.keep();
    });
  }

  template <bool IfNotExists, class... Tables>
  void create() {
    define([]<class Dialect>(auto& connection) {
      for_each_creation<Dialect, Tables...>(IfNotExists, [&](const script_step& step) { take_step(connection, step); });
    });
  }

  template <bool IfExists, class... Tables>
  void drop() {
    define([]<class Dialect>(auto& connection) {
      for_each_drop<Dialect, Tables...>(IfExists, [&](const script_step& step) { take_step(connection, step); });
    });
  }
};

}  // namespace sequent
