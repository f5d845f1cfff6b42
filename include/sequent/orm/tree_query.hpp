// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstdint>
#include <new>
#include <utility>

#include <sequent/engine/executor.hpp>
#include <sequent/engine/result.hpp>
#include <sequent/orm/entity.hpp>
#include <sequent/orm/path.hpp>
#include <sequent/orm/tree.hpp>
#include <sequent/orm/tree_reader.hpp>

namespace sequent {

/// A query of an entity whose rows come with what relations lead to: `select(users, collect(users.posts))`. Its clauses
/// are those of a SELECT, and choose and order the rows of the entity.
///
/// It is executed as any other query, and takes one statement for the rows and one more for each relation, whatever
/// number of rows there is. Outside of a transaction these run in one that only reads, and in which all of them see the
/// database as it was when it began; inside one they see what its isolation lets them see.
template <class Entity, class Query, class... Branches>
class tree_query : public composed_query_base {
 public:
  using first_query = Query;
  /// What it gives: see `sequent::collect`.
  using row = orm::tree_node_of<Entity, Branches...>;

  constexpr explicit tree_query(Query query) : query_(std::move(query)) {}

  /// Keeps the rows for which the condition is true. Said again, the conditions are joined by AND.
  template <class Condition>
  [[nodiscard]] constexpr auto where(const Condition& condition) const {
    return with_query(query_.where(condition));
  }
  /// As `where`, if `is_wanted`; otherwise nothing.
  template <class Condition>
  [[nodiscard]] constexpr auto where_if(bool is_wanted, const Condition& condition) const {
    return with_query(query_.where_if(is_wanted, condition));
  }
  /// Joins another table, for conditions over it. A row comes as often as it is joined, unless `distinct` is said.
  template <class Relation, class Condition>
  [[nodiscard]] constexpr auto join(const Relation& relation, const Condition& condition) const {
    return with_query(query_.join(relation, condition));
  }
  /// Joins the table of a relation, which says the condition itself, and what is between.
  template <class Owner, class Relation>
  [[nodiscard]] constexpr auto join(orm::path<Owner, Relation> path) const {
    return with_query(path.join(query_));
  }
  /// Leaves out rows that are the same in all columns.
  [[nodiscard]] constexpr auto distinct() const { return with_query(query_.distinct()); }
  template <class... Terms>
  [[nodiscard]] constexpr auto order_by(const Terms&... terms) const {
    return with_query(query_.order_by(terms...));
  }
  template <class Count>
  [[nodiscard]] constexpr auto limit(const Count& count) const {
    return with_query(query_.limit(count));
  }
  template <class Count>
  [[nodiscard]] constexpr auto offset(const Count& count) const {
    return with_query(query_.offset(count));
  }

  /// Reads the rows, and what belongs to them. No part of the interface.
  template <class Executor, class... Arguments>
  [[nodiscard]] result<row> read(Executor& on, const Arguments&... arguments) const {
    result<row> rows;
    auto nodes = orm::nodes_of<Entity, Branches...>(on, on.execute(query_, arguments...).all());
    rows.store().reserve(nodes.size());
    for (row& each : nodes) rows.store().add([&](void* place) { ::new (place) row(std::move(each)); });
    rows.store().rowcount = static_cast<std::int64_t>(nodes.size());
    return rows;
  }

 private:
  template <class Other>
  [[nodiscard]] constexpr auto with_query(Other other) const {
    return tree_query<Entity, Other, Branches...>(std::move(other));
  }

  Query query_;
};

}  // namespace sequent
