// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <span>
#include <string_view>

#include <sequent/expression/expression.hpp>
#include <sequent/expression/relation.hpp>
#include <sequent/schema/table.hpp>
#include <sequent/schema/table_facts.hpp>

/// What is known of columns and of the tables that they are of.
namespace sequent::detail {

/// The columns of the primary key; none where there is no key.
constexpr std::span<const std::string_view> primary_key_of(const table_facts& table) {
  for (const auto& constraint : table.constraints) {
    if (constraint.kind == constraint_kind::primary_key) return constraint.columns;
  }
  return {};
}

template <template <class> class Schema, name Alias>
inline constexpr relation_info relation_of<source<Schema, Alias>>{
    .kind = relation_kind::table,
    .alias = interned<Alias>,
    .table = interned<description<Schema>::table_name>,
    .schema = interned<description<Schema>::schema_name>,
    .id = mixed(mixed(interned<Alias>.id, interned<description<Schema>::table_name>.id),
                interned<description<Schema>::schema_name>.id),
    .key = primary_key_of(facts_of_table<Schema>()),
    .facts = &facts_of_table<Schema>()};

template <class Source, name Name, bool Nullable>
inline constexpr node node_of<expressions::column<Source, Name, Nullable>>{
    .kind = node_kind::column,
    .flag = Nullable,
    .id = mixed(relation_of<Source>.id, interned<Name>.id),
    .name = interned<Name>,
    .relation = &relation_of<Source>};

template <class Tag>
inline constexpr bool is_column = false;
template <class Source, name Name, bool Nullable>
inline constexpr bool is_column<expressions::column<Source, Name, Nullable>> = true;

template <class Tag>
inline constexpr bool column_is_nullable = false;
template <class Source, name Name>
inline constexpr bool column_is_nullable<expressions::column<Source, Name, true>> = true;

}  // namespace sequent::detail

namespace sequent::expressions {

/// All columns of a table in a select list.
template <class Source>
struct whole_table;

}  // namespace sequent::expressions

namespace sequent::detail {

template <class Source, class Descriptions>
struct column_nodes;
template <class Source, class... Descriptions>
struct column_nodes<Source, type_list<Descriptions...>> {
  static constexpr const node* const* nodes =
      nodes_of<expressions::column<Source, Descriptions::column_name, Descriptions::nullable>...>;
  static constexpr bool has_witness = (Descriptions::is_witness || ...);
};

template <class Source>
inline constexpr node node_of<expressions::whole_table<Source>> =
    identified({.kind = node_kind::whole_table,
                .flag = column_nodes<Source, typename Source::schema::columns>::has_witness,
                .count = Source::schema::columns::size,
                .operands = column_nodes<Source, typename Source::schema::columns>::nodes,
                .name = interned<Source::alias>,
                .relation = &relation_of<Source>});

}  // namespace sequent::detail
