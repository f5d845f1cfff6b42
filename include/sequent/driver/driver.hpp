// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include <sequent/driver/decode_failure.hpp>
#include <sequent/driver/statement_key.hpp>
#include <sequent/driver/transaction_watch.hpp>
#include <sequent/driver/value_shape.hpp>
#include <sequent/schema/decimal.hpp>
#include <sequent/schema/exact_number.hpp>
#include <sequent/schema/type.hpp>

namespace sequent::driver {

/// A row of a result that is read column by column.
///
/// `get` throws `decode_error` where the value is NULL, of another type, or does not fit. A view from `get_text` lives
/// as long as the row is the current one.
template <class Row>
concept readable_row = requires(const Row& current, std::size_t column) {
  { current.place_of(column) } -> std::same_as<column_place>;  // for messages
  { current.is_null(column) } -> std::same_as<bool>;
  { current.template get<bool>(column) } -> std::same_as<bool>;
  { current.template get<std::int16_t>(column) } -> std::same_as<std::int16_t>;
  { current.template get<std::int32_t>(column) } -> std::same_as<std::int32_t>;
  { current.template get<std::int64_t>(column) } -> std::same_as<std::int64_t>;
  { current.template get<float>(column) } -> std::same_as<float>;
  { current.template get<double>(column) } -> std::same_as<double>;
  { current.template get<decimal<18, 2>>(column) } -> std::same_as<decimal<18, 2>>;
  { current.template get<std::string>(column) } -> std::same_as<std::string>;
  { current.template get<bytes>(column) } -> std::same_as<bytes>;
  { current.template get<timestamp>(column) } -> std::same_as<timestamp>;
  { current.template get<date>(column) } -> std::same_as<date>;
  { current.get_text(column) } -> std::same_as<std::string_view>;
};

/// A result, read row by row: nothing is current before the first `next()`. It may outlive the call that made it, not
/// the connection.
template <class Cursor>
concept cursor = readable_row<Cursor> && requires(Cursor& reading, const Cursor& current, std::size_t column) {
  { reading.next() } -> std::same_as<bool>;
  { current.shape_of(column) } -> std::same_as<value_shape>;
  { current.column_count() } -> std::convertible_to<std::size_t>;
  { current.row_count_hint() } -> std::convertible_to<std::size_t>;  // 0 where it is not known
  { current.rowcount() } -> std::same_as<std::int64_t>;              // rows affected, or read so far
};

/// What values are bound to, in the order of the placeholders.
///
/// Nothing is copied by `bind`: text and binary data live until `execute()` returns; `bind_owned` takes temporaries.
template <class Call>
concept parameter_sink = requires(Call& call, std::string text, bytes binary) {
  call.bind(bool{});
  call.bind(std::int16_t{});
  call.bind(std::int32_t{});
  call.bind(std::int64_t{});
  call.bind(float{});
  call.bind(double{});
  call.bind(exact_number{});
  call.bind(std::string_view{});
  call.bind(std::span<const std::byte>{});
  call.bind(timestamp{});
  call.bind(date{});
  call.bind_owned(std::move(text));
  call.bind_owned(std::move(binary));
  call.template bind_null<std::int64_t>();
};

/// One run of one statement; after `reset_parameters()` it can be bound and run again.
///
/// A connection has one call at a time between `begin` and `execute`.
template <class Call>
concept call = parameter_sink<Call> && requires(Call& running, const Call& seen, std::size_t count_hint) {
  { seen.parameter_count() } -> std::same_as<std::size_t>;  // those that are bound so far
  { running.execute() } -> cursor;
  running.reset_parameters();
  running.template begin_array<std::int64_t>(count_hint).add(std::int64_t{});
  running.template begin_array<std::int64_t>(count_hint).add_null();
  running.template begin_array<std::int64_t>(count_hint).finish();
};

/// A session with a database. It may pass between threads, and is used by one at a time.
///
/// Where statements need not wait for each other, it has `open_pipeline()`, and its calls `send_in(pipeline)`.
template <class Connection>
concept connection = requires(Connection& session, const Connection& seen, const statement_key& key,
                              std::string_view text, std::string_view (*render)()) {
  { session.begin(key, render) } -> call;  // prepared once, then found by its key
  { session.begin(text) } -> call;         // never cached
  // Of its rows, before it is run; nothing where only a run tells, and nothing is written by it.
  { session.begin(text).column_count() } -> std::convertible_to<std::optional<std::size_t>>;
  session.execute_script(text);  // any number of statements, no parameters
  { seen.is_usable() } -> std::same_as<bool>;
  { seen.in_transaction() } -> std::same_as<bool>;
  { seen.has_failed_transaction() } -> std::same_as<bool>;  // one that can only be rolled back
  { session.watch() } -> std::same_as<transaction_watch&>;
  // May wait for the first statement, and throw with it.
  session.begin_transaction(text, text);  // the second sets what holds in it; empty for nothing
  session.set_savepoint();
  session.release_savepoint();
  session.return_to_savepoint();
  session.rollback();
  session.commit();  // throws `transaction_in_doubt` where nobody can know what became of it
  session.native();
};

}  // namespace sequent::driver
