// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <string_view>

#include <sequent/schema/constraint.hpp>

/// What the parts of a definition have in common: lists of names, and tables with the namespace that they are in.
namespace sequent::definition {

template <class Visitor, name... Names>
constexpr void accept_names(Visitor& visitor, name_list<Names...>) {
  std::string_view separator = "(";
  ((visitor.text(separator), separator = ", ", visitor.template identifier<Names>()), ...);
  visitor.text(")");
}

template <class Table, class Visitor>
constexpr void accept_table_name(Visitor& visitor) {
  if constexpr (!Table::schema_name.empty()) {
    visitor.template identifier<Table::schema_name>();
    visitor.text(".");
  }
  visitor.template identifier<Table::table_name>();
}

}  // namespace sequent::definition
