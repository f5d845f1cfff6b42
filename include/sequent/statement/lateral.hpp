// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <type_traits>

#include <sequent/statement/derived.hpp>

namespace sequent {

namespace relations {

/// `LATERAL (SELECT …) AS alias`.
template <name Alias, class Statement>
struct lateral;

}  // namespace relations

namespace detail {

template <name Alias, class Statement>
inline constexpr relation_info relation_of<relations::lateral<Alias, Statement>> = [] {
  relation_info made = relation_of<relations::derived<Alias, Statement>>;
  made.is_lateral = true;
  return made;
}();

}  // namespace detail

/// A query in FROM that is computed for each row of what stands before it: made by `lateral`.
template <name Alias, class Statement, class Values>
class lateral_table : public detail::query_columns<Alias, Statement> {
 public:
  [[no_unique_address]] Values bound_values;

  constexpr explicit lateral_table(const Values& values) : bound_values(values) {}
};

namespace detail {

template <name Alias, class Statement, class Values>
struct relation_traits<lateral_table<Alias, Statement, Values>> {
  using relation = relations::lateral<Alias, Statement>;
  using values = Values;
  static constexpr values values_of(const lateral_table<Alias, Statement, Values>& table) { return table.bound_values; }
};

}  // namespace detail

/// A query as a relation that is computed for each row of what stands before it in FROM (PostgreSQL only); it borrows
/// their columns by `.correlate()`:
///
///     const auto newest = sq::lateral<"newest">(sq::select(orders.id, orders.total)
///         .correlate(users).where(orders.user_id == users.id).order_by(orders.id.desc()).limit(3));
///     sq::select(users.name, newest[orders.total]).from(users).cross_join(newest);
///
/// It comes by `.cross_join()`, `.join()` or `.left_join()`. What it gives of borrowed columns is read as what may be
/// NULL.
template <name Alias, class Query>
[[nodiscard]] constexpr auto lateral(const Query& query) {
  detail::require_named<Alias>();
  constexpr bool is_query = detail::subquery_like<Query>;
  static_assert(is_query || detail::refused_query<Query>,
                "a lateral relation is made of a query: sequent::lateral<\"name\">(select(...).correlate(table))");
  if constexpr (is_query) {
    detail::require_columns<typename Query::tag>();
    return lateral_table<Alias, typename Query::tag, typename Query::values_type>(query.bound_values);
  } else {
    return rejected_relation{};
  }
}

}  // namespace sequent
