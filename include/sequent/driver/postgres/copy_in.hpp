// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include <sequent/config.hpp>
#include <sequent/driver/local_ptr.hpp>
#include <sequent/driver/postgres/call.hpp>
#include <sequent/driver/postgres/channel.hpp>
#include <sequent/driver/postgres/parameters.hpp>

namespace sequent::driver::postgres {

/// Rows that flow into a table by COPY, in the binary format: bind the values of each to `row()`, then `add_row()`; and
/// `finish()` at the end. Until then the connection runs nothing else. Unless it is finished, its end undoes it.
///
/// The server takes the bytes as they are: it converts nothing. So the first row has the types of the columns asked
/// for, and what the server would misread is refused. It needs memory for some rows only.
class copy_in {
 public:
  copy_in(channel& sender, local_ptr<parameters> values, std::string_view table, std::string_view columns);
  copy_in(copy_in&& other) noexcept
      : channel_(other.channel_),
        values_(std::move(other.values_)),
        statement_(std::move(other.statement_)),
        probe_(std::move(other.probe_)),
        row_(std::move(other.row_)),
        buffer_(std::move(other.buffer_)),
        is_open_(std::exchange(other.is_open_, false)) {}
  copy_in& operator=(copy_in&&) = delete;
  ~copy_in();

  /// The text of the statement.
  const std::string& text() const noexcept { return statement_->text; }

  /// Takes the values of the next row, in the order of the columns.
  call& row() noexcept {
    row_.reset_parameters();
    return row_;
  }
  /// Throws `sql_error` where the server has refused one of the rows so far, or a column is of another type than its
  /// value; `connection_error`, and `encode_error` for a row of more than 1 GB.
  void add_row();

  /// How many rows were written. Throws `sql_error` and `connection_error`; nothing is written then.
  std::int64_t finish();

 private:
  void start();
  void require_types();
  bool is_read_as_text(oid type);
  std::string name_of(oid type);
  void send();
  result last_answer() noexcept;

  channel* channel_;
  local_ptr<parameters> values_;
  local_ptr<statement> statement_;
  local_ptr<statement> probe_;
  call row_;
  std::string buffer_;
  bool is_open_ = false;
};

}  // namespace sequent::driver::postgres

#if defined(SEQUENT_HEADER_ONLY)
#include <sequent/driver/postgres/copy_in.ipp>
#endif
