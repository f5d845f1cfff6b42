// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>

#include <sequent/dialect/sqlite/affinity.hpp>
#include <sequent/dialect/sqlite/sqlite.hpp>
#include <sequent/dialect/standard.hpp>
#include <sequent/expression/literal.hpp>
#include <sequent/statement/create_index.hpp>
#include <sequent/statement/definition/column.hpp>
#include <sequent/statement/definition/constraint.hpp>
#include <sequent/statement/definition/index.hpp>

namespace sequent {

template <>
inline constexpr bool definition::is_known_to<sqlite> = true;

/// The four types of a STRICT table that hold what we store (SQLite manual, STRICT Tables).
template <class Column>
struct spelling<sqlite, definition::usual_type<Column>> {
  using node = definition::usual_type<Column>;
  template <class Visitor>
  static constexpr void accept(Visitor& visitor, const node*) {
    using stored = typename node::stored;
    if constexpr (std::is_integral_v<stored>) {
      visitor.text("INTEGER");
    } else if constexpr (std::is_floating_point_v<stored>) {
      visitor.text("REAL");
    } else if constexpr (std::is_same_v<stored, bytes>) {
      visitor.text("BLOB");
    } else {
      visitor.text("TEXT");
    }
  }
};

/// A type that SQLite does not know may convert what is stored, as a text "007" to the number 7; this refuses the types
/// that do.
template <class Column>
struct spelling<sqlite, definition::custom_type<Column>> {
  using node = definition::custom_type<Column>;
  template <class Visitor>
  static constexpr void accept(Visitor& visitor, const node* self) {
    if constexpr (!sqlite_affinity_keeps<typename node::stored>(sqlite_affinity_of(node::spelling))) {
      visitor.template needs<feature::foreign_column_type>();
    }
    node::accept(visitor, self);
  }
};

/// Only the rowid is numbered, and a column of that very type which alone is the primary key is the rowid.
template <class Column, bool IsPrimaryKey>
struct spelling<sqlite, definition::numbering<Column, IsPrimaryKey>> {
  template <class Visitor>
  static constexpr void accept(Visitor& visitor, const definition::numbering<Column, IsPrimaryKey>*) {
    if constexpr (!IsPrimaryKey || Column::has_custom_type)
      visitor.template needs<feature::identity_outside_primary_key>();
    visitor.text(" PRIMARY KEY");
  }
};

/// The numbered primary key stands at its column.
template <template <class> class Schema, std::size_t Place, name Column>
  requires(description_of<Column, Schema>::is_identity)
struct spelling<sqlite, definition::table_constraint<Schema, Place, constraint::primary_key<Column>>> {
  using node = definition::table_constraint<Schema, Place, constraint::primary_key<Column>>;
  template <class Visitor>
  static constexpr void accept(Visitor&, const node*) {}
};

template <class Column>
struct spelling<sqlite, definition::value_check<Column>> {
  using node = definition::value_check<Column>;
  template <class Visitor>
  static constexpr void accept(Visitor& visitor, const node*) {
    constexpr std::size_t length = facts_of<Column>.length;
    if constexpr (std::is_same_v<typename node::stored, bool>) {
      visitor.text(" CHECK (");
      visitor.template identifier<Column::column_name>();
      visitor.text(" IN (0, 1))");
    } else if constexpr (length > 0) {
      visitor.text(" CHECK (length(");
      visitor.template identifier<Column::column_name>();
      visitor.text(") <= ");
      detail::accept_integer(visitor, static_cast<std::int64_t>(length));
      visitor.text(")");
    }
  }
};

/// A STRICT table takes no value of another type, and no type but those of SQLite.
template <class Table>
struct spelling<sqlite, definition::table_options<Table>> {
  template <class... Columns>
  static constexpr bool is_strict(type_list<Columns...>) {
    return !(Columns::has_custom_type || ...);
  }
  template <class Visitor>
  static constexpr void accept(Visitor& visitor, const definition::table_options<Table>*) {
    if constexpr (is_strict(typename Table::columns{})) visitor.text(" STRICT");
  }
};

/// A schema is an attached database in SQLite. A foreign key cannot leave it, and does not name it.
template <class Table, class Referenced>
struct spelling<sqlite, definition::referenced_table<Table, Referenced>> {
  template <class Visitor>
  static constexpr void accept(Visitor& visitor, const definition::referenced_table<Table, Referenced>*) {
    if constexpr (Table::schema_name.view() != Referenced::schema_name.view()) {
      visitor.template needs<feature::reference_across_schemas>();
    }
    visitor.template identifier<Referenced::table_name>();
  }
};

/// The attached database is said of the index, not of its table.
template <class Table, name Name>
struct spelling<sqlite, definition::index_of_table<Table, Name>> {
  template <class Visitor>
  static constexpr void accept(Visitor& visitor, const definition::index_of_table<Table, Name>*) {
    if constexpr (!Table::schema_name.empty()) {
      visitor.template identifier<Table::schema_name>();
      visitor.text(".");
    }
    visitor.template identifier<Name>();
    visitor.text(" ON ");
    visitor.template identifier<Table::table_name>();
  }
};

}  // namespace sequent
