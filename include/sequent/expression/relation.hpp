// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include <sequent/expression/node.hpp>
#include <sequent/schema/interned.hpp>

namespace sequent {

struct table_facts;

}  // namespace sequent

namespace sequent::detail {

enum class relation_kind : unsigned char { table, derived, cte, values, recursion, function };

/// What a CTE is told about being computed apart from the query that reads it.
enum class materialization : unsigned char { unsaid, materialized, not_materialized };

/// What stands in FROM, as a value: a name that columns are called by, and what it stands for.
struct relation_info {
  relation_kind kind = relation_kind::table;
  interned_name alias{};
  interned_name table{};             ///< The name of the table or of the CTE; empty for what is defined in place.
  interned_name schema{};            ///< The namespace of the table; empty where none is named.
  std::uint64_t id = 0;              ///< The same for the same relation under the same alias.
  const query_info* body = nullptr;  ///< Of a derived table or a CTE.
  bool has_body = false;             ///< Not so in what a column knows of the relation that it is of.
  /// Of a CTE: the same for the same query, whatever it is called. Of what a recursive query reads of itself: that of
  /// the query which it begins with.
  std::uint64_t body_id = 0;
  std::span<const std::string_view> key{};         ///< The columns of the primary key.
  std::span<const std::string_view> columns{};     ///< Of a list of VALUES, and of a function.
  unsigned row_count = 0;                          ///< Of a list of VALUES.
  const table_facts* facts = nullptr;              ///< Of a table.
  const node* call = nullptr;                      ///< Of a function.
  bool is_lateral = false;                         ///< Its body reads what stands before it in FROM.
  materialization hint = materialization::unsaid;  ///< Of a CTE.
  bool is_named = false;  ///< Of a table: its name is known only at run time, and the one here is that of its shape.
};

/// The descriptor of a relation, by its tag.
template <class Relation>
inline constexpr relation_info relation_of{};

template <class... Relations>
inline constexpr const relation_info* relations_of[sizeof...(Relations) + 1] = {&relation_of<Relations>..., nullptr};

}  // namespace sequent::detail
