// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <string_view>

#include <sequent/schema/stored_kind.hpp>

namespace sequent {

namespace detail {

/// A type of PostgreSQL as its users write it: a name, and up to two numbers in parentheses where it has any.
struct parsed_type {
  std::array<char, 64> characters{};
  std::size_t size = 0;
  bool has_argument = false;
  std::size_t argument = 0;
  std::size_t second_argument = 0;

  [[nodiscard]] constexpr std::string_view name() const { return {characters.data(), size}; }
};

/// Reads a type: in lower case, with single blanks, without what stands in parentheses.
// A scanner: one loop, one branch for each kind of character. NOLINTNEXTLINE(readability-function-cognitive-complexity)
constexpr parsed_type parse_type(std::string_view text) {
  parsed_type type;
  bool is_inside = false;
  bool is_first_argument = true;
  bool blank = false;
  for (const char character : text) {
    if (character == '(') {
      is_inside = type.has_argument = true;
    } else if (character == ')') {
      is_inside = false;
      blank = true;
    } else if (is_inside) {
      if (character == ',') is_first_argument = false;
      if (character >= '0' && character <= '9') {
        std::size_t& argument = is_first_argument ? type.argument : type.second_argument;
        argument = argument * 10 + static_cast<std::size_t>(character - '0');
      }
    } else if (character == ' ') {
      blank = true;
    } else {
      if (type.size + 2 > type.characters.size()) return type;
      if (blank && type.size > 0) type.characters[type.size++] = ' ';
      blank = false;
      type.characters[type.size++] =
          character >= 'A' && character <= 'Z' ? static_cast<char>(character - 'A' + 'a') : character;
    }
  }
  return type;
}

/// What a type of PostgreSQL holds exactly, if its argument, where it has one, is at least so great.
struct exact_type {
  std::string_view name;
  stored_kind kind = stored_kind::none;
  std::size_t least_argument = 0;
  /// Whether the type is another one with an argument: float(24) is real.
  std::size_t most_argument = static_cast<std::size_t>(-1);
};

// Of integers each is taken for each: what does not fit is an error of the database, never another number.
inline constexpr std::array exact_types{
    exact_type{"boolean", stored_kind::boolean},
    exact_type{"bool", stored_kind::boolean},
    exact_type{"smallint", stored_kind::int64},
    exact_type{"int2", stored_kind::int64},
    exact_type{"integer", stored_kind::int64},
    exact_type{"int", stored_kind::int64},
    exact_type{"int4", stored_kind::int64},
    exact_type{"bigint", stored_kind::int64},
    exact_type{"int8", stored_kind::int64},
    exact_type{"smallserial", stored_kind::int64},
    exact_type{"serial2", stored_kind::int64},
    exact_type{"serial", stored_kind::int64},
    exact_type{"serial4", stored_kind::int64},
    exact_type{"bigserial", stored_kind::int64},
    exact_type{"serial8", stored_kind::int64},
    exact_type{"real", stored_kind::float32},
    exact_type{"float4", stored_kind::float32},
    exact_type{"float", stored_kind::float32, 1, 24},
    exact_type{"double precision", stored_kind::float64},
    exact_type{"float8", stored_kind::float64},
    exact_type{"float", stored_kind::float64, 25},
    exact_type{"text", stored_kind::text},
    // With an argument it cuts blanks at the end, in silence.
    exact_type{"varchar", stored_kind::text, static_cast<std::size_t>(-1)},
    exact_type{"character varying", stored_kind::text, static_cast<std::size_t>(-1)},
    exact_type{"bytea", stored_kind::binary},
    // With fewer digits it rounds.
    exact_type{"timestamptz", stored_kind::instant, 6},
    exact_type{"timestamp with time zone", stored_kind::instant, 6},
    exact_type{"date", stored_kind::day},
};

/// Types that hold nothing of ours exactly: they round, pad, cut, or move by the session's time zone.
inline constexpr std::array<std::string_view, 15> inexact_types{
    "numeric",   "decimal", "dec",  "money",  "char", "character",   "bpchar",  "nchar",
    "timestamp", "name",    "time", "timetz", "bit",  "bit varying", "interval"};
/// The names of the type that holds decimals exactly, and other numbers not.
inline constexpr std::span<const std::string_view> decimal_types{inexact_types.data(), 3};
inline constexpr std::array<std::string_view, 3> more_inexact_types{"timestamp without time zone",
                                                                    "time without time zone", "time with time zone"};

constexpr stored_kind widest(stored_kind kind) {
  return is_integer(kind) ? stored_kind::int64 : kind;
}

}  // namespace detail

/// Whether every value of a kind comes back from a column of this type of PostgreSQL as it was.
///
/// A type that is not of PostgreSQL itself (`citext`), or that no value is converted to in silence (`uuid`), may be
/// any: the database answers for it.
constexpr bool postgres_type_keeps(stored_kind kind, std::string_view text) {
  const auto type = detail::parse_type(text);
  bool is_known = false;
  for (const auto& exact : detail::exact_types) {
    if (exact.name != type.name()) continue;
    is_known = true;
    const bool fits =
        !type.has_argument || (type.argument >= exact.least_argument && type.argument <= exact.most_argument);
    // Without an argument, float is float(53).
    const bool is_meant = type.has_argument || exact.most_argument == static_cast<std::size_t>(-1);
    if (exact.kind == detail::widest(kind) && fits && is_meant) return true;
  }
  for (const auto inexact : detail::inexact_types) is_known = is_known || inexact == type.name();
  for (const auto inexact : detail::more_inexact_types) is_known = is_known || inexact == type.name();
  return !is_known;
}

/// As `postgres_type_keeps`, of decimals of so many digits in all and after the point: with fewer after the point it
/// rounds, and without any said it keeps all.
constexpr bool postgres_type_keeps_decimals(int digits, int scale, std::string_view text) {
  const auto type = detail::parse_type(text);
  for (const auto known : detail::decimal_types) {
    if (known != type.name()) continue;
    const auto wanted_scale = static_cast<std::size_t>(scale);
    const auto wanted_digits = static_cast<std::size_t>(digits) - wanted_scale + type.second_argument;
    return !type.has_argument || (type.second_argument >= wanted_scale && type.argument >= wanted_digits);
  }
  return postgres_type_keeps(stored_kind::decimal, text);
}

}  // namespace sequent
