// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include <sequent/schema/constraint_facts.hpp>
#include <sequent/schema/exact_number.hpp>
#include <sequent/schema/stored_kind.hpp>

namespace sequent {

enum class constant_kind {
  none,
  boolean,
  integer,
  decimal,
  text,
  /// One without a spelling in SQL text: a fraction, a character, an enumerator without a name.
  unspelled
};

/// A constant of an attribute, as a value without a template.
struct constant_facts {
  constant_kind kind = constant_kind::none;
  bool truth = false;
  bool is_negative = false;
  /// Two's complement, where it is negative.
  std::uint64_t integer = 0;
  exact_number decimal{};
  std::string_view text{};
  /// The names of the enumeration that it is a value of: then only a column of that one takes it.
  const void* enumeration = nullptr;

  friend bool operator==(const constant_facts&, const constant_facts&) = default;
};

/// What a schema says of a column, as values. Its definition needs them; queries do not.
struct column_facts {
  std::string_view name{};
  /// The names that it stores, where it is of an enumeration.
  const void* enumeration = nullptr;
  stored_kind kind = stored_kind::none;
  /// Which type of the user's own is stored so; 0 where it is none.
  std::uint64_t mapped = 0;
  bool is_nullable = false;
  bool is_identity = false;
  bool is_primary_key = false;
  bool is_unique = false;
  bool is_indexed = false;
  /// Whether the column alone is the primary key; filled in by its table.
  bool is_whole_primary_key = false;

  bool has_custom_type = false;
  bool is_generated = false;
  bool has_length = false;
  /// Whether an attribute says the digits, which is for the type to say.
  bool has_precision = false;
  /// The longest text, in characters.
  std::size_t length = 0;
  /// The digits of a decimal column, in all and after the point.
  int digits = 0;
  int scale = 0;

  std::string_view custom_type{};
  /// How many defaults it has.
  std::size_t defaults = 0;
  constant_facts default_constant{};
  std::string_view default_expression{};
  std::string_view generating_expression{};

  bool has_reference = false;
  bool has_on_delete = false;
  bool has_on_update = false;
  referential_action on_delete = referential_action::no_action;
  referential_action on_update = referential_action::no_action;

  /// What is read where NULL is stored; none where nothing is.
  constant_facts null_constant{};
  bool has_null_constant = false;
  /// Whether what its type does not have is read as far as it has a meaning.
  bool is_lenient = false;

  /// Whether an attribute stands twice that can stand once.
  bool has_repetition = false;
};

/// A constant for a decimal column, in units of its scale; nothing where the column has too few digits for it.
constexpr std::optional<wide_integer> units_of(const constant_facts& given, const column_facts& column) {
  exact_number number = given.decimal;
  if (given.kind == constant_kind::integer) {
    number.units = given.is_negative ? -static_cast<wide_integer>(std::uint64_t{0} - given.integer)
                                     : static_cast<wide_integer>(given.integer);
  }
  if (number.scale > column.scale) return std::nullopt;
  const auto units = detail::exact_product(number.units, detail::power_of_ten(column.scale - number.scale));
  if (!units || !detail::has_at_most_digits(*units, column.digits)) return std::nullopt;
  return units;
}

/// Whether a value of one column means the same in the other.
constexpr bool are_of_one_type(const column_facts& left, const column_facts& right) {
  return left.kind == right.kind && left.mapped == right.mapped && left.digits == right.digits &&
         left.scale == right.scale;
}

}  // namespace sequent
