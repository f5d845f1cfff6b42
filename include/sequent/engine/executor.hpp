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
#include <sequent/engine/execution.hpp>
#include <sequent/engine/perform.hpp>
#include <sequent/engine/raw.hpp>
#include <sequent/engine/result.hpp>

namespace sequent {

struct if_not_exists_option {};
struct if_exists_option {};

/// For `create_all`: leaves alone the tables that are there already.
inline constexpr if_not_exists_option if_not_exists{};
/// For `drop_all`: passes over the tables that are not there.
inline constexpr if_exists_option if_exists{};

namespace detail {

/// The place of a type among others.
template <class T, class... Types>
inline constexpr std::size_t place_of_type = [] {
  const bool matches[] = {std::is_same_v<T, Types>...};
  std::size_t place = 0;
  while (!matches[place]) ++place;
  return place;
}();

}  // namespace detail

namespace detail {

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

}  // namespace detail

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
      if constexpr (check::match()) run(to_run, rows, detail::argument_set<Arguments...>(arguments...));
      return rows;
    }
  }

  /// The text that `execute` sends for this statement, for logs.
  template <statement Statement>
  [[nodiscard]] std::string sql(const Statement& to_show) {
    return self().with_link([&](auto& link) {
      return link.visit([&]<class Dialect>(auto&) { return std::string(sequent::sql<Dialect>(to_show)); });
    });
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
      detail::atomic_scope moment(
          link, link.visit([]<class Dialect>(auto&) { return std::string_view(backend<Dialect>::begin_reading); }));
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

  /// One request for each backend, in their order.
  using requests = std::array<driver::request, sizeof...(Backends)>;

  template <class Statement, class Row, class... Arguments>
  [[gnu::always_inline]] void run(const Statement& to_run, result<Row>& rows,
                                  const detail::argument_set<Arguments...>& given) {
    if constexpr (detail::writes_range<Statement>) {
      run_range<typename Statement::tag>(to_run.bound_values, rows, given);
    } else if constexpr (detail::is_named_at_run_time<Statement>) {
      const detail::joined_names names(to_run.bound_values);
      send({detail::request_with_names<Backends, typename Statement::tag>(to_run.bound_values, names.view(), given)...},
           rows);
    } else if constexpr (requires { typename Statement::declared_arguments; }) {
      const typename Statement::declared_arguments declared = Statement::declared(given);
      send({to_run.template request<Backends>(declared)...}, rows);
    } else if constexpr (requires { typename Statement::tag; }) {
      // As below, by one function less for each query.
      send({detail::request_of_values<Backends, typename Statement::tag>(to_run.bound_values, given)...}, rows);
    } else {
      send({detail::request_of<Backends>(to_run, given)...}, rows);
    }
  }

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

  /// All rows of a range or none.
  template <class Tag, class Values, class Row, class... Arguments>
  void run_range(const Values& values, result<Row>& rows, const detail::argument_set<Arguments...>& given) {
    detail::row_runs<Values> runs(values);
    if (runs.is_done()) return;
    [[maybe_unused]] const detail::joined_names_of<Values> names(values);
    self().with_link([&](auto& link) {
      using link_type = std::remove_reference_t<decltype(link)>;
      // One statement is executed whole or not at all by itself; a transaction goes on where it fails, as where they
      // are several.
      std::optional<detail::atomic_scope<link_type>> all_or_none;
      const bool has_arrays = link.visit([]<class Dialect>(auto&) { return Dialect::info.has_arrays; });
      if (link.in_transaction() || !runs.is_one_statement(has_arrays)) all_or_none.emplace(link);
      std::int64_t count = 0;
      detail::rows_as_one_statement<link_type> as_one(link);
      while (!runs.is_done()) {
        link.visit([&]<class Dialect>(auto& connection) {
          const bool one_by_one = runs.begin_run(Dialect::info.has_arrays);
          driver::request made = detail::request_of_values<Dialect, Tag>(runs.values(), given);
          if constexpr (detail::has_names<Values>) made.key = driver::key_with_names(made.key, names.view());
          if (one_by_one) {
            made.advance = &detail::row_runs<Values>::advance;
            made.state = &runs;
          }
          if constexpr (std::is_void_v<Row>) {
            detail::row_store counted(nullptr, nullptr);
            detail::perform(connection, made, counted, link.observed_by());
            count += counted.rowcount;
          } else {
            detail::perform(connection, made, rows.store(), link.observed_by());
          }
        });
      }
      as_one.check();
      if (all_or_none) all_or_none->keep();
      if constexpr (std::is_void_v<Row>) rows.note(count);
    });
  }

  template <class Link>
  static bool gives_a_row(Link& link, std::string_view query) {
    detail::row_store rows(nullptr, nullptr);
    const driver::request asked{.text = query, .is_cached = false, .bind = &detail::bind_nothing};
    link.visit([&]<class Dialect>(auto& connection) { detail::perform(connection, asked, rows, link.observed_by()); });
    return rows.rowcount > 0;
  }

  /// Runs a step of `create_all` or `drop_all`, unless what it makes is there.
  template <class Link>
  static void take_step(Link& link, const script_step& step) {
    if (step.unless.empty() || !gives_a_row(link, step.unless)) link.run_script(step.text);
  }

  /// Runs `work` with a link, in a transaction or a savepoint, while nobody else creates or drops tables.
  template <class Work>
  void define(Work&& work) {
    self().with_link([&](auto& link) {
      const std::string_view begin = link.visit([]<class Dialect>(auto&) { return definition_begin<Dialect>; });
      detail::atomic_scope all_or_none(link, link.in_transaction(), begin);
      link.visit([&]<class Dialect>(auto&) {
        if (!definition_lock<Dialect>.empty()) link.run_script(definition_lock<Dialect>);
        work.template operator()<Dialect>(link);
      });
      all_or_none.keep();
    });
  }

  template <bool IfNotExists, class... Tables>
  void create() {
    define([]<class Dialect>(auto& link) {
      for_each_creation<Dialect, Tables...>(IfNotExists, [&](const script_step& step) { take_step(link, step); });
    });
  }

  template <bool Lenient, bool Drops, class... Tables>
  void define_named(const Tables&... tables) {
    define([&]<class Dialect>(auto& link) {
      detail::require_known_style<Dialect>();
      detail::for_each_named_step<Dialect, Lenient, Drops>([&](const script_step& step) { take_step(link, step); },
                                                           tables...);
    });
  }

  template <bool IfExists, class... Tables>
  void drop() {
    define([]<class Dialect>(auto& link) {
      for_each_drop<Dialect, Tables...>(IfExists, [&](const script_step& step) { take_step(link, step); });
    });
  }
};

}  // namespace sequent
