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

#include <sequent/driver/driver.hpp>
#include <sequent/schema/exact_number.hpp>
#include <sequent/schema/stored_kind.hpp>
#include <sequent/schema/type.hpp>

namespace sequent::driver {

/// What values are bound to, whatever the database: the face of every driver's call for functions that bind.
///
/// It meets the concept `parameter_sink`. Text and binary data live until the statement has run.
class value_sink {
 public:
  value_sink(const value_sink&) = delete;
  value_sink& operator=(const value_sink&) = delete;

  // A template, since a pointer would otherwise turn into a bool.
  template <std::same_as<bool> Bool>
  void bind(Bool value) {
    put(value);
  }
  void bind(std::int16_t value) { put(value); }
  void bind(std::int32_t value) { put(value); }
  void bind(std::int64_t value) { put(value); }
  void bind(float value) { put(value); }
  void bind(double value) { put(value); }
  void bind(const exact_number& value) { put(value); }
  void bind(std::string_view value) { put(value); }
  void bind(std::span<const std::byte> value) { put(value); }
  void bind(timestamp value) { put(value); }
  void bind(date value) { put(value); }
  void bind_owned(std::string value) { put_owned(std::move(value)); }
  void bind_owned(bytes value) { put_owned(std::move(value)); }
  template <stored_type Stored>
  void bind_null() {
    put_null(kind_of<Stored>);
  }

  /// A list of values as one parameter; it ends with `finish()`.
  template <stored_type Stored>
  class array {
   public:
    template <class Value>
    void add(const Value& value) {
      if constexpr (std::same_as<Stored, std::string>) {
        sink_.add(std::string_view(value));
      } else if constexpr (std::same_as<Stored, bytes>) {
        sink_.add(std::span<const std::byte>(value));
      } else {
        sink_.add(static_cast<Stored>(value));
      }
    }
    void add_null() { sink_.add_null(); }
    void finish() { sink_.end_array(); }

   private:
    friend class value_sink;
    explicit array(value_sink& sink) noexcept : sink_(sink) {}

    value_sink& sink_;
  };
  template <stored_type Stored>
  array<Stored> begin_array(std::size_t count_hint) {
    start_array(kind_of<Stored>, count_hint);
    return array<Stored>(*this);
  }

  /// How many parameters have been bound.
  [[nodiscard]] virtual std::size_t parameter_count() const noexcept = 0;

 protected:
  value_sink() = default;
  ~value_sink() = default;

 private:
  virtual void put(bool value) = 0;
  virtual void put(std::int16_t value) = 0;
  virtual void put(std::int32_t value) = 0;
  virtual void put(std::int64_t value) = 0;
  virtual void put(float value) = 0;
  virtual void put(double value) = 0;
  virtual void put(const exact_number& value) = 0;
  virtual void put(std::string_view value) = 0;
  virtual void put(std::span<const std::byte> value) = 0;
  virtual void put(timestamp value) = 0;
  virtual void put(date value) = 0;
  virtual void put_owned(std::string value) = 0;
  virtual void put_owned(bytes value) = 0;
  virtual void put_null(stored_kind kind) = 0;
  virtual void start_array(stored_kind kind, std::size_t count_hint) = 0;
  virtual void add(bool value) = 0;
  virtual void add(std::int16_t value) = 0;
  virtual void add(std::int32_t value) = 0;
  virtual void add(std::int64_t value) = 0;
  virtual void add(float value) = 0;
  virtual void add(double value) = 0;
  virtual void add(const exact_number& value) = 0;
  virtual void add(std::string_view value) = 0;
  virtual void add(std::span<const std::byte> value) = 0;
  virtual void add(timestamp value) = 0;
  virtual void add(date value) = 0;
  virtual void add_null() = 0;
  virtual void end_array() = 0;
};

}  // namespace sequent::driver
