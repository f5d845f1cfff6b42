// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include <sequent/driver/adapter.hpp>
#include <sequent/driver/error.hpp>
#include <sequent/driver/request.hpp>
#include <sequent/driver/tolerant_source.hpp>
#include <sequent/engine/observation.hpp>
#include <sequent/engine/row_store.hpp>
#include <sequent/schema/column_facts.hpp>

/// Runs a request on a connection of a driver. One function for each driver, whatever the statement.
namespace sequent::detail {

[[noreturn]] void refuse_column_count(std::string_view statement, std::size_t expected, std::size_t actual,
                                      bool was_run);

template <class Cursor>
void read_rows(Cursor& cursor, std::span<const column_facts* const> tolerated, row_store& rows) {
  if (rows.layout() != nullptr) {
    rows.reserve(rows.size() + cursor.row_count_hint());
    const driver::cursor_source strict(cursor);
    const driver::tolerant_source tolerant_reader(strict, tolerated);
    const driver::value_source& source =
        tolerated.empty() ? static_cast<const driver::value_source&>(strict) : tolerant_reader;
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

template <class Call>
void run_once(Call& call, const driver::request& running, row_store& rows) {
  auto cursor = call.execute();
  // Of a text that nobody has checked, a column that is not there would be read as NULL.
  if (!running.is_cached && rows.layout() != nullptr && cursor.column_count() != rows.layout()->width)
    refuse_column_count(running.text, rows.layout()->width, cursor.column_count(), true);
  read_rows(cursor, running.tolerated, rows);
}

/// Runs the statement, once or for each of its rows, adds what it gives, and tells an observer of it, if there is one.
/// Throws `sql_error`, `encode_error`, `decode_error`, `connection_error`.
template <class Connection>
void perform(Connection& connection, const driver::request& running, row_store& rows, observer* told = nullptr) try {
  if (told != nullptr) [[unlikely]] {
    const performer run = [](void* on, const driver::request& observed, row_store& read) {
      perform(*static_cast<Connection*>(on), observed, read);
    };
    perform_observed(*told, running, rows, &connection, run);
    return;
  }
  auto call = begin_call(connection, running);
  bind(call, running);
  if (!running.is_cached && rows.layout() != nullptr) {
    // Before it is run: what it writes could not be taken back.
    const std::optional<std::size_t> known = call.column_count();
    if (known && *known != rows.layout()->width) refuse_column_count(running.text, rows.layout()->width, *known, false);
  }
  run_once(call, running, rows);
  while (running.advance != nullptr && running.advance(running.state)) {
    call.reset_parameters();
    bind(call, running);
    run_once(call, running, rows);
  }
} catch (sql_error& failed) {
  failed.note_name(running.name);
  throw;
}

}  // namespace sequent::detail

#if defined(SEQUENT_HEADER_ONLY)
#include <sequent/engine/perform.ipp>
#endif
