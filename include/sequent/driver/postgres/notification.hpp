// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include <sequent/driver/codec.hpp>
#include <sequent/driver/decode_failure.hpp>
#include <sequent/schema/type.hpp>

namespace sequent {

namespace detail {

/// A payload as the only column of a row, so that it is read as any text of a database.
struct payload_row {
  std::string_view text;

  static driver::column_place place_of(std::size_t /*column*/) { return {.statement = {}, .name = "payload"}; }
  static bool is_null(std::size_t /*column*/) { return false; }
  std::string_view get_text(std::size_t /*column*/) const { return text; }
  template <class Stored>
  Stored get(std::size_t column) const {
    if constexpr (std::is_same_v<Stored, std::string>) {
      return Stored(text);
    } else {
      driver::raise_type_mismatch(place_of(column), "text", driver::type_name<Stored>());
    }
  }
};

}  // namespace detail

/// What was said on a channel of PostgreSQL, by `notify` or NOTIFY.
struct notification {
  std::string channel = {};
  std::string payload = {};
  int backend_pid = 0;  ///< The process of the session that has said it: `pg_backend_pid()` there.

  /// The payload as `notify` was given it. Throws `decode_error` where it is none of the names of an enumeration, and
  /// where `mapped_type::load` refuses it.
  template <class T>
  [[nodiscard]] T as() const {
    constexpr bool is_text = std::is_same_v<storage_of<T>, std::string>;
    static_assert(is_text,
                  "a payload is a text: read one, or specialise sequent::mapped_type from a std::string, or "
                  "sequent::enum_names, for this type");
    if constexpr (is_text) return driver::decode<T>(detail::payload_row{payload}, 0);
  }
};

/// What a listener has heard, in the order in which the transactions were committed that have said it.
struct notifications {
  /// Whether the session was lost before, so that some may have been missed: look at the tables for what they told of.
  bool may_have_gap = false;
  std::vector<notification> heard = {};

  [[nodiscard]] bool empty() const noexcept { return heard.empty(); }
  [[nodiscard]] std::size_t size() const noexcept { return heard.size(); }
  [[nodiscard]] auto begin() const noexcept { return heard.begin(); }
  [[nodiscard]] auto end() const noexcept { return heard.end(); }
};

}  // namespace sequent
