// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstddef>
#include <string_view>

#include <sequent/meta/type_list.hpp>
#include <sequent/schema/attribute.hpp>

namespace sequent {

/// What the attributes of a column say, as values. Its definition needs them; queries do not.
struct column_facts {
  /// The longest text, in characters; 0 where any length goes.
  std::size_t length = 0;
  /// The digits of a decimal column, in all and after the point; 0 in all where the column is not decimal.
  int digits = 0;
  int scale = 0;
  bool has_precision = false;
  std::string_view custom_type;
  std::string_view default_expression;
  std::string_view generating_expression;
  bool has_reference = false;
  bool has_action = false;
  referential_action on_delete = referential_action::no_action;
  referential_action on_update = referential_action::no_action;
};

namespace detail {

template <class Attribute>
struct attribute_fact {
  static constexpr void note(column_facts&) {}
};
template <std::size_t Characters>
struct attribute_fact<attribute::length<Characters>> {
  static constexpr void note(column_facts& facts) { facts.length = Characters; }
};
template <int Digits, int Scale>
struct attribute_fact<attribute::precision<Digits, Scale>> {
  static constexpr void note(column_facts& facts) {
    facts.has_precision = true;
    facts.digits = Digits;
    facts.scale = Scale;
  }
};
template <fixed_text Text>
struct attribute_fact<attribute::sql_type<Text>> {
  static constexpr void note(column_facts& facts) { facts.custom_type = Text.view(); }
};
template <fixed_text Text>
struct attribute_fact<attribute::default_sql<Text>> {
  static constexpr void note(column_facts& facts) { facts.default_expression = Text.view(); }
};
template <fixed_text Text>
struct attribute_fact<attribute::generated<Text>> {
  static constexpr void note(column_facts& facts) { facts.generating_expression = Text.view(); }
};
template <template <class> class Schema, name Column>
struct attribute_fact<attribute::references<Schema, Column>> {
  static constexpr void note(column_facts& facts) { facts.has_reference = true; }
};
template <name Column>
struct attribute_fact<attribute::references_self<Column>> {
  static constexpr void note(column_facts& facts) { facts.has_reference = true; }
};
template <referential_action Action>
struct attribute_fact<attribute::on_delete<Action>> {
  static constexpr void note(column_facts& facts) {
    facts.has_action = true;
    facts.on_delete = Action;
  }
};
template <referential_action Action>
struct attribute_fact<attribute::on_update<Action>> {
  static constexpr void note(column_facts& facts) {
    facts.has_action = true;
    facts.on_update = Action;
  }
};

template <class... Attributes>
consteval column_facts noted_facts(type_list<Attributes...>) {
  column_facts facts;
  (attribute_fact<Attributes>::note(facts), ...);
  return facts;
}

}  // namespace detail

/// The facts of a column, given its description.
template <class Column>
inline constexpr column_facts facts_of = detail::noted_facts(typename Column::attributes{});

}  // namespace sequent
