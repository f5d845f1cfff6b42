// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstddef>
#include <cstdint>
#include <type_traits>

#include <sequent/meta/fixed_text.hpp>
#include <sequent/schema/column_facts.hpp>
#include <sequent/schema/constraint_facts.hpp>
#include <sequent/schema/decimal.hpp>
#include <sequent/schema/name.hpp>
#include <sequent/schema/name_list.hpp>
#include <sequent/schema/type.hpp>

namespace sequent {

/// What an attribute, a literal or a default can hold: a number, a decimal, a truth value or a text.
template <class T>
struct constant {
  T value;
  constexpr constant(T initial) : value(initial) {}
};
template <std::size_t Size>
struct constant<fixed_text<Size>> {
  fixed_text<Size> value;
  consteval constant(const char (&characters)[Size]) : value(characters) {}
};
template <class T>
constant(T) -> constant<T>;
template <std::size_t Size>
constant(const char (&)[Size]) -> constant<fixed_text<Size>>;

namespace detail {

template <class T>
constexpr constant_facts facts_of_constant(const T& value) {
  constant_facts facts{.kind = constant_kind::unspelled};
  if constexpr (std::is_same_v<T, bool>) {
    facts = {.kind = constant_kind::boolean, .truth = value};
  } else if constexpr (decimal_integer<T>) {
    facts = {.kind = constant_kind::integer, .is_negative = value < T{}, .integer = static_cast<std::uint64_t>(value)};
  } else if constexpr (is_decimal<T>) {
    facts = {.kind = constant_kind::decimal, .decimal = value};
  } else if constexpr (std::is_enum_v<T>) {
    for (const auto& known : enum_names<T>) {
      if (known.value != value) continue;
      facts = {.kind = constant_kind::text, .text = known.name, .enumeration = &enum_names<T>};
    }
  }
  return facts;
}
template <std::size_t Size>
constexpr constant_facts facts_of_constant(const fixed_text<Size>& value) {
  return {.kind = constant_kind::text, .text = value.view()};
}

}  // namespace detail

/// The types behind the attributes; users write the constants below.
///
/// Each says what it adds to the facts of its column and, where it makes a constraint of the table, which.
namespace attribute {

/// What may stand behind the type of a column.
template <class T>
concept is_attribute = requires(column_facts& facts) { std::remove_const_t<T>::note(facts); };

/// Notes that an attribute is there; twice is once too often.
constexpr void mark(column_facts& facts, bool& is_there) {
  facts.has_repetition = facts.has_repetition || is_there;
  is_there = true;
}

struct noting_nothing {
  static constexpr void note(column_facts&) {}
};

template <constraint_kind Kind>
struct constraint_of_column {
  template <template <class> class>
  static constexpr constraint_facts constraint(const column_facts& facts) {
    return {.kind = Kind, .columns = {&facts.name, 1}};
  }
};

struct primary_key : constraint_of_column<constraint_kind::primary_key> {
  static constexpr void note(column_facts& facts) { mark(facts, facts.is_primary_key); }
};
struct unique : constraint_of_column<constraint_kind::unique> {
  static constexpr void note(column_facts& facts) { mark(facts, facts.is_unique); }
};
struct index : constraint_of_column<constraint_kind::index> {
  static constexpr void note(column_facts& facts) { mark(facts, facts.is_indexed); }
};
struct identity {
  static constexpr void note(column_facts& facts) { mark(facts, facts.is_identity); }
};
template <constant Value>
struct default_value {
  static constexpr void note(column_facts& facts) {
    ++facts.defaults;
    facts.default_constant = detail::facts_of_constant(Value.value);
  }
};
template <fixed_text Text>
struct default_sql {
  static constexpr void note(column_facts& facts) {
    ++facts.defaults;
    facts.default_expression = Text.view();
  }
};
template <fixed_text Text>
struct generated {
  static constexpr void note(column_facts& facts) {
    mark(facts, facts.is_generated);
    facts.generating_expression = Text.view();
  }
};
template <fixed_text Text>
struct check : noting_nothing {
  template <template <class> class>
  static constexpr constraint_facts constraint(const column_facts& facts) {
    return {.kind = constraint_kind::check, .columns = {&facts.name, 1}, .condition = Text.view()};
  }
};
template <std::size_t Characters>
struct length {
  static constexpr void note(column_facts& facts) {
    mark(facts, facts.has_length);
    facts.length = Characters;
  }
  template <template <class> class>
  static constexpr constraint_facts constraint(const column_facts& facts) {
    return {.kind = constraint_kind::longest_text, .columns = {&facts.name, 1}, .length = Characters};
  }
};
template <int Digits, int Scale>
struct precision {
  static constexpr void note(column_facts& facts) {
    mark(facts, facts.has_precision);
    facts.digits = Digits;
    facts.scale = Scale;
  }
};
template <fixed_text Text>
struct sql_type {
  static constexpr void note(column_facts& facts) {
    mark(facts, facts.has_custom_type);
    facts.custom_type = Text.view();
  }
};
// The last argument: see `description`.
template <template <class> class Schema, name Column, class Declaration = Schema<as_description>>
struct references {
  static constexpr void note(column_facts& facts) { facts.has_reference = true; }
  template <template <class> class>
  static constexpr constraint_facts constraint(const column_facts& facts) {
    return {.kind = constraint_kind::foreign_key,
            .columns = {&facts.name, 1},
            .declared_reference = facts_of_table<Schema>,
            .referenced_columns = names_as_values<Column>,
            .on_delete = facts.on_delete,
            .on_update = facts.on_update};
  }
};
template <name Column>
struct references_self {
  static constexpr void note(column_facts& facts) { facts.has_reference = true; }
  template <template <class> class Own>
  static constexpr constraint_facts constraint(const column_facts& facts) {
    return references<Own, Column>::template constraint<Own>(facts);
  }
};
template <constant Value>
struct null_as {
  static constexpr void note(column_facts& facts) {
    mark(facts, facts.has_null_constant);
    facts.null_constant = detail::facts_of_constant(Value.value);
  }
};
struct lenient {
  static constexpr void note(column_facts& facts) { mark(facts, facts.is_lenient); }
};
struct version : noting_nothing {};
template <referential_action Action>
struct on_delete {
  static constexpr void note(column_facts& facts) {
    mark(facts, facts.has_on_delete);
    facts.on_delete = Action;
  }
};
template <referential_action Action>
struct on_update {
  static constexpr void note(column_facts& facts) {
    mark(facts, facts.has_on_update);
    facts.on_update = Action;
  }
};

}  // namespace attribute

/// The column is the primary key (for a key of several columns, see `primary_key_on`).
inline constexpr attribute::primary_key primary_key{};

/// The database numbers the rows: an identity column in PostgreSQL, the rowid in SQLite.
inline constexpr attribute::identity identity{};

/// No two rows have the same value.
inline constexpr attribute::unique unique{};

/// The column has an index.
inline constexpr attribute::index index{};

/// The value of a row that leaves the column out.
template <constant Value>
inline constexpr attribute::default_value<Value> default_value{};

/// An SQL expression that gives the value of a row that leaves the column out: `default_sql<"CURRENT_TIMESTAMP">`.
template <fixed_text Text>
inline constexpr attribute::default_sql<Text> default_sql{};

/// The database computes the column from others by this SQL expression, and stores it; it cannot be written.
template <fixed_text Text>
inline constexpr attribute::generated<Text> generated{};

/// An SQL condition that every value must meet.
template <fixed_text Text>
inline constexpr attribute::check<Text> check{};

/// The longest text that the column takes, in characters.
template <std::size_t Characters>
inline constexpr attribute::length<Characters> length{};

/// A decimal column of so many digits in all, `Scale` of them after the point.
template <int Digits, int Scale = 0>
inline constexpr attribute::precision<Digits, Scale> precision{};

/// The column's type in the database, verbatim, where the usual one will not do: `sql_type<"citext">`.
template <fixed_text Text>
inline constexpr attribute::sql_type<Text> sql_type{};

/// The value that is read where NULL is stored, in a column that is never NULL by its declaration. SQL still sees the
/// NULL: no comparison finds it.
template <constant Value>
inline constexpr attribute::null_as<Value> null_as{};

/// What the column holds though its type does not have it, as a column of SQLite may, is read as far as it has a
/// meaning: any number as a truth value, a text of digits as a number, an empty text as NULL. What has none still
/// throws `decode_error`.
inline constexpr attribute::lenient lenient{};

/// A number that counts how often the row was written by sessions of the ORM: one that was read before another session
/// wrote it is not overwritten. Statements of one's own count it themselves.
inline constexpr attribute::version version{};

/// The column holds a value of that column of that table.
template <template <class> class Schema, name Column>
inline constexpr attribute::references<Schema, Column> references{};

/// As `references`, to a column of the same table (whose name cannot be said inside its own declaration).
template <name Column>
inline constexpr attribute::references_self<Column> references_self{};

/// What happens to this row when the referenced row is deleted.
template <referential_action Action>
inline constexpr attribute::on_delete<Action> on_delete{};

/// What happens to this row when the key of the referenced row changes.
template <referential_action Action>
inline constexpr attribute::on_update<Action> on_update{};

namespace detail {

template <auto Attribute>
using attribute_type = std::remove_const_t<decltype(Attribute)>;

template <class Attribute>
inline constexpr bool is_default = false;
template <constant Value>
inline constexpr bool is_default<attribute::default_value<Value>> = true;
template <fixed_text Text>
inline constexpr bool is_default<attribute::default_sql<Text>> = true;

template <class Attribute>
inline constexpr bool is_generated = false;
template <fixed_text Text>
inline constexpr bool is_generated<attribute::generated<Text>> = true;

template <class Attribute>
inline constexpr bool is_null_constant_of_column = false;
template <constant Value>
inline constexpr bool is_null_constant_of_column<attribute::null_as<Value>> = true;

template <class Wanted, auto... Attributes>
inline constexpr bool has_attribute = (std::is_same_v<Wanted, attribute_type<Attributes>> || ...);

}  // namespace detail
}  // namespace sequent
