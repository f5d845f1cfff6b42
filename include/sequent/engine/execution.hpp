// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstddef>
#include <cstdint>
#include <source_location>
#include <span>
#include <type_traits>
#include <utility>

#include <sequent/dialect/sql.hpp>
#include <sequent/driver/statement_key.hpp>
#include <sequent/engine/parameter_binder.hpp>
#include <sequent/engine/result.hpp>
#include <sequent/engine/row_reader.hpp>
#include <sequent/engine/silent_visitor.hpp>
#include <sequent/meta/text_hash.hpp>
#include <sequent/statement/insert.hpp>

/// Runs a statement on a connection of a driver.
namespace sequent::detail {

template <class Statement>
inline constexpr bool inserts_range = false;
template <class Target, class Values, class OnConflict, class Returning>
inline constexpr bool inserts_range<insert_statement<Target, Values, OnConflict, Returning>> = Values::is_range;

/// The name of the first parameter that has no argument; empty where all have one.
template <class Dialect, class Statement, class... Arguments>
struct unbound_parameter {
  static constexpr std::size_t most = sql_text<Dialect, Statement>::parameter_count;
  static constexpr auto names = [] {
    parameter_names<Dialect, most> visitor;
    visitor(static_cast<const Statement*>(nullptr));
    return visitor;
  }();
  static constexpr std::string_view found = [] {
    for (std::size_t place = 0; place < names.count; ++place) {
      if (((names.names[place] != Arguments::parameter_name.view()) && ...)) return names.names[place];
    }
    return std::string_view();
  }();
  static constexpr auto parameter_name = [] {
    char characters[found.size() + 1]{};
    for (std::size_t place = 0; place < found.size(); ++place) characters[place] = found[place];
    return name<found.size() + 1>(characters);
  }();

  template <class Argument>
  static constexpr bool is_used = [] {
    for (std::size_t place = 0; place < names.count; ++place) {
      if (names.names[place] == Argument::parameter_name.view()) return true;
    }
    return false;
  }();
};

/// The first argument that no parameter has the name of.
template <class Unbound, class... Arguments>
struct unused_argument {
  static constexpr auto parameter_name = name{""};
};
template <class Unbound, class First, class... Rest>
struct unused_argument<Unbound, First, Rest...>
    : std::conditional_t<Unbound::template is_used<First>, unused_argument<Unbound, Rest...>,
                         std::type_identity<First>> {
  static constexpr auto parameter_name = [] {
    if constexpr (Unbound::template is_used<First>) {
      return unused_argument<Unbound, Rest...>::parameter_name;
    } else {
      return First::parameter_name;
    }
  }();
};

/// Asserts that a statement is whole, that the dialect can say it, and that every parameter has its value.
template <class Dialect, class Statement, class... Arguments>
consteval void require_executable() {
  require_sayable<Dialect, Statement>();
  if constexpr (sql_text<Dialect, Statement>::argument_count > 0 || sizeof...(Arguments) > 0) {
    using unbound = unbound_parameter<Dialect, Statement, Arguments...>;
    static_assert(rules::parameter_is_bound<unbound::parameter_name>,
                  "this parameter has no value: execute the statement with sequent::param<\"name\"> = value");
    static_assert(rules::argument_has_a_parameter<unused_argument<unbound, Arguments...>::parameter_name>,
                  "the statement has no parameter of the name of this argument");
  }
}

/// The key of a statement. A constant text says all of it; of a text with choices, which words are chosen together is
/// said by the type only: `where_if(a && b)` and two `where_if` have one text.
template <class Dialect, class Statement>
consteval driver::statement_key key_of_statement() {
  driver::statement_key key = driver::key_of(sql_text<Dialect, Statement>::view);
  if constexpr (!sql_text<Dialect, Statement>::is_constant)
    key.hash ^= text_hash(std::source_location::current().function_name());
  return key;
}

/// Starts a call of a statement: finds it among the prepared ones by what its text says, or prepares it.
template <class Dialect, class Connection, class Statement>
auto begin_call(Connection& connection, const Statement& statement) {
  using text = sql_text<Dialect, Statement>;
  static constexpr driver::statement_key key = key_of_statement<Dialect, Statement>();
  if constexpr (text::is_constant) {
    return connection.begin(key, [] { return text::view; });
  } else {
    static_assert(text::choice_count < 64, "a statement has at most 63 run-time choices");
    choice_recorder<Dialect> recorder;
    recorder(&statement);
    return connection.begin(driver::statement_key{key.hash, key.size, recorder.choices},
                            [&] { return assembled_text<Dialect>(statement); });
  }
}

/// Where the rows of a result are gathered while its statements run.
template <class Row>
struct gathered {
  row_buffer<Row> rows;
  std::int64_t rowcount = 0;

  template <class Cursor>
  void take(Cursor&& cursor) {
    rows.reserve(cursor.row_count_hint());
    while (cursor.next()) {
      std::size_t column = 0;
      rows.push_back(row_reader<Row>::read(cursor, column));
    }
    rowcount += cursor.rowcount();
  }
  result<Row> finish() && { return result<Row>(std::move(rows), rowcount); }
};
template <>
struct gathered<void> {
  std::int64_t rowcount = 0;

  template <class Cursor>
  void take(Cursor&& cursor) {
    while (cursor.next()) {
    }
    rowcount += cursor.rowcount();
  }
  result<void> finish() && { return result<void>(rowcount); }
};

template <class Dialect, class Call, class Statement, class... Arguments, class Row>
void bind_and_take(Call& call, const Statement& statement, const argument_set<Arguments...>& arguments,
                   gathered<Row>& taken) {
  parameter_binder<Dialect, Call, Arguments...> binder(call, arguments);
  binder(&statement);
  taken.take(call.execute());
}

template <class Dialect, class Connection, class Statement, class... Arguments, class Row>
void run_once(Connection& connection, const Statement& statement, const argument_set<Arguments...>& arguments,
              gathered<Row>& taken) {
  auto call = begin_call<Dialect>(connection, statement);
  bind_and_take<Dialect>(call, statement, arguments, taken);
}

/// Runs an INSERT of a range: each run of rows that give the same columns is one statement, of one call with arrays or
/// of a call for each row.
template <class Dialect, class Connection, class Statement, class... Arguments, class Row>
void run_range(Connection& connection, const Statement& statement, const argument_set<Arguments...>& arguments,
               gathered<Row>& taken) {
  using values = typename Statement::values_type;
  Statement part = statement;
  auto& part_rows = static_cast<values&>(part).rows;
  for (auto rest = part_rows; !rest.empty();) {
    std::size_t length = 1;
    while (length < rest.size() && give_the_same_columns(rest[0], rest[length])) ++length;
    part_rows = rest.first(length);
    if constexpr (Dialect::has_arrays) {
      run_once<Dialect>(connection, part, arguments, taken);
    } else {
      auto call = begin_call<Dialect>(connection, part);
      for (std::size_t position = 0; position < length; ++position) {
        part_rows = rest.subspan(position, 1);
        call.reset_parameters();
        bind_and_take<Dialect>(call, part, arguments, taken);
      }
    }
    rest = rest.subspan(length);
  }
}

/// Runs a statement that is `require_executable` and gathers its rows. Throws `sql_error`, `encode_error`,
/// `connection_error`.
template <class Dialect, class Connection, class Statement, class... Arguments>
auto run_statement(Connection& connection, const Statement& statement, const argument_set<Arguments...>& arguments) {
  gathered<row_type_of<Statement>> taken;
  if constexpr (inserts_range<Statement>) {
    run_range<Dialect>(connection, statement, arguments, taken);
  } else {
    run_once<Dialect>(connection, statement, arguments, taken);
  }
  return std::move(taken).finish();
}

}  // namespace sequent::detail
