// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include <sequent/dialect/create_all.hpp>
#include <sequent/engine/atomic_scope.hpp>
#include <sequent/engine/backend.hpp>
#include <sequent/engine/copy_into.hpp>
#include <sequent/engine/definition_steps.hpp>
#include <sequent/engine/execution.hpp>
#include <sequent/engine/explain.hpp>
#include <sequent/engine/outcome.hpp>
#include <sequent/engine/perform.hpp>
#include <sequent/engine/pipeline.hpp>
#include <sequent/engine/raw.hpp>
#include <sequent/engine/result.hpp>
#include <sequent/engine/rows_as_one_statement.hpp>

namespace sequent {

struct if_not_exists_option {};
struct if_exists_option {};

/// For `create_all`: leaves alone the tables that are there already.
inline constexpr if_not_exists_option if_not_exists{};
/// For `drop_all`: passes over the tables that are not there.
inline constexpr if_exists_option if_exists{};

/// The base of queries that send several statements, and make their rows of what these give: `first_query` is the type
/// of the one that takes the arguments, `row` what it makes, and `read(executor, arguments...)` sends them.
struct composed_query_base {};
template <class T>
concept composed_query = std::is_base_of_v<composed_query_base, T>;

template <class... Backends>
class transaction;

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
    static_assert(statement<Statement> || composed_query<Statement>,
                  "this is no whole statement: update() needs .set(), insert_into() needs .set() or .values(), "
                  "on_conflict() needs .do_nothing() or .do_update(); SQL text is said by sequent::raw<rows...>(text)");
    if constexpr (std::is_same_v<Statement, rejected_statement>) {
      return to_run;  // said already, where the statement was made
    } else if constexpr (composed_query<Statement>) {
      // Asserted here, too, so that clang names the user's line.
      using check = detail::executable<typename Statement::first_query, Arguments...>;
      check::template require_all<Backends...>();
      result<typename Statement::row> rows;
      if constexpr (check::match()) in_one_moment([&](auto& reading) { rows = to_run.read(reading, arguments...); });
      return rows;
    } else if constexpr (statement<Statement>) {
      using check = detail::executable<Statement, Arguments...>;
      check::template require_all<Backends...>();
      result<typename detail::row_of_statement<Statement>::type> rows;
      if constexpr (check::match())
        requester::run(*this, to_run, rows, detail::argument_set<Arguments...>(arguments...));
      return rows;
    }
  }

  /// As `execute`, but gives a failure as a value: `outcome<result<Row>>`. Every `sequent::error` is one; other
  /// exceptions are thrown, as `std::bad_alloc`. A transaction of PostgreSQL has failed nonetheless.
  template <class Statement, class... Arguments>
  auto try_execute(const Statement& to_run, const Arguments&... arguments) {
    using rows = decltype(execute(to_run, arguments...));
    if constexpr (std::is_void_v<rows> || std::is_same_v<rows, rejected_statement>) {
      return execute(to_run, arguments...);  // is no statement, which was said where that was seen
    } else {
      return detail::outcome_of([&] { return execute(to_run, arguments...); });
    }
  }

  /// The text that `execute` sends for this statement, for logs.
  template <statement Statement>
  [[nodiscard]] std::string sql(const Statement& to_show) {
    return self().with_link([&](auto& link) {
      return link.visit([&]<class Dialect>(auto&) { return std::string(sequent::sql<Dialect>(to_show)); });
    });
  }

  /// By which way the database runs this statement, which it does not run: EXPLAIN of PostgreSQL, EXPLAIN QUERY PLAN of
  /// SQLite. Throws what `execute` throws.
  template <class Statement, class... Arguments>
  [[nodiscard]] std::string explain(const Statement& to_explain, const Arguments&... arguments) {
    explainer asking{*this, false};
    ask_for_plan(asking, to_explain, arguments...);
    return std::move(asking.plan);
  }

  /// The same, with the rows and the times of a real run (PostgreSQL only). What the statement writes is undone: it
  /// runs in a savepoint, or outside of a transaction in one of its own, that is rolled back. What no transaction
  /// undoes, as the numbers that it took from a sequence, is not.
  template <class Statement, class... Arguments>
  [[nodiscard]] std::string explain_analyze(const Statement& to_explain, const Arguments&... arguments) {
    constexpr bool runs_what_it_explains = (detail::explains_runs<Backends> && ...);
    static_assert(runs_what_it_explains,
                  "SQLite does not run what it explains: explain(statement) gives its plan on every database");
    explainer asking{*this, true};
    if constexpr (runs_what_it_explains) ask_for_plan(asking, to_explain, arguments...);
    return std::move(asking.plan);
  }

  /// Says something on a channel of PostgreSQL, to whoever listens there; in a transaction, when it is committed.
  ///
  /// The payload is a text, an enumeration with names, or of a type that is mapped to a text; it has less than 8000
  /// bytes. Throws what `execute` throws, `data_error` for a name that no channel can have among it.
  template <class Payload = std::string>
  void notify(std::string_view channel, const Payload& payload = {}) {
    constexpr bool has_channels = (detail::is_server<Backends> && ...);
    static_assert(has_channels,
                  "only PostgreSQL has notifications: take an engine of sequent::postgres alone; what one program does "
                  "behind a commit, tx.after_commit(...) does on every database");
    constexpr bool is_text =
        std::is_convertible_v<const Payload&, std::string_view> || std::is_same_v<storage_of<Payload>, std::string>;
    static_assert(!has_channels || is_text,
                  "a payload is a text: give one, or specialise sequent::mapped_type to a std::string, or "
                  "sequent::enum_names, for this type");
    if constexpr (has_channels && is_text) execute(raw("SELECT pg_catalog.pg_notify($1, $2)", channel, payload));
  }

  /// Writes the rows of a range by PostgreSQL's COPY, in the binary format; returns how many there were. All are
  /// written or none.
  ///
  /// The rows are such as `insert_into(into).values(rows)` takes. They are taken one by one as they are sent, and none
  /// is kept: a range may make them on the way, and what it throws undoes all. Each run of rows that give the same
  /// columns is one COPY. The server converts nothing, so the columns are of the declared types, which is asked before.
  /// On SQLite they are inserted. Throws what `execute` throws.
  template <class Table, detail::readable_range Range>
  std::int64_t copy_into(const Table& into, Range&& rows) {
    using row = detail::row_of_range<Range>;
    if constexpr (decltype(insert_into(into))::template takes_rows<row>()) {
      detail::executable<detail::insert_of_rows<Table, row>>::template require_all<Backends...>();
      std::int64_t count = 0;
      in_one_piece([&](auto& link, auto& writing) {
        const auto insert = [&](std::span<const row> some) {
          return writing.execute(insert_into(into).values(some)).rowcount();
        };
        link.visit([&]<class Dialect>(auto& session) {
          if constexpr (detail::copying_connection<std::remove_reference_t<decltype(session)>>)
            count = detail::copy_rows<Dialect>(session, detail::insert_into_nothing<Range>(into), rows,
                                               link.observed_by(), insert);
          else
            count = detail::insert_in_portions(rows, insert);
        });
      });
      return count;
    }
    return 0;
  }
  template <class Table, class Other>
    requires(!detail::readable_range<const Other>)
  std::int64_t copy_into(const Table&, const Other&) {
    static_assert(
        std::is_void_v<Other>,
        "copy_into takes a table and a range of its rows: copy_into(users, rows), where rows is a vector or a "
        "view of sequent::insertable<schema>");
    return 0;
  }

  /// Runs SQL text as it is, with values for its placeholders: `execute(raw<Rows...>(text, values...))`.
  template <class... Rows, class Text, class... Values>
  auto execute_raw(const Text& text, const Values&... values) {
    return execute(raw<Rows...>(text, values...));
  }

  /// Runs all commands of a text, and throws away their rows. Throws `sql_error`, with the position in the whole text.
  void run_script(std::string_view text) {
    self().with_link([&](auto& link) { link.run_script(text); });
  }

  /// Runs `work(pipeline&)`, whose statements do not wait for each other's answers, and gives what it gives: their
  /// results are there then. Outside of a transaction it is one by itself.
  ///
  /// Throws what the first statement that failed has failed with; those behind it are not run.
  template <class Work>
  auto pipeline(Work&& work) {
    return self().with_link([&](auto& link) { return detail::run_pipeline_whole(link, work); });
  }

  /// Runs several statements as one pipeline, and gives a tuple of their results.
  template <class... Statements>
  auto batch(const Statements&... statements) {
    auto sent = pipeline([&](auto& piped) { return std::tuple{piped.execute(statements)...}; });
    return std::apply([](auto&... each) { return std::tuple{detail::rows_of(each)...}; }, sent);
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

  /// The same for tables of which some are named at run time. A foreign key goes to the table of its shape that is in
  /// the same schema, or is the only one given; constraints and indexes are called after the tables. Throws
  /// `invalid_name`, too.
  template <table_or_named... Tables>
    requires(detail::is_named_table<Tables> || ...)
  void create_all(const Tables&... tables) {
    define_named<false, false>(tables...);
  }
  template <table_or_named... Tables>
    requires(detail::is_named_table<Tables> || ...)
  void create_all(if_not_exists_option, const Tables&... tables) {
    define_named<true, false>(tables...);
  }
  template <table_or_named... Tables>
    requires(detail::is_named_table<Tables> || ...)
  void drop_all(const Tables&... tables) {
    define_named<false, true>(tables...);
  }
  template <table_or_named... Tables>
    requires(detail::is_named_table<Tables> || ...)
  void drop_all(if_exists_option, const Tables&... tables) {
    define_named<true, true>(tables...);
  }

 private:
  Self& self() noexcept { return static_cast<Self&>(*this); }

  /// Runs `work(transaction&)` with several queries that see one state of the database: in the transaction that there
  /// is, as far as its isolation goes, and otherwise in one that only reads.
  template <class Work>
  void in_one_moment(const Work& work) {
    self().with_link([&](auto& link) {
      sequent::transaction<Backends...> reading(link);
      if (link.in_transaction()) return work(reading);
      detail::atomic_scope moment(link, link.visit([]<class Dialect>(auto&) {
        return detail::transaction_start{.begin = std::string(backend<Dialect>::begin_reading)};
      }));
      work(reading);
      moment.keep();
    });
  }

  /// Runs `work(link, transaction&)`, and keeps all that it does or nothing.
  template <class Work>
  void in_one_piece(const Work& work) {
    self().with_link([&](auto& link) {
      detail::atomic_scope all_or_none(link);
      sequent::transaction<Backends...> writing(link);
      work(link, writing);
      all_or_none.keep();
    });
  }

  friend struct detail::requester<Backends...>;
  using requester = detail::requester<Backends...>;
  using requests = typename requester::requests;

  void send(const requests& made, detail::result_base& rows) { send_for_rows(made, rows.store()); }
  void send(const requests& made, result<void>& rows) { rows.note(send_for_count(made)); }
  void send_for_rows(const requests& made, detail::row_store& rows) {
    self().with_link([&](auto& link) { perform_on(link, made, rows); });
  }
  std::int64_t send_for_count(const requests& made) {
    detail::row_store rows(nullptr, nullptr);
    send_for_rows(made, rows);
    return rows.rowcount;
  }
  template <class Link>
  static void perform_on(Link& link, const requests& made, detail::row_store& rows) {
    link.visit([&]<class Dialect>(auto& connection) {
      detail::perform(connection, made[detail::place_of_type<Dialect, Backends...>], rows, link.observed_by());
    });
  }

  /// Takes the place of what sends a statement, and asks for its plan instead.
  struct explainer {
    executor& on;
    bool is_run;
    std::string plan = {};

    template <class Rows>
    void send(const requests& made, Rows&) {
      on.self().with_link([&](auto& link) { plan = detail::plan_on<Backends...>(link, made, is_run); });
    }
  };

  template <class Statement, class... Arguments>
  static void ask_for_plan(explainer& asking, const Statement& to_explain, const Arguments&... arguments) {
    if constexpr (detail::require_plan<Statement>()) {
      using check = detail::executable<Statement, Arguments...>;
      check::template require_all<Backends...>();
      result<typename detail::row_of_statement<Statement>::type> none;
      if constexpr (check::match())
        requester::run(asking, to_explain, none, detail::argument_set<Arguments...>(arguments...));
    }
  }

  /// All rows of a range or none.
  template <class Tag, class Values, class Row, class... Arguments>
  void send_range(const Values& values, result<Row>& rows, const detail::argument_set<Arguments...>& given) {
    detail::row_runs<Values> runs(values);
    if (runs.is_done()) return;
    self().with_link([&](auto& link) {
      if constexpr (std::is_void_v<Row>) {
        detail::row_store counted(nullptr, nullptr);
        detail::perform_range<Tag>(link, runs, values, counted, given);
        rows.note(counted.rowcount);
      } else {
        detail::perform_range<Tag>(link, runs, values, rows.store(), given);
      }
    });
  }

  /// Runs `work` with a taker of steps, in a transaction or a savepoint, while nobody else creates or drops tables.
  template <class Work>
  void define(Work&& work) {
    self().with_link([&](auto& link) {
      using link_type = std::remove_reference_t<decltype(link)>;
      link.visit([&]<class Dialect, class Connection>(Connection& connection) {
        const bool is_savepoint = link.in_transaction();
        detail::atomic_scope all_or_none(link, is_savepoint, {.begin = std::string(definition_begin<Dialect>)});
        detail::definition_steps<link_type, Connection> steps(link, connection);
        if (!definition_lock<Dialect>.empty()) steps.run(definition_lock<Dialect>);
        work.template operator()<Dialect>(steps);
        if (is_savepoint) steps.finish();
        all_or_none.keep_by([&] { steps.commit(); });
      });
    });
  }

  template <bool IfNotExists, class... Tables>
  void create() {
    define([]<class Dialect>(auto& steps) {
      for_each_creation<Dialect, Tables...>(IfNotExists, [&](const script_step& step) { steps.take(step); });
    });
  }

  template <bool Lenient, bool Drops, class... Tables>
  void define_named(const Tables&... tables) {
    define([&]<class Dialect>(auto& steps) {
      detail::require_known_style<Dialect>();
      detail::for_each_named_step<Dialect, Lenient, Drops>([&](const script_step& step) { steps.take(step); },
                                                           tables...);
    });
  }

  template <bool IfExists, class... Tables>
  void drop() {
    define([]<class Dialect>(auto& steps) {
      for_each_drop<Dialect, Tables...>(IfExists, [&](const script_step& step) { steps.take(step); });
    });
  }
};

}  // namespace sequent
