// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>

#include <sequent/config.hpp>
#include <sequent/driver/error.hpp>
#include <sequent/schema/decimal.hpp>
#include <sequent/schema/type.hpp>

namespace sequent::driver {

/// How the C++ type is written, for messages.
template <stored_type Stored>
consteval std::string_view type_name() {
  if constexpr (std::is_same_v<Stored, bool>) return "bool";
  if constexpr (std::is_same_v<Stored, std::int16_t>) return "std::int16_t";
  if constexpr (std::is_same_v<Stored, std::int32_t>) return "std::int32_t";
  if constexpr (std::is_same_v<Stored, std::int64_t>) return "std::int64_t";
  if constexpr (std::is_same_v<Stored, float>) return "float";
  if constexpr (std::is_same_v<Stored, double>) return "double";
  if constexpr (sequent::detail::is_decimal<Stored>) return "sequent::decimal";
  if constexpr (std::is_same_v<Stored, std::string>) return "std::string";
  if constexpr (std::is_same_v<Stored, bytes>) return "sequent::bytes";
  if constexpr (std::is_same_v<Stored, timestamp>) return "sequent::timestamp";
  if constexpr (std::is_same_v<Stored, date>) return "sequent::date";
}

/// Where a value was read from. The texts live until the error is thrown.
struct column_place {
  std::string_view statement;
  std::string_view name;
  std::size_t index = 0;
  std::size_t row = 0;       ///< Its number in the result, from 1 on; 0 where it is not known.
  std::string_view table{};  ///< Empty where the value is of no table, or the database does not say.
  std::size_t element = 0;   ///< Its number in the array that the column holds, from 1 on; 0 where that is none.
};

// All throw `decode_error`. They stand apart from the cursors, so that reading a value inlines to a few instructions.

/// A NULL was read into a type that has none.
[[noreturn]] void raise_unexpected_null(const column_place& place, std::string_view cpp_type);

/// The database's type has no meaning as the C++ type. `size` is that of a text or a binary string, in bytes.
[[noreturn]] void raise_type_mismatch(const column_place& place, std::string_view database_type,
                                      std::string_view cpp_type, std::optional<std::size_t> size = std::nullopt);

/// An integer of the database does not fit the C++ type.
[[noreturn]] void raise_integer_out_of_range(const column_place& place, std::int64_t value, std::string_view cpp_type);

/// `mapped_type::load` throws what is being handled: what it says goes to the details, and the exception is nested.
[[noreturn]] void raise_failed_load(const column_place& place);

/// Anything else; `problem` follows the column's name, `value` goes to the details.
[[noreturn]] void raise_unreadable_value(const column_place& place, std::string_view problem, std::string value = {});

}  // namespace sequent::driver

#if defined(SEQUENT_HEADER_ONLY)
#include <sequent/driver/decode_failure.ipp>
#endif
