// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstddef>
#include <initializer_list>
#include <string_view>

#include <sequent/schema/stored_kind.hpp>

namespace sequent {

/// What SQLite turns the values of a column into where it can.
enum class sqlite_affinity { integer, text, blob, real, numeric };

/// The affinity that SQLite reads out of a type that it does not know, by its letters (manual, Datatypes in
/// SQLite, 3.1).
constexpr sqlite_affinity sqlite_affinity_of(std::string_view type) {
  const auto lower = [](char letter) {
    return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
  };
  const auto has = [&](std::initializer_list<std::string_view> pieces) {
    for (const auto piece : pieces) {
      for (std::size_t start = 0; start + piece.size() <= type.size(); ++start) {
        std::size_t matching = 0;
        while (matching < piece.size() && lower(type[start + matching]) == piece[matching]) ++matching;
        if (matching == piece.size()) return true;
      }
    }
    return false;
  };
  if (has({"int"})) return sqlite_affinity::integer;
  if (has({"char", "clob", "text"})) return sqlite_affinity::text;
  if (type.empty() || has({"blob"})) return sqlite_affinity::blob;
  if (has({"real", "floa", "doub"})) return sqlite_affinity::real;
  return sqlite_affinity::numeric;
}

/// Whether every value of a stored type comes back from a column of that affinity as it was.
constexpr bool sqlite_affinity_keeps(stored_kind kind, sqlite_affinity affinity) {
  // A blob is never converted, and a column of affinity blob converts nothing.
  if (kind == stored_kind::binary || affinity == sqlite_affinity::blob) return true;
  if (is_integer(kind) || kind == stored_kind::boolean || kind == stored_kind::decimal) {
    return affinity == sqlite_affinity::integer || affinity == sqlite_affinity::numeric;
  }
  // The others store 1e18 as an integer, which no longer tells whether it was meant to be exact.
  if (is_floating(kind)) return affinity == sqlite_affinity::real;
  return affinity == sqlite_affinity::text;
}

}  // namespace sequent
