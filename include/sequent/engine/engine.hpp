// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstddef>
#include <memory>
#include <utility>

#include <sequent/driver/error.hpp>
#include <sequent/driver/process.hpp>
#include <sequent/engine/backend.hpp>
#include <sequent/engine/begun_transaction.hpp>
#include <sequent/engine/connection.hpp>
#include <sequent/engine/executor.hpp>
#include <sequent/engine/link.hpp>
#include <sequent/engine/observation.hpp>
#include <sequent/engine/observer.hpp>
#include <sequent/engine/options.hpp>
#include <sequent/engine/preparation.hpp>
#include <sequent/engine/query.hpp>
#include <sequent/engine/url.hpp>
#include <sequent/pool/pool.hpp>

namespace sequent {

/// A database: it opens connections, lends them, and runs single statements and transactions, each on a connection of
/// its own.
///
/// Of several backends, as in `engine<postgres, sqlite>`, the URL chooses one; every statement is checked against all
/// of them. It may be shared between threads, and outlives its connections. It opens its first connection when it is
/// made, so that a wrong URL is known at once. In a child process after a fork it opens connections of its own, and
/// never closes those of the parent; SQLite is refused there.
template <class... Backends>
  requires(sizeof...(Backends) > 0)
class engine : public executor<engine<Backends...>, Backends...> {
 public:
  /// Throws `connection_error` where the URL is none of these backends', or the database cannot be reached.
  explicit engine(const url& database, const engine_options& options = {})
      : pool_(pool_size(database, options), options.pool.timeout,
              [database, options, process = driver::process_generation()] {
                if (process != driver::process_generation()) require_other_process<Backends...>(database);
                const detail::connection_opening opening(options.observer.get());
                auto opened = open<Backends...>(database, options);
                opening.tell_opened();
                return opened;
              }) {
    static_cast<void>(connect());
  }

  /// Lends a connection, for work that must stay on one. Throws `pool_timeout` and `connection_error`.
  [[nodiscard]] connection<Backends...> connect() { return connection<Backends...>(lend()); }

  /// Runs `work(transaction&)`: commits when it returns, rolls back when it throws; see `connection::transaction`.
  template <class Work>
  auto transaction(Work&& work, const transaction_options& options = {}) {
    return connect().transaction(work, options);
  }

  /// Begins a transaction that the program ends itself, by `commit()` or `rollback()`; its destructor rolls it back.
  /// Throws `pool_timeout`, `connection_error` and `sql_error`.
  [[nodiscard]] begun_transaction<Backends...> begin(const transaction_options& options = {}) {
    return begun_transaction<Backends...>(connect(), options);
  }

  /// Lets SQL call a function that is written in C++, by this name, on every connection of this engine (SQLite only):
  /// `db.define<"distance">([](double x, double y) { return std::abs(x - y); })`.
  ///
  /// Its parameters and its result are of types that a column can have, or a `std::string_view`. Where an argument is
  /// NULL the result is, unless that parameter is a `std::optional`; a result that may be NULL is one, too. What it
  /// throws lets the statement fail with an `sql_error` that names the function. It is copied, and called from all
  /// threads that use the engine. A connection on loan has it from its next loan on. Said again for as many parameters,
  /// it takes the place of the one before.
  template <name Name, class Function>
  void define(Function function, const function_options& options = {}) {
    if constexpr (can_define<Function, false>()) {
      prepare(&purpose<Name, Function>,
              [held = std::make_shared<const Function>(std::move(function)), options]<class Dialect>(auto& session) {
                if constexpr (detail::calls_cpp<Dialect>)
                  backend<Dialect>::template define<Name>(session, held, options);
              });
    }
  }

  /// As `define`, for an aggregate: of each group it makes a `State`, gives it the rows by `add(...)`, and takes
  /// `result()`. Rows in which an argument is NULL are left out, unless that parameter is a `std::optional`.
  template <name Name, class State>
  void define_aggregate(const function_options& options = {}) {
    if constexpr (can_define<State, true>()) {
      prepare(&purpose<Name, State>, [options]<class Dialect>(auto& session) {
        if constexpr (detail::calls_cpp<Dialect>)
          backend<Dialect>::template define_aggregate<Name, State>(session, options);
      });
    }
  }

 private:
  friend class executor<engine, Backends...>;
  using link = detail::link<Backends...>;

  template <class Defined, bool IsAggregate>
  static consteval bool can_define() {
    constexpr bool has_any = (detail::calls_cpp<Backends> || ...);
    static_assert(has_any,
                  "functions written in C++ are called by SQLite, which runs in this process; a server has its own: "
                  "CREATE FUNCTION");
    return has_any && (takes<Backends, Defined, IsAggregate>() && ...);
  }
  template <class Dialect, class Defined, bool IsAggregate>
  static consteval bool takes() {
    if constexpr (!detail::calls_cpp<Dialect>) {
      return true;
    } else if constexpr (IsAggregate) {
      return backend<Dialect>::template can_define_aggregate<Defined>();
    } else {
      return backend<Dialect>::template can_define<Defined>();
    }
  }
  /// One address for each function that is defined, by whatever it captures.
  template <name Name, class Defined>
  static constexpr char purpose = 0;

  template <class Step>
  void prepare(const void* for_what, Step step) {
    preparation_.add(for_what, [step = std::move(step)](link& opened) { opened.visit(step); });
  }

  lease<link> lend() {
    auto lent = pool_.lend();
    preparation_.prepare(*lent);
    return lent;
  }

  template <class Work>
  decltype(auto) with_link(Work&& work) {
    const auto lent = lend();
    return work(*lent);
  }

  static std::size_t pool_size(const url& database, const engine_options& options) {
    std::size_t size = 0;
    const bool is_known = ((backend<Backends>::accepts(database) &&
                            ((size = backend<Backends>::pool_size(database, options.pool.size)), true)) ||
                           ...);
    if (!is_known) throw connection_error("no backend of this engine knows the URL '" + database.redacted() + "'");
    return size;
  }

  /// Throws `connection_error` where the database cannot be had in a child process.
  template <class First, class... Rest>
  static void require_other_process(const url& database) {
    if constexpr (requires { backend<First>::refusal_after_fork(database); }) {
      if (backend<First>::accepts(database)) throw connection_error(backend<First>::refusal_after_fork(database));
    }
    if constexpr (sizeof...(Rest) > 0) require_other_process<Rest...>(database);
  }

  template <class First, class... Rest>
  static std::unique_ptr<link> open(const url& database, const engine_options& options) {
    if constexpr (sizeof...(Rest) > 0) {
      if (!backend<First>::accepts(database)) return open<Rest...>(database, options);
    }
    return std::make_unique<link>(detail::spoken<First>{backend<First>::open(database, options)}, options.observer);
  }

  detail::preparation<link> preparation_;
  pool<link> pool_;
};

}  // namespace sequent
