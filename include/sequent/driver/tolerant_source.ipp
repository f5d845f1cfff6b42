// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <array>
#include <charconv>
#include <cmath>
#include <limits>
#include <optional>
#include <system_error>
#include <utility>

#include <sequent/driver/tolerant_source.hpp>
#include <sequent/meta/trimmed.hpp>
#include <sequent/schema/identifier.hpp>

namespace sequent::driver {
namespace detail {

/// The number that a whole text is; no infinity, and nothing that is called none.
template <class Number>
std::optional<Number> number_in(std::string_view text) {
  text = sequent::detail::trimmed(text);
  const bool has_plus = text.starts_with('+');
  if (has_plus) text.remove_prefix(1);
  const std::size_t first = !has_plus && text.starts_with('-') ? 1 : 0;
  if (text.size() == first || (text[first] != '.' && (text[first] < '0' || text[first] > '9'))) return std::nullopt;
  Number number{};
  const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (problem != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

inline std::optional<std::int64_t> integer_of(double number) {
  // Bounds that are powers of two, so that they are exact.
  constexpr double bound = 9223372036854775808.0;
  const bool is_integer = number >= -bound && number < bound && std::trunc(number) == number;
  if (!is_integer) return std::nullopt;
  return static_cast<std::int64_t>(number);
}

/// The truth value that a text says: as a number, or by a word that PostgreSQL takes for one.
inline std::optional<bool> truth_in(std::string_view text) {
  if (const auto number = number_in<double>(text)) return *number != 0;
  constexpr std::array<std::pair<std::string_view, bool>, 10> words{{{"true", true},
                                                                     {"t", true},
                                                                     {"yes", true},
                                                                     {"y", true},
                                                                     {"on", true},
                                                                     {"false", false},
                                                                     {"f", false},
                                                                     {"no", false},
                                                                     {"n", false},
                                                                     {"off", false}}};
  for (const auto& [word, truth] : words) {
    if (sequent::detail::is_same_folded(sequent::detail::trimmed(text), word)) return truth;
  }
  return std::nullopt;
}

}  // namespace detail

SEQUENT_INLINE bool tolerant_source::is_null(std::size_t column) const {
  const value_shape shape = strict_.shape_of(column);
  if (shape == value_shape::null) return true;
  if (shape != value_shape::text || !is_lenient(column)) return false;
  const stored_kind kind = columns_[column]->kind;
  return kind != stored_kind::text && kind != stored_kind::binary &&
         sequent::detail::trimmed(strict_.get_text(column)).empty();
}

SEQUENT_INLINE const column_facts* tolerant_source::read_instead(std::size_t column) const {
  const column_facts* const facts = columns_[column];
  return facts != nullptr && facts->has_null_constant && is_null(column) ? facts : nullptr;
}

SEQUENT_INLINE bool tolerant_source::get_bool(std::size_t column) const {
  if (const column_facts* const instead = read_instead(column)) return instead->null_constant.truth;
  if (is_lenient(column)) {
    const value_shape shape = strict_.shape_of(column);
    if (shape == value_shape::integer) return strict_.get<std::int64_t>(column) != 0;
    if (shape == value_shape::real) return strict_.get<double>(column) != 0;
    if (shape == value_shape::text) {
      if (const auto truth = detail::truth_in(strict_.get_text(column))) return *truth;
    }
  }
  return strict_.get<bool>(column);
}

template <class Integer>
Integer tolerant_source::integer(std::size_t column) const {
  if (const column_facts* const instead = read_instead(column))
    return static_cast<Integer>(instead->null_constant.integer);
  if (is_lenient(column)) {
    const value_shape shape = strict_.shape_of(column);
    std::optional<std::int64_t> number;
    if (shape == value_shape::real) number = detail::integer_of(strict_.get<double>(column));
    if (shape == value_shape::text) number = detail::number_in<std::int64_t>(strict_.get_text(column));
    if (number) {
      if (!std::in_range<Integer>(*number)) raise_integer_out_of_range(place_of(column), *number, type_name<Integer>());
      return static_cast<Integer>(*number);
    }
  }
  return strict_.get<Integer>(column);
}

template <class Fraction>
Fraction tolerant_source::fraction(std::size_t column) const {
  if (const column_facts* const instead = read_instead(column))
    return static_cast<Fraction>(static_cast<std::int64_t>(instead->null_constant.integer));
  if (is_lenient(column) && strict_.shape_of(column) == value_shape::text) {
    if (const auto number = detail::number_in<Fraction>(strict_.get_text(column))) return *number;
  }
  return strict_.get<Fraction>(column);
}

SEQUENT_INLINE std::int16_t tolerant_source::get_int16(std::size_t column) const {
  return integer<std::int16_t>(column);
}
SEQUENT_INLINE std::int32_t tolerant_source::get_int32(std::size_t column) const {
  return integer<std::int32_t>(column);
}
SEQUENT_INLINE std::int64_t tolerant_source::get_int64(std::size_t column) const {
  return integer<std::int64_t>(column);
}
SEQUENT_INLINE float tolerant_source::get_float(std::size_t column) const {
  return fraction<float>(column);
}
SEQUENT_INLINE double tolerant_source::get_double(std::size_t column) const {
  return fraction<double>(column);
}

SEQUENT_INLINE wide_integer tolerant_source::get_units(std::size_t column, int precision, int scale) const {
  if (const column_facts* const instead = read_instead(column))
    return units_of(instead->null_constant, *instead).value_or(0);
  return strict_.get_units(column, precision, scale);
}

SEQUENT_INLINE std::string_view tolerant_source::get_text(std::size_t column) const {
  if (const column_facts* const instead = read_instead(column)) return instead->null_constant.text;
  if (!is_lenient(column)) return strict_.get_text(column);
  switch (strict_.shape_of(column)) {
    case value_shape::integer:
      text_ = std::to_string(strict_.get<std::int64_t>(column));
      return text_;
    case value_shape::real: {
      std::array<char, 32> digits{};
      const auto number = strict_.get<double>(column);
      text_.assign(digits.data(), std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr);
      return text_;
    }
    case value_shape::binary: {
      const auto binary = strict_.get<bytes>(column);
      text_.clear();
      for (const std::byte each : binary) text_.push_back(static_cast<char>(each));
      return text_;
    }
    default:
      return strict_.get_text(column);
  }
}

SEQUENT_INLINE bytes tolerant_source::get_bytes(std::size_t column) const {
  if (!is_lenient(column) || strict_.shape_of(column) != value_shape::text) return strict_.get<bytes>(column);
  bytes binary;
  for (const char each : strict_.get_text(column)) binary.push_back(static_cast<std::byte>(each));
  return binary;
}

}  // namespace sequent::driver
