// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstddef>
#include <exception>
#include <iterator>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include <sequent/driver/decode_failure.hpp>
#include <sequent/driver/driver.hpp>
#include <sequent/driver/error.hpp>
#include <sequent/schema/type.hpp>

namespace sequent::driver {
namespace detail {

template <named_enum Enum>
std::string_view name_of(Enum value) {
  for (const auto& known : enum_names<Enum>)
    if (known.value == value) return known.name;
  throw encode_error("an enumerator with the value " +
                     std::to_string(static_cast<long long>(static_cast<std::underlying_type_t<Enum>>(value))) +
                     " has no name in sequent::enum_names of its type, so it cannot be stored");
}

template <named_enum Enum>
std::string problem_of_unknown_name() {
  std::string problem = "holds a text that is none of the names of its enumeration:";
  for (const auto& known : enum_names<Enum>) problem.append(" '").append(known.name).append("'");
  return problem;
}

/// Whatever `load` throws of a value says where that stands.
template <class T, readable_row Cursor>
T loaded(const Cursor& row, std::size_t column) {
  auto stored = row.template get<storage_of<T>>(column);
  if constexpr (noexcept(mapped_type<T>::load(std::move(stored)))) {
    return mapped_type<T>::load(std::move(stored));
  } else {
    try {
      return mapped_type<T>::load(std::move(stored));
    } catch (const std::exception&) {
      raise_failed_load(row.place_of(column));
    }
  }
}

/// Binds what `mapped_type::store` gave: a temporary is handed over, a reference or a view is not copied.
template <class Stored, bool IsTemporary, class Call, class Value>
void bind_stored(Call& call, Value&& value) {
  if constexpr (std::is_same_v<Stored, std::string>) {
    if constexpr (IsTemporary && std::is_same_v<std::remove_cvref_t<Value>, std::string>)
      call.bind_owned(std::forward<Value>(value));
    else
      call.bind(std::string_view(value));
  } else if constexpr (std::is_same_v<Stored, bytes>) {
    if constexpr (IsTemporary && std::is_same_v<std::remove_cvref_t<Value>, bytes>)
      call.bind_owned(std::forward<Value>(value));
    else
      call.bind(std::span<const std::byte>(value));
  } else {
    call.bind(static_cast<Stored>(value));
  }
}

}  // namespace detail

/// Binds a value of any type that a column can have; an empty optional is a NULL of the column's type.
///
/// Text and binary data are not copied: `value` lives until the call was executed. Throws `encode_error`.
template <class T, parameter_sink Call>
  requires column_type<not_null<T>> || std::is_same_v<T, std::string_view>
void encode(Call& call, const T& value) {
  if constexpr (is_optional<T>) {
    if (value.has_value())
      encode<not_null<T>>(call, *value);
    else
      call.template bind_null<storage_of<not_null<T>>>();
  } else if constexpr (std::is_same_v<T, std::string_view>) {
    call.bind(value);
  } else if constexpr (stored_type<T>) {
    detail::bind_stored<T, false>(call, value);
  } else if constexpr (user_mapped_type<T>) {
    decltype(auto) stored = mapped_type<T>::store(value);
    constexpr bool is_temporary = !std::is_reference_v<decltype(stored)>;
    detail::bind_stored<storage_of<T>, is_temporary>(call, std::forward<decltype(stored)>(stored));
  } else {
    call.bind(detail::name_of(value));
  }
}

/// Adds a value to an array parameter, which copies it.
template <class T, class Array>
void encode_element(Array& array, const T& value) {
  if constexpr (is_optional<T>) {
    if (value.has_value())
      encode_element<not_null<T>>(array, *value);
    else
      array.add_null();
  } else if constexpr (std::is_same_v<T, std::string> || std::is_same_v<T, std::string_view>) {
    array.add(std::string_view(value));
  } else if constexpr (stored_type<T>) {
    array.add(value);
  } else if constexpr (user_mapped_type<T>) {
    const storage_of<T> stored(mapped_type<T>::store(value));
    encode_element<storage_of<T>>(array, stored);
  } else {
    array.add(detail::name_of(value));
  }
}

/// Binds a range of `T` as one array parameter. Throws `encode_error`.
template <class T, parameter_sink Call, class Range>
void encode_array(Call& call, const Range& values) {
  std::size_t count_hint = 0;
  if constexpr (requires { std::size(values); }) count_hint = std::size(values);
  auto array = call.template begin_array<storage_of<not_null<T>>>(count_hint);
  for (const auto& value : values) encode_element<T>(array, value);
  array.finish();
}

/// Reads a column of the current row. Throws `decode_error` where `T` cannot hold what the database has.
///
/// A `std::string_view` lives until the cursor's `next()`.
template <class T, readable_row Cursor>
  requires column_type<not_null<T>> || std::is_same_v<not_null<T>, std::string_view>
T decode(const Cursor& row, std::size_t column) {
  if constexpr (is_optional<T>) {
    if (row.is_null(column)) return std::nullopt;
    return decode<not_null<T>>(row, column);
  } else if constexpr (std::is_same_v<T, std::string_view>) {
    return row.get_text(column);
  } else if constexpr (stored_type<T>) {
    return row.template get<T>(column);
  } else if constexpr (user_mapped_type<T>) {
    return detail::loaded<T>(row, column);
  } else {
    const std::string_view text = row.get_text(column);
    for (const auto& known : enum_names<T>)
      if (known.name == text) return known.value;
    raise_unreadable_value(row.place_of(column), detail::problem_of_unknown_name<T>(), std::string(text));
  }
}

}  // namespace sequent::driver
