// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <exception>
#include <memory>
#include <type_traits>
#include <utility>
#include <vector>

#include <sequent/driver/error.hpp>
#include <sequent/driver/request.hpp>
#include <sequent/engine/atomic_scope.hpp>
#include <sequent/engine/execution.hpp>
#include <sequent/engine/link.hpp>
#include <sequent/engine/perform.hpp>
#include <sequent/engine/pipeline_run.hpp>
#include <sequent/engine/pipelined.hpp>
#include <sequent/engine/raw.hpp>
#include <sequent/engine/rows_as_one_statement.hpp>
#include <sequent/statement/statement.hpp>

namespace sequent {

/// Statements that do not wait for each other's answers: the function of a pipeline executes on it, and their results
/// are there when it has returned.
///
/// PostgreSQL is sent all of them in one round trip; SQLite runs them one by one. Where one fails, those behind it are
/// not run. It lives as long as its function runs, and belongs to one thread.
template <class... Backends>
class pipeline {
 public:
  explicit pipeline(detail::link<Backends...>& used) : link_(used) {
    link_.require_transaction();
    link_.visit([&]<class Dialect, class Connection>(Connection& connection) {
      if constexpr (detail::has_pipelines<Connection>)
        run_ = std::make_unique<detail::pipeline_run_on<Connection>>(connection, link_.observed_by());
    });
    link_.set_piped(true);
  }
  pipeline(const pipeline&) = delete;
  pipeline& operator=(const pipeline&) = delete;
  ~pipeline() { link_.set_piped(false); }

  /// As `execute` of a transaction, but for the result, which is there later. Throws what can be known without the
  /// database: `encode_error`, and `sql_error` for COPY.
  template <class Statement, class... Arguments>
  auto execute(const Statement& to_run, const Arguments&... arguments) {
    static_assert(statement<Statement>,
                  "a pipeline sends whole statements, and nothing that makes its rows of several: execute it on the "
                  "transaction, before the pipeline or after it");
    if constexpr (!statement<Statement> || std::is_same_v<Statement, rejected_statement>) {
      return rejected_statement();
    } else {
      using check = detail::executable<Statement, Arguments...>;
      check::template require_all<Backends...>();
      auto rows = std::make_shared<detail::pipelined_rows<typename detail::row_of_statement<Statement>::type>>();
      states_.push_back(rows);
      if constexpr (check::match())
        requester::run(*this, to_run, *rows->store, detail::argument_set<Arguments...>(arguments...));
      return pipelined(std::move(rows));
    }
  }

  /// SQL text as it is: `execute(raw<Rows...>(text, values...))`.
  template <class... Rows, class Text, class... Values>
  auto execute_raw(const Text& text, const Values&... values) {
    return execute(raw<Rows...>(text, values...));
  }

  /// Waits for the answers. Throws what the first statement that failed has failed with.
  void finish() {
    link_.set_piped(false);
    if (run_) run_->finish();
    if (failure_) std::rethrow_exception(failure_);
    for (const auto& each : states_) each->note_end();
  }

 private:
  using requester = detail::requester<Backends...>;
  friend requester;

  void send(const typename requester::requests& made, detail::row_store& rows) {
    link_.visit([&]<class Dialect, class Connection>(Connection& connection) {
      const driver::request& running = made[detail::place_of_type<Dialect, Backends...>];
      if constexpr (detail::has_pipelines<Connection>)
        run_->send(running, rows);
      else
        attempt([&] { detail::perform(connection, running, rows, link_.observed_by()); });
    });
  }

  template <class Tag, class Values, class... Arguments>
  void send_range(const Values& values, detail::row_store& rows, const detail::argument_set<Arguments...>& given) {
    detail::row_runs<Values> runs(values);
    if (runs.is_done()) return;
    if (run_) {
      detail::for_each_run<Tag>(link_, runs, values, given,
                                [&](auto&, const driver::request& made) { run_->send(made, rows); });
    } else {
      link_.set_piped(false);
      attempt([&] { detail::perform_range<Tag>(link_, runs, values, rows, given); });
      link_.set_piped(true);
    }
  }

  /// Does some work as a server would: what fails is told of in the end, and what stands behind it is not run.
  template <class Work>
  void attempt(const Work& work) {
    if (failure_) return;
    try {
      work();
    } catch (const encode_error&) {
      throw;
    } catch (...) {
      failure_ = std::current_exception();
    }
  }

  detail::link<Backends...>& link_;
  std::unique_ptr<detail::pipeline_run> run_;
  std::vector<std::shared_ptr<detail::pipelined_state>> states_;
  std::exception_ptr failure_;
};

namespace detail {

/// Gives what `work(pipeline)` gives, when the pipeline has ended.
template <class... Backends, class Work>
auto run_pipeline(link<Backends...>& used, Work&& work) {
  using pipeline = sequent::pipeline<Backends...>;
  constexpr bool takes_it = std::is_invocable_v<Work&, pipeline&>;
  static_assert(takes_it, "the function of a pipeline takes the pipeline, as in tx.pipeline([&](auto& p) { ... })");
  if constexpr (takes_it) {
    pipeline piped(used);
    if constexpr (std::is_void_v<std::invoke_result_t<Work&, pipeline&>>) {
      work(piped);
      piped.finish();
    } else {
      auto outcome = work(piped);
      piped.finish();
      return outcome;
    }
  }
}

/// The same in a transaction of its own, unless there is one.
template <class Link, class Work>
auto run_pipeline_whole(Link& used, Work&& work) {
  if (used.in_transaction()) return run_pipeline(used, work);
  atomic_scope<Link> whole(used);
  if constexpr (std::is_void_v<decltype(run_pipeline(used, work))>) {
    run_pipeline(used, work);
    whole.keep();
  } else {
    auto outcome = run_pipeline(used, work);
    whole.keep();
    return outcome;
  }
}

/// The result itself, of a pipeline that has ended; what was refused stays what it is.
template <class Row>
result<Row> rows_of(pipelined<Row>& ended) {
  return std::move(ended.get());
}
inline rejected_statement rows_of(const rejected_statement& refused) {
  return refused;
}

}  // namespace detail

}  // namespace sequent
