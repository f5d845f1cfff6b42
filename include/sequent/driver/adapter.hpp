// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include <sequent/driver/value_sink.hpp>
#include <sequent/driver/value_source.hpp>

/// The calls and cursors of a driver behind the faces that all drivers have in common.
namespace sequent::driver {

/// Stands for every decimal, of which drivers are told the units and the scale.
using any_decimal = decimal<1>;

/// Calls `function.operator()<Stored>()` for the stored type of a kind.
template <class Function>
decltype(auto) with_stored(stored_kind kind, Function&& function) {
  switch (kind) {
    case stored_kind::boolean:
      return function.template operator()<bool>();
    case stored_kind::int16:
      return function.template operator()<std::int16_t>();
    case stored_kind::int32:
      return function.template operator()<std::int32_t>();
    case stored_kind::float32:
      return function.template operator()<float>();
    case stored_kind::float64:
      return function.template operator()<double>();
    case stored_kind::decimal:
      return function.template operator()<any_decimal>();
    case stored_kind::text:
      return function.template operator()<std::string>();
    case stored_kind::binary:
      return function.template operator()<bytes>();
    case stored_kind::instant:
      return function.template operator()<timestamp>();
    case stored_kind::day:
      return function.template operator()<date>();
    default:
      return function.template operator()<std::int64_t>();
  }
}

template <class Call>
class call_sink final : public value_sink {
 public:
  explicit call_sink(Call& call) noexcept : call_(call) {}

  std::size_t parameter_count() const noexcept override { return call_.parameter_count(); }

 private:
  void put(bool value) override { call_.bind(value); }
  void put(std::int16_t value) override { call_.bind(value); }
  void put(std::int32_t value) override { call_.bind(value); }
  void put(std::int64_t value) override { call_.bind(value); }
  void put(float value) override { call_.bind(value); }
  void put(double value) override { call_.bind(value); }
  void put(const exact_number& value) override { call_.bind(value); }
  void put(std::string_view value) override { call_.bind(value); }
  void put(std::span<const std::byte> value) override { call_.bind(value); }
  void put(timestamp value) override { call_.bind(value); }
  void put(date value) override { call_.bind(value); }
  void put_owned(std::string value) override { call_.bind_owned(std::move(value)); }
  void put_owned(bytes value) override { call_.bind_owned(std::move(value)); }
  void put_null(stored_kind kind) override {
    with_stored(kind, [this]<class Stored>() { call_.template bind_null<Stored>(); });
  }
  void start_array(stored_kind kind, std::size_t count_hint) override {
    with_stored(kind, [&]<class Stored>() { static_cast<void>(call_.template begin_array<Stored>(count_hint)); });
  }
  template <class Stored, class Value>
  void add_as(const Value& value) {
    call_.template open_array<Stored>().add(value);
  }
  void add(bool value) override { add_as<bool>(value); }
  void add(std::int16_t value) override { add_as<std::int16_t>(value); }
  void add(std::int32_t value) override { add_as<std::int32_t>(value); }
  void add(std::int64_t value) override { add_as<std::int64_t>(value); }
  void add(float value) override { add_as<float>(value); }
  void add(double value) override { add_as<double>(value); }
  void add(const exact_number& value) override { add_as<any_decimal>(value); }
  void add(std::string_view value) override { add_as<std::string>(value); }
  void add(std::span<const std::byte> value) override { add_as<bytes>(value); }
  void add(timestamp value) override { add_as<timestamp>(value); }
  void add(date value) override { add_as<date>(value); }
  void add_null() override { call_.template open_array<bool>().add_null(); }
  void end_array() override { call_.template open_array<bool>().finish(); }

  Call& call_;
};

template <class Cursor>
class cursor_source final : public value_source {
 public:
  explicit cursor_source(const Cursor& cursor) noexcept : cursor_(cursor) {}

  bool is_null(std::size_t column) const override { return cursor_.is_null(column); }
  std::string_view get_text(std::size_t column) const override { return cursor_.get_text(column); }
  column_place place_of(std::size_t column) const override { return cursor_.place_of(column); }
  value_shape shape_of(std::size_t column) const override { return cursor_.shape_of(column); }
  void get_array(std::size_t column, element_sink& elements) const override {
    cursor_.for_each_element(column, [&](const Cursor& element) { elements.take(cursor_source(element)); });
  }

 private:
  bool get_bool(std::size_t column) const override { return cursor_.template get<bool>(column); }
  std::int16_t get_int16(std::size_t column) const override { return cursor_.template get<std::int16_t>(column); }
  std::int32_t get_int32(std::size_t column) const override { return cursor_.template get<std::int32_t>(column); }
  std::int64_t get_int64(std::size_t column) const override { return cursor_.template get<std::int64_t>(column); }
  float get_float(std::size_t column) const override { return cursor_.template get<float>(column); }
  double get_double(std::size_t column) const override { return cursor_.template get<double>(column); }
  wide_integer get_units(std::size_t column, int precision, int scale) const override {
    return cursor_.get_units(column, precision, scale);
  }
  bytes get_bytes(std::size_t column) const override { return cursor_.template get<bytes>(column); }
  timestamp get_timestamp(std::size_t column) const override { return cursor_.template get<timestamp>(column); }
  date get_date(std::size_t column) const override { return cursor_.template get<date>(column); }

  const Cursor& cursor_;
};

}  // namespace sequent::driver
