// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <atomic>
#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <source_location>
#include <utility>
#include <variant>

#include <sequent/driver/error.hpp>
#include <sequent/driver/process.hpp>
#include <sequent/engine/advisory_lock.hpp>
#include <sequent/engine/backend.hpp>
#include <sequent/engine/begun_transaction.hpp>
#include <sequent/engine/commit_hooks.hpp>
#include <sequent/engine/commit_resolution.hpp>
#include <sequent/engine/connection.hpp>
#include <sequent/engine/executor.hpp>
#include <sequent/engine/link.hpp>
#include <sequent/engine/observation.hpp>
#include <sequent/engine/observer.hpp>
#include <sequent/engine/options.hpp>
#include <sequent/engine/pooler.hpp>
#include <sequent/engine/preparation.hpp>
#include <sequent/engine/query.hpp>
#include <sequent/engine/url.hpp>
#include <sequent/pool/pool.hpp>

namespace sequent {

namespace detail {

/// Does what the program wants to be done with a connection that nobody has yet.
template <class Link, class Connection>
void greet(Link& opened, const std::function<void(Connection&)>& on_connect) {
  Connection lent{lease<Link>(opened)};
  on_connect(lent);
  opened.end_transaction();
}

template <class Link>
void forget_session(Link& returned) {
  returned.visit([]<class Dialect>(auto& session) {
    if constexpr (requires { backend<Dialect>::reset_session; })
      session.execute_script(backend<Dialect>::reset_session);
  });
}

}  // namespace detail

/// A database: it opens connections, lends them, and runs single statements and transactions, each on a connection of
/// its own.
///
/// Of several backends, as in `engine<postgres, sqlite>`, the URL chooses one; every statement is checked against all
/// of them. It may be shared between threads, and outlives its connections. It opens its first connection when it is
/// made, so that a wrong URL is known at once, unless `engine_options::connect` says otherwise. In a child process
/// after a fork it opens connections of its own, and never closes those of the parent; SQLite is refused there.
template <class... Backends>
  requires(sizeof...(Backends) > 0)
class engine : public executor<engine<Backends...>, Backends...> {
 public:
  /// Throws `connection_error` where the URL is none of these backends', the options are not for them, or the database
  /// cannot be reached; `error` where `on_connect` is for other databases, and what it throws.
  explicit engine(const url& database, const engine_options& options = {})
      : database_(database),
        told_(options.observer),
        is_sandbox_(options.is_sandbox),
        pooler_(options.pooler),
        open_(opener_of(database, options)),
        pool_(checked(options.pool), [this] { return open_(); }) {
    detail::connect_first(
        options.connect, [](void* self) { static_cast<void>(static_cast<engine*>(self)->lend({})); }, this);
    if (!std::holds_alternative<lazily_option>(options.connect)) pool_.keep_reserve();
  }

  /// Lends a connection, for work that must stay on one. Throws `pool_timeout`, which names those who have asked for
  /// the connections, `connection_error` and `pool_drained`.
  [[nodiscard]] connection<Backends...> connect(
      const std::source_location& asks_for = std::source_location::current()) {
    return connection<Backends...>(lend(asks_for));
  }

  /// Runs `work(transaction&)`: commits when it returns, rolls back when it throws; see `connection::transaction`.
  template <class Work>
  auto transaction(Work&& work, const transaction_options& options = {},
                   const std::source_location& asks_for = std::source_location::current()) {
    // What is to be done behind it may use the engine, which has the connection again by then.
    detail::commit_hooks hooks;
    return hooks.run_behind([&] {
      const auto resolves = resolver_for(options);
      return detail::with_retries(options.retry, told_.get(), [&](bool is_again) {
        return connect(asks_for).attempt(work, options, is_again, hooks, resolves ? &resolves : nullptr);
      });
    });
  }

  /// Begins a transaction that the program ends itself, by `commit()` or `rollback()`; its destructor rolls it back.
  /// Throws what `connect` throws, and `sql_error`.
  [[nodiscard]] begun_transaction<Backends...> begin(
      const transaction_options& options = {}, const std::source_location& asks_for = std::source_location::current()) {
    return begun_transaction<Backends...>(connect(asks_for), options, resolver_for(options));
  }

  /// Takes an advisory lock of PostgreSQL, and waits as long as another session has it. It is given up when what this
  /// gives dies, which holds a connection as long. Throws what `connect` and `execute` throw, and `error` behind a
  /// pooler that gives each transaction another session.
  [[nodiscard]] sequent::advisory_lock<Backends...> advisory_lock(
      const advisory_key& key, advisory_mode mode = advisory_mode::exclusive,
      const std::source_location& asks_for = std::source_location::current()) {
    detail::require_session(pooler_, "an advisory lock of a session");
    return *sequent::advisory_lock<Backends...>::take(connect(asks_for), key, mode, true);
  }
  /// As `advisory_lock`, but gives nothing where another session has it.
  [[nodiscard]] std::optional<sequent::advisory_lock<Backends...>> try_advisory_lock(
      const advisory_key& key, advisory_mode mode = advisory_mode::exclusive,
      const std::source_location& asks_for = std::source_location::current()) {
    detail::require_session(pooler_, "an advisory lock of a session");
    return sequent::advisory_lock<Backends...>::take(connect(asks_for), key, mode, false);
  }

  /// Opens sessions that are none of the pool, also when the engine is dead. No part of the interface.
  [[nodiscard]] std::function<std::unique_ptr<detail::link<Backends...>>()> opener_of_sessions() const {
    detail::require_session(pooler_, "a listener");
    return open_;
  }

  /// How many connections there are, how many are lent, and what has become of others. Cheap; of one moment.
  [[nodiscard]] sequent::pool_statistics pool_statistics() { return pool_.statistics(); }

  /// Takes other options for the pool from now on; who waits already, waits as long as it was to. What is too much is
  /// closed when nobody uses it. Throws `connection_error` where they are not for this database.
  void reconfigure(const pool_options& options) { pool_.reconfigure(checked(options)); }

  /// Lends nothing any more: whoever asks, or waits, gets `pool_drained`. Waits for the connections on loan, and closes
  /// all. False if some are on loan when the time is over; they are closed when they come back.
  bool drain(std::chrono::milliseconds timeout) { return pool_.drain(timeout); }

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

  lease<link> lend(const std::source_location& asks_for) {
    detail::connection_wait waiting(told_.get());
    auto lent = pool_.lend(asks_for);
    waiting.note_lent();
    preparation_.prepare(*lent);
    return lent;
  }

  /// Asks what became of a transaction on a connection that nobody else has: the pool may have none to lend.
  auto resolver_for(const transaction_options& options) {
    typename begun_transaction<Backends...>::resolver resolves;
    if (options.resolve)
      resolves = [this](link& lost) {
        return detail::fate_of_commit(lost.commit_mark(),
                                      [this](const std::string& mark) { return open_()->fate_of_commit(mark); });
      };
    return resolves;
  }

  template <class Work>
  decltype(auto) with_link(Work&& work) {
    const auto lent = lend({});
    if (is_sandbox_) [[unlikely]]
      return lent->use(work);
    return work(*lent);
  }

  /// With the size that the backend has for it.
  [[nodiscard]] pool_options checked(pool_options options) const {
    const bool is_known = (adapt<Backends>(options) || ...);
    if (is_sandbox_) options = {.size = 1, .timeout = options.timeout};
    if (!is_known) throw connection_error("no backend of this engine knows the URL '" + database_.redacted() + "'");
    if (options.min_idle > options.size)
      throw connection_error(
          "the pool is to keep more connections idle than it may have: make min_idle smaller, or "
          "size larger");
    return options;
  }
  template <class Backend>
  bool adapt(pool_options& options) const {
    if (!backend<Backend>::accepts(database_)) return false;
    options.size = backend<Backend>::pool_size(database_, options.size);
    if constexpr (requires { backend<Backend>::refusal_of(database_, options); }) {
      if (const char* const refusal = backend<Backend>::refusal_of(database_, options)) throw connection_error(refusal);
    }
    return true;
  }

  static auto opener_of(const url& database, const engine_options& options) {
    if (options.is_sandbox && options.reset_on_return == reset_on_return::everything)
      throw connection_error(
          "a sandbox is one transaction, in which a session is not reset: leave reset_on_return out");
    const auto on_connect = options.on_connect.taking<connection<Backends...>>();
    detail::require_fit_for_pooler(options, static_cast<bool>(on_connect));
    return [database, options, on_connect, process = driver::process_generation(),
            sandboxes = std::make_shared<std::atomic<int>>()] {
      if (process != driver::process_generation()) require_other_process<Backends...>(database);
      const detail::connection_opening opening(options.observer.get());
      if (options.is_sandbox) require_first(*sandboxes);
      auto opened = open<Backends...>(database, options);
      opening.tell_opened();
      if (on_connect) detail::greet<link, connection<Backends...>>(*opened, on_connect);
      if (options.is_sandbox) {
        opened->begin_sandbox();
        ++*sandboxes;
      }
      if (options.reset_on_return == reset_on_return::everything)
        opened->restore_by([on_connect](link& returned) {
          detail::forget_session(returned);
          if (on_connect) detail::greet<link, connection<Backends...>>(returned, on_connect);
        });
      return opened;
    };
  }

  /// Throws `connection_error` where what a sandbox held is gone with its connection.
  static void require_first(const std::atomic<int>& sandboxes) {
    if (sandboxes != 0)
      throw connection_error("the connection of this sandbox was lost, and with it all that was done in it");
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
    if constexpr (!requires { backend<First>::reset_session; }) {
      if (options.reset_on_return == reset_on_return::everything)
        throw connection_error(
            "this database cannot undo what was set in a session: leave out reset_on_return::everything");
    }
    return std::make_unique<link>(detail::spoken<First>{backend<First>::open(database, options)}, options.observer);
  }

  const url database_;
  const std::shared_ptr<observer> told_;
  const bool is_sandbox_;
  const sequent::pooler pooler_;
  const std::function<std::unique_ptr<link>()> open_;
  detail::preparation<link> preparation_;
  pool<link> pool_;
};

}  // namespace sequent
