// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include <sequent/config.hpp>
#include <sequent/driver/local_ptr.hpp>
#include <sequent/driver/postgres/channel.hpp>
#include <sequent/driver/postgres/cursor.hpp>
#include <sequent/driver/postgres/numeric.hpp>
#include <sequent/driver/postgres/oid.hpp>
#include <sequent/driver/postgres/parameters.hpp>
#include <sequent/driver/postgres/pipeline.hpp>
#include <sequent/schema/decimal.hpp>
#include <sequent/schema/exact_number.hpp>
#include <sequent/schema/type.hpp>

namespace sequent::driver::postgres {

/// A run of a statement: bind each placeholder in order, then `execute()`.
///
/// Text and binary data live until `execute()` returns. Binding throws `encode_error` for what PostgreSQL cannot hold.
class call {
 public:
  call(channel& sender, local_ptr<parameters> values, local_ptr<statement> running) noexcept
      : channel_(&sender), values_(std::move(values)), statement_(std::move(running)) {
    values_->clear();
  }
  call(call&&) noexcept = default;
  call& operator=(call&&) noexcept = default;

  // A template, since a pointer would otherwise turn into a bool.
  template <std::same_as<bool> Bool>
  void bind(Bool value) {
    values_->add_value(value);
  }
  void bind(std::int16_t value) { values_->add_value(value); }
  void bind(std::int32_t value) { values_->add_value(value); }
  void bind(std::int64_t value) { values_->add_value(value); }
  void bind(float value) { values_->add_value(value); }
  void bind(double value) { values_->add_value(value); }
  void bind(const exact_number& value) {
    const numeric wire(value.units, value.scale);
    values_->add_owned(type_oid::numeric, std::string(wire.view().begin(), wire.view().end()));
  }
  void bind(std::string_view value) { values_->add_view(type_oid::text, value); }
  void bind(std::span<const std::byte> value) {
    values_->add_view(type_oid::bytea, {reinterpret_cast<const char*>(value.data()), value.size()});
  }
  void bind(timestamp value) { values_->add_value(value); }
  void bind(date value) { values_->add_value(value); }
  void bind_owned(std::string value) { values_->add_owned(type_oid::text, std::move(value)); }
  void bind_owned(const bytes& value) {
    values_->add_owned(type_oid::bytea, std::string(reinterpret_cast<const char*>(value.data()), value.size()));
  }

  template <stored_type Stored>
  void bind_null() {
    values_->add_null(parameter_oid<Stored>::scalar);
  }

  /// A list of values as one parameter. It ends with `finish()`, the next bind or `execute()`.
  template <stored_type Stored>
  class array {
   public:
    void add(const Stored& value)
      requires(!std::same_as<Stored, std::string> && !std::same_as<Stored, bytes> &&
               !sequent::detail::is_decimal<Stored>)
    {
      values_.add_element(value);
    }
    void add(const exact_number& value)
      requires sequent::detail::is_decimal<Stored>
    {
      values_.append_element(numeric(value.units, value.scale).view());
    }
    void add(std::string_view value)
      requires std::same_as<Stored, std::string>
    {
      values_.append_element(value);
    }
    void add(std::span<const std::byte> value)
      requires std::same_as<Stored, bytes>
    {
      values_.append_element({reinterpret_cast<const char*>(value.data()), value.size()});
    }
    void add_null() { values_.append_null_element(); }
    void finish() { values_.finish_array(); }

   private:
    friend class call;
    explicit array(parameters& values) noexcept : values_(values) {}

    parameters& values_;
  };

  template <stored_type Stored>
  array<Stored> begin_array(std::size_t count_hint) {
    values_->start_array(parameter_oid<Stored>::array, parameter_oid<Stored>::scalar, count_hint);
    return array<Stored>(*values_);
  }

  /// The list that was begun, for whoever could not keep what `begin_array` gave.
  template <stored_type Stored>
  array<Stored> open_array() noexcept {
    return array<Stored>(*values_);
  }

  /// How many parameters are bound.
  std::size_t parameter_count() const noexcept { return values_->count(); }

  /// Starts another run of the same statement.
  void reset_parameters() noexcept { values_->clear(); }

  /// How many columns the rows will have; 0 where the statement gives none. Nothing is run: the server is asked, which
  /// costs a round trip. All parameters are bound before, since their types are a part of the question.
  std::size_t column_count() {
    values_->finish_array();
    return channel_->column_count(statement_, *values_);
  }

  /// Sends it in a pipeline, which gives its rows in the end. What is bound may die then.
  void send_in(pipeline& piped) {
    values_->finish_array();
    piped.send(statement_, *values_);
  }

  /// Throws `sql_error`, or `connection_error` if the session is lost.
  cursor execute() {
    values_->finish_array();
    return cursor(channel_->run(statement_, *values_), statement_, channel_->types());
  }

 private:
  channel* channel_;
  local_ptr<parameters> values_;
  local_ptr<statement> statement_;
};

}  // namespace sequent::driver::postgres
