// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <string_view>

#include <sequent/meta/type_id.hpp>
#include <sequent/meta/type_list.hpp>
#include <sequent/schema/column_facts.hpp>
#include <sequent/schema/constraint.hpp>
#include <sequent/schema/constraint_facts.hpp>
#include <sequent/schema/constraint_name.hpp>
#include <sequent/schema/description.hpp>
#include <sequent/schema/stored_kind.hpp>
#include <sequent/schema/type.hpp>

namespace sequent {

/// All that a schema says of a table, as values: what definitions are computed from, without templates.
struct table_facts {
  std::string_view schema_name{};
  std::string_view table_name{};
  std::span<const column_facts> columns{};
  /// What the columns say by attributes, then what the table says itself.
  std::span<const constraint_facts> constraints{};
  /// Whether a column may hold what it is not declared to hold.
  bool is_tolerant = false;
};

/// Whether an attribute says how values are read that its type does not have.
constexpr bool is_tolerant(const column_facts& column) {
  return column.is_lenient || column.has_null_constant;
}

/// Whether both are one table: a database may be described by more than one set of schemas.
constexpr bool is_same_table(const table_facts& left, const table_facts& right) {
  return left.table_name == right.table_name && left.schema_name == right.schema_name;
}

/// Whether a table has a primary key or a UNIQUE constraint of these columns, in any order.
constexpr bool has_key(const table_facts& table, std::span<const std::string_view> columns) {
  // The algorithm costs the compilers of a user more. NOLINTNEXTLINE(readability-use-anyofallof)
  for (const auto& constraint : table.constraints) {
    const bool is_key = constraint.kind == constraint_kind::primary_key || constraint.kind == constraint_kind::unique;
    if (is_key && are_same_columns(constraint.columns, columns)) return true;
  }
  return false;
}

namespace detail {

/// The names of an enumeration.
template <class Enum>
inline constexpr std::array<std::string_view, enum_names<Enum>.size()> enum_texts = [] {
  std::array<std::string_view, enum_names<Enum>.size()> texts{};
  for (std::size_t place = 0; place < texts.size(); ++place) texts[place] = enum_names<Enum>[place].name;
  return texts;
}();

template <class T>
inline constexpr bool is_stored_by_name = named_enum<T> && !user_mapped_type<T>;

template <class Column, class... Attributes>
constexpr column_facts noted_facts(type_list<Attributes...>) {
  using type = not_null<typename Column::type>;
  column_facts facts{.name = Column::column_name.view(), .kind = kind_of<type>, .is_nullable = Column::nullable};
  if constexpr (is_stored_by_name<type>) facts.enumeration = &enum_names<type>;
  if constexpr (!stored_type<type>) facts.mapped = type_id<type>();
  if constexpr (is_decimal<storage_of<type>>) {
    facts.digits = storage_of<type>::precision;
    facts.scale = storage_of<type>::scale;
  }
  // What is no attribute is refused by the table.
  [[maybe_unused]] const auto note = [&]<class Attribute>(type_list<Attribute>) {
    if constexpr (attribute::is_attribute<Attribute>) Attribute::note(facts);
  };
  (note(type_list<Attributes>{}), ...);
  return facts;
}

/// Takes the constraints of a table one by one: counts them, and keeps them where it was given room.
struct constraint_collector {
  constraint_facts* room = nullptr;
  std::size_t size = 0;

  constexpr void take(const constraint_facts& facts) {
    if (room) room[size] = facts;
    ++size;
  }

  template <template <class> class Schema, class Column, class Declaration = Schema<as_description>,
            class... Attributes>
  constexpr void take_column(const column_facts& facts, type_list<Attributes...>) {
    (take_attribute<Schema, Attributes>(facts), ...);
    if constexpr (is_stored_by_name<not_null<typename Column::type>>) {
      take({.kind = constraint_kind::allowed_values,
            .columns = {&facts.name, 1},
            .allowed_values = enum_texts<not_null<typename Column::type>>});
    }
  }

  template <template <class> class Schema, class Attribute>
  constexpr void take_attribute(const column_facts& facts) {
    if constexpr (requires { Attribute::template constraint<Schema>(facts); }) {
      take(Attribute::template constraint<Schema>(facts));
    }
  }
};

}  // namespace detail

/// The facts of a column, given its description.
template <class Column>
inline constexpr column_facts facts_of = detail::noted_facts<Column>(typename Column::attributes{});

namespace detail {

template <template <class> class Schema, class Columns = typename description<Schema>::columns,
          class Constraints = typename constraints_of<typename description<Schema>::declaration>::type,
          class Declaration = Schema<as_description>>
struct collected_facts;
template <template <class> class Schema, class... Columns, class... Constraints, class Declaration>
struct collected_facts<Schema, type_list<Columns...>, type_list<Constraints...>, Declaration> {
  static constexpr constraint_collector collect(constraint_facts* room) {
    constraint_collector collector{room};
    (collector.take_column<Schema, Columns>(facts_of<Columns>, typename Columns::attributes{}), ...);
    (collector.take(Constraints::facts()), ...);
    return collector;
  }
  static constexpr std::size_t constraint_count = collect(nullptr).size;

  static constexpr std::array<constraint_facts, constraint_count> unnamed = [] {
    std::array<constraint_facts, constraint_count> made{};
    collect(made.data());
    return made;
  }();
  static constexpr std::array<constraint_name, constraint_count> names = [] {
    std::array<constraint_name, constraint_count> made{};
    name_constraints(description<Schema>::table_name.view(), unnamed, made);
    return made;
  }();
  static constexpr std::array<constraint_facts, constraint_count> constraints = [] {
    auto made = unnamed;
    for (std::size_t place = 0; place < made.size(); ++place) made[place].name = names[place].view();
    return made;
  }();
  static constexpr std::array<column_facts, sizeof...(Columns)> columns = [] {
    std::array<column_facts, sizeof...(Columns)> made{facts_of<Columns>...};
    for (auto& column : made) {
      for (const auto& constraint : unnamed) {
        if (constraint.kind == constraint_kind::primary_key && constraint.columns.size() == 1 &&
            constraint.columns[0] == column.name) {
          column.is_whole_primary_key = true;
        }
      }
    }
    return made;
  }();
  static constexpr table_facts table{.schema_name = description<Schema>::schema_name.view(),
                                     .table_name = description<Schema>::table_name.view(),
                                     .columns = columns,
                                     .constraints = constraints,
                                     .is_tolerant = (is_tolerant(facts_of<Columns>) || ...)};
};

}  // namespace detail

template <template <class> class Schema, class Declaration>
constexpr const table_facts& facts_of_table() {
  return detail::collected_facts<Schema>::table;
}

}  // namespace sequent
