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

#include <sequent/config.hpp>
#include <sequent/driver/error.hpp>
#include <sequent/driver/local_ptr.hpp>
#include <sequent/driver/sqlite/cursor.hpp>
#include <sequent/driver/sqlite/json_array.hpp>
#include <sequent/driver/sqlite/statement.hpp>
#include <sequent/driver/sqlite/stored_units.hpp>
#include <sequent/driver/sqlite/time_text.hpp>
#include <sequent/schema/decimal.hpp>
#include <sequent/schema/exact_number.hpp>
#include <sequent/schema/type.hpp>

namespace sequent::driver::sqlite {

/// A run of a statement: bind each placeholder in order, then `execute()`.
///
/// Text and binary data live until `execute()` returns. Binding throws `encode_error` for what SQLite cannot hold, and
/// `sql_error` for what it refuses.
class call {
 public:
  explicit call(local_ptr<statement> prepared) noexcept : statement_(std::move(prepared)) {}
  call(call&&) noexcept = default;
  call& operator=(call&&) noexcept = default;

  // A template, since a pointer would otherwise turn into a bool.
  template <std::same_as<bool> Bool>
  void bind(Bool value) {
    bind_integer(value ? 1 : 0);
  }
  void bind(std::int16_t value) { bind_integer(value); }
  void bind(std::int32_t value) { bind_integer(value); }
  void bind(std::int64_t value) { bind_integer(value); }
  void bind(float value) { bind(static_cast<double>(value)); }
  void bind(double value);
  void bind(const exact_number& value) { bind_integer(stored_units(value)); }
  void bind(std::string_view value) { bind_text(value, keeps_parameters() ? SQLITE_TRANSIENT : SQLITE_STATIC); }
  void bind(std::span<const std::byte> value) {
    bind_blob(value, keeps_parameters() ? SQLITE_TRANSIENT : SQLITE_STATIC);
  }
  void bind(timestamp value);
  void bind(date value);
  void bind_owned(const std::string& value) { bind_text(value, SQLITE_TRANSIENT); }
  void bind_owned(const bytes& value) { bind_blob(value, SQLITE_TRANSIENT); }

  template <stored_type Stored>
  void bind_null() {
    check(sqlite3_bind_null(statement_->handle(), next_index()));
  }

  /// A list of values as one parameter, written for `json_each`. It ends with `finish()`, the next bind or `execute()`.
  template <stored_type Stored>
  class array {
   public:
    template <class Value>
      requires std::same_as<Value, Stored> ||
               (sequent::detail::is_decimal<Stored> && std::convertible_to<const Value&, exact_number>) ||
               (std::same_as<Stored, std::string> && std::convertible_to<const Value&, std::string_view>) ||
               (std::same_as<Stored, bytes> && std::convertible_to<const Value&, std::span<const std::byte>>)
    void add(const Value& value) {
      if constexpr (std::same_as<Stored, std::string>)
        call_.array_.add(std::string_view(value));
      else if constexpr (sequent::detail::is_decimal<Stored>)
        call_.array_.add(exact_number(value));
      else if constexpr (std::same_as<Stored, bytes>)
        throw encode_error("SQLite has no lists of binary data, since JSON has none");
      else
        call_.array_.add(value);
    }
    void add_null() { call_.array_.add_null(); }
    void finish() { call_.finish_array(); }

   private:
    friend class call;
    explicit array(call& owner) noexcept : call_(owner) {}

    call& call_;
  };

  template <stored_type Stored>
  array<Stored> begin_array(std::size_t count_hint) {
    start_array(count_hint);
    return array<Stored>(*this);
  }

  /// The list that was begun, for whoever could not keep what `begin_array` gave.
  template <stored_type Stored>
  array<Stored> open_array() noexcept {
    return array<Stored>(*this);
  }

  /// How many parameters are bound.
  std::size_t parameter_count() const noexcept { return static_cast<std::size_t>(bound_); }

  /// Starts another run of the same statement. The cursor of the run before must be dead.
  void reset_parameters() noexcept {
    bound_ = 0;
    array_is_open_ = false;
  }

  /// How many columns the rows will have; 0 where the statement gives none. Nothing is run. Of a query only a run
  /// tells: another connection may have changed its tables.
  std::optional<std::size_t> column_count() const;

  /// Throws `sql_error`; also where placeholders are left unbound, which SQLite would read as NULL, and where a cursor
  /// of the run before is still alive.
  cursor execute();

 private:
  // The rows of a query are computed after execute() has returned, when the caller's data may be gone.
  bool keeps_parameters() const noexcept { return statement_->returns_rows(); }
  int next_index() {
    if (array_is_open_) [[unlikely]]
      finish_array();
    return ++bound_;
  }
  void check(int code) const {
    if (code != SQLITE_OK) [[unlikely]]
      raise_bind_error();
  }
  void bind_integer(std::int64_t value) { check(sqlite3_bind_int64(statement_->handle(), next_index(), value)); }
  void bind_time(const time_text& value);
  void bind_text(std::string_view value, sqlite3_destructor_type lifetime);
  void bind_blob(std::span<const std::byte> value, sqlite3_destructor_type lifetime);
  void start_array(std::size_t count_hint);
  void finish_array();
  [[noreturn]] void raise_bind_error() const;

  local_ptr<statement> statement_;
  int bound_ = 0;
  bool array_is_open_ = false;
  json_array array_;
};

}  // namespace sequent::driver::sqlite

#if defined(SEQUENT_HEADER_ONLY)
#include <sequent/driver/sqlite/call.ipp>
#endif
