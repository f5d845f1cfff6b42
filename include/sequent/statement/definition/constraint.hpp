// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <string_view>

#include <sequent/schema/constraint_facts.hpp>
#include <sequent/schema/table_facts.hpp>
#include <sequent/statement/definition/style.hpp>
#include <sequent/statement/definition/writer.hpp>

namespace sequent::definition {

constexpr std::string_view spelling_of(referential_action action) {
  switch (action) {
    case referential_action::restrict:
      return "RESTRICT";
    case referential_action::cascade:
      return "CASCADE";
    case referential_action::set_null:
      return "SET NULL";
    case referential_action::set_default:
      return "SET DEFAULT";
    case referential_action::no_action:
      break;
  }
  return "NO ACTION";
}

/// Writes what happens at an event; nothing for what a database does anyway.
constexpr void write_action(writer& out, std::string_view event, referential_action action) {
  if (action == referential_action::no_action) return;
  out.text(event);
  out.text(spelling_of(action));
}

constexpr void write_foreign_key(writer& out, const style& how, const table_facts& table,
                                 const constraint_facts& constraint) {
  out.text("FOREIGN KEY ");
  out.names(constraint.columns);
  out.text(" REFERENCES ");
  how.referenced_table(out, table, constraint.referenced());
  out.text(" ");
  out.names(constraint.referenced_columns);
  write_action(out, " ON DELETE ", constraint.on_delete);
  write_action(out, " ON UPDATE ", constraint.on_update);
}

constexpr void write_allowed_values(writer& out, const constraint_facts& constraint) {
  out.text("CHECK (");
  out.identifier(constraint.columns[0]);
  std::string_view separator = " IN (";
  for (const auto value : constraint.allowed_values) {
    out.text(separator);
    separator = ", ";
    out.text_literal(value);
  }
  out.text("))");
}

/// Writes a constraint of a table, with its name. An index is none: see `write_create_index`.
constexpr void write_constraint(writer& out, const style& how, const table_facts& table,
                                const constraint_facts& constraint) {
  out.text("CONSTRAINT ");
  out.identifier(constraint.name);
  out.text(" ");
  switch (constraint.kind) {
    case constraint_kind::primary_key:
      out.text("PRIMARY KEY ");
      out.names(constraint.columns);
      break;
    case constraint_kind::unique:
      out.text("UNIQUE ");
      out.names(constraint.columns);
      break;
    case constraint_kind::check:
      out.text("CHECK (");
      out.text(constraint.condition);
      out.text(")");
      break;
    case constraint_kind::longest_text:
      out.text("CHECK (");
      how.text_limit(out, constraint.columns[0], constraint.length);
      out.text(")");
      break;
    case constraint_kind::allowed_values:
      write_allowed_values(out, constraint);
      break;
    case constraint_kind::foreign_key:
      write_foreign_key(out, how, table, constraint);
      break;
    case constraint_kind::index:
    case constraint_kind::none:
      break;
  }
}

}  // namespace sequent::definition
