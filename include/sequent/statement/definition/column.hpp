// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <sequent/schema/column_facts.hpp>
#include <sequent/statement/definition/style.hpp>
#include <sequent/statement/definition/writer.hpp>

namespace sequent::definition {

/// Writes the definition of a column.
constexpr void write_column(writer& out, const style& how, const column_facts& column) {
  out.identifier(column.name);
  out.text(" ");
  if (column.has_custom_type) {
    out.text(column.custom_type);
  } else {
    how.usual_type(out, column);
  }
  if (column.is_identity) {
    how.numbering(out, column);
  } else if (!column.is_nullable) {
    out.text(" NOT NULL");
  }
  if (column.is_generated) {
    out.text(" GENERATED ALWAYS AS (");
    out.text(column.generating_expression);
    out.text(") STORED");
  }
  if (column.default_constant.kind != constant_kind::none) {
    out.text(" DEFAULT ");
    // What does not fit has been refused by the schema.
    if (column.kind == stored_kind::decimal) {
      how.decimal_default(out, column, units_of(column.default_constant, column).value_or(0));
    } else {
      out.constant(column.default_constant);
    }
  } else if (column.defaults > 0) {
    out.text(" DEFAULT (");
    out.text(column.default_expression);
    out.text(")");
  }
  how.value_check(out, column);
}

}  // namespace sequent::definition
