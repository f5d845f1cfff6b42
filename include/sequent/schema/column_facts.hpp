// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstddef>
#include <string_view>

#include <sequent/meta/type_list.hpp>
#include <sequent/schema/attribute.hpp>

/// What the attributes of a column say, as values: what its definition needs, and queries do not.
namespace sequent::detail {

/// The digits of a decimal column, in all and after the point; none of a column that is not decimal.
struct decimal_digits {
  int total = 0;
  int scale = 0;
};

struct column_facts {
  std::size_t length = 0;
  decimal_digits digits;
  std::string_view custom_type;
  std::string_view default_expression;
  std::string_view generating_expression;
  referential_action on_delete = referential_action::no_action;
  referential_action on_update = referential_action::no_action;
  bool has_action = false;
  bool has_reference = false;
};

constexpr void note(column_facts&, ...) {}
template <std::size_t Characters>
constexpr void note(column_facts& facts, attribute::length<Characters>) {
  facts.length = Characters;
}
template <int Digits, int Scale>
constexpr void note(column_facts& facts, attribute::precision<Digits, Scale>) {
  facts.digits = {Digits, Scale};
}
template <fixed_text Text>
constexpr void note(column_facts& facts, attribute::sql_type<Text>) {
  facts.custom_type = attribute::sql_type<Text>::text;
}
