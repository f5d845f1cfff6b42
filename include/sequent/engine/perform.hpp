// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include <sequent/driver/adapter.hpp>
#include <sequent/driver/request.hpp>
#include <sequent/engine/row_store.hpp>

/// Runs a request on a connection of a driver. One function for each driver, whatever the statement.
namespace sequent::detail {

[[noreturn]] void refuse_column_count(std::string_view statement, std::size_t expected, std::size_t actual);

template <class Cursor>
void read_rows(Cursor&& cursor, row_store& rows) {
  if (rows.layout() != nullptr) {
    rows.reserve(rows.size() + cursor.row_count_hint());
    const driver::cursor_source source(cursor);
    while (cursor.next()) rows.read(source);
  } else {
    while (cursor.next()) {
    }
  }
  rows.rowcount += cursor.rowcount();
}

template <class Call>
void bind(Call& call, const driver::request& running) {
  driver::call_sink sink(call);
  running.bind(running, sink);
}

template <class Connection>
auto begin_call(Connection& connection, const driver::request& running) {
  if (!running.is_cached) return connection.begin(running.text);
  if (running.assemble == nullptr) return connection.begin(running.key, [&] { return running.text; });
  return connection.begin(running.key, [&] { return running.assemble(running); });
}

/// Runs the statement, once or for each of its rows, and adds what it gives. Throws `sql_error`, `encode_error`,
/// `decode_error`, `connection_error`.
template <class Connection>
void perform(Connection& connection, const driver::request& running, row_store& rows) {
  auto call = begin_call(connection, running);
  bind(call, running);
  // Of a text that nobody has checked, before it is run: what it writes could not be taken back.
  if (!running.is_cached && rows.layout() != nullptr && call.column_count() != rows.layout()->width)
    refuse_column_count(running.text, rows.layout()->width, call.column_count());
  read_rows(call.execute(), rows);
  while (running.advance != nullptr && running.advance(running.state)) {
    call.reset_parameters();
    bind(call, running);
    read_rows(call.execute(), rows);
  }
}

}  // namespace sequent::detail

#if defined(SEQUENT_HEADER_ONLY)
#include <sequent/engine/perform.ipp>
#endif
