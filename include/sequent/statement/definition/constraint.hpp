// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstddef>
#include <string_view>

#include <sequent/expression/literal.hpp>
#include <sequent/schema/table_constraints.hpp>
#include <sequent/statement/definition/text.hpp>

/// The parts of the definition of a table that are not columns. They hold nothing; a dialect says some of them
/// otherwise.
namespace sequent::definition {

/// The table that a foreign key of `Table` names.
template <class Table, class Referenced>
struct referenced_table {
  template <class Visitor>
  static constexpr void accept(Visitor& visitor, const referenced_table*) {
    accept_table_name<Referenced>(visitor);
  }
};

namespace detail {

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
  return "";
}

template <class Visitor>
constexpr void accept_action(Visitor& visitor, std::string_view event, referential_action action) {
  if (action == referential_action::no_action) return;
  visitor.text(event);
  visitor.text(spelling_of(action));
}

template <class Visitor>
constexpr void accept_check(Visitor& visitor, std::string_view condition) {
  visitor.text("CHECK (");
  visitor.text(condition);
  visitor.text(")");
}

}  // namespace detail

/// What a constraint says after its name.
template <class Table, class Constraint>
struct constraint_body;
template <class Table, name... Columns>
struct constraint_body<Table, constraint::primary_key<Columns...>> {
  template <class Visitor>
  static constexpr void accept(Visitor& visitor, const constraint_body*) {
    visitor.text("PRIMARY KEY ");
    accept_names(visitor, name_list<Columns...>{});
  }
};
template <class Table, name... Columns>
struct constraint_body<Table, constraint::unique<Columns...>> {
  template <class Visitor>
  static constexpr void accept(Visitor& visitor, const constraint_body*) {
    visitor.text("UNIQUE ");
    accept_names(visitor, name_list<Columns...>{});
  }
};
template <class Table, fixed_text Text>
struct constraint_body<Table, constraint::check<Text>> {
  template <class Visitor>
  static constexpr void accept(Visitor& visitor, const constraint_body*) {
    detail::accept_check(visitor, Text.view());
  }
};
template <class Table, name Column, fixed_text Text>
struct constraint_body<Table, constraint::column_check<Column, Text>> {
  template <class Visitor>
  static constexpr void accept(Visitor& visitor, const constraint_body*) {
    detail::accept_check(visitor, Text.view());
  }
};
template <class Table, name Column, class Enum>
struct constraint_body<Table, constraint::enum_check<Column, Enum>> {
  template <class Visitor>
  static constexpr void accept(Visitor& visitor, const constraint_body*) {
    visitor.text("CHECK (");
    visitor.template identifier<Column>();
    std::string_view separator = " IN (";
    for (const auto& known : enum_names<Enum>) {
      visitor.text(separator);
      separator = ", ";
      sequent::detail::accept_text_literal(visitor, known.name);
    }
    visitor.text("))");
  }
};
template <class Table, class Columns, template <class> class Schema, class Referenced, referential_action OnDelete,
          referential_action OnUpdate>
struct constraint_body<Table, constraint::foreign_key<Columns, Schema, Referenced, OnDelete, OnUpdate>> {
  template <class Visitor>
  static constexpr void accept(Visitor& visitor, const constraint_body*) {
    visitor.text("FOREIGN KEY ");
    accept_names(visitor, Columns{});
    visitor.text(" REFERENCES ");
    visitor(static_cast<const referenced_table<Table, description<Schema>>*>(nullptr));
    visitor.text(" ");
    accept_names(visitor, Referenced{});
    detail::accept_action(visitor, " ON DELETE ", OnDelete);
    detail::accept_action(visitor, " ON UPDATE ", OnUpdate);
  }
};

/// A constraint with its name.
template <template <class> class Schema, std::size_t Place>
struct named_constraint {
  using table = description<Schema>;
  using constraint = type_at<Place, table_constraints<Schema>>;

  template <class Visitor>
  static constexpr void accept(Visitor& visitor, const named_constraint*) {
    visitor.text("CONSTRAINT ");
    visitor.template identifier<name_of_constraint<Schema, Place>>();
    visitor.text(" ");
    visitor(static_cast<const constraint_body<table, constraint>*>(nullptr));
  }
};

/// A constraint among the definitions of a table, behind its columns. A dialect that says it elsewhere says nothing
/// here.
// The comma belongs to it, so that nothing is left of a constraint that is not said.
template <template <class> class Schema, std::size_t Place, class Constraint>
struct table_constraint {
  template <class Visitor>
  static constexpr void accept(Visitor& visitor, const table_constraint*) {
    visitor.text(", ");
    visitor(static_cast<const named_constraint<Schema, Place>*>(nullptr));
  }
};

/// An index is no part of the table: it has a statement of its own.
template <template <class> class Schema, std::size_t Place, name... Columns>
struct table_constraint<Schema, Place, constraint::index<Columns...>> {
  template <class Visitor>
  static constexpr void accept(Visitor&, const table_constraint*) {}
};

/// What stands behind the definitions of a table.
template <class Table>
struct table_options {
  template <class Visitor>
  static constexpr void accept(Visitor&, const table_options*) {}
};

/// Whether a dialect says how it defines tables.
// The spelling of a definition is right only where the dialect's differences are known; see
// `dialect/<name>/definition.hpp`.
template <class Dialect>
inline constexpr bool is_known_to = false;

}  // namespace sequent::definition
