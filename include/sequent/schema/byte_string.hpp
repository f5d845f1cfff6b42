// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include <sequent/schema/conversion.hpp>
#include <sequent/schema/type.hpp>

namespace sequent {

/// A binary string (SQL BLOB; `bytea` in PostgreSQL) that C++ keeps in a std::string, as serialised messages often are.
/// Texts, `std::string_view` and spans of bytes become one.
struct byte_string : std::string {
  using std::string::string;
  byte_string() = default;
  byte_string(std::string text) noexcept : std::string(std::move(text)) {}
  byte_string(std::string_view text) : std::string(text) {}
  byte_string(std::span<const std::byte> binary)
      : std::string(reinterpret_cast<const char*>(binary.data()), binary.size()) {}
};

template <>
struct mapped_type<byte_string> {
  using stored = bytes;
  using plain = std::string;
  static stored store(const byte_string& text) {
    const auto binary = std::as_bytes(std::span<const char>(text));
    return {binary.begin(), binary.end()};
  }
  static byte_string load(const stored& binary) { return std::span<const std::byte>(binary); }
  template <class Given>
  static constexpr bool accepts =
      !std::is_null_pointer_v<Given> && (std::is_convertible_v<const Given&, std::string_view> ||
                                         std::is_convertible_v<const Given&, std::span<const std::byte>>);
};

}  // namespace sequent
