// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <type_traits>

#include <sequent/expression/operand.hpp>
#include <sequent/meta/type_list.hpp>
#include <sequent/orm/entities.hpp>
#include <sequent/orm/path.hpp>
#include <sequent/orm/tree.hpp>
#include <sequent/orm/tree_query.hpp>
#include <sequent/statement/clause/select_list.hpp>
#include <sequent/statement/select.hpp>

namespace sequent {

namespace orm {

/// Paths whose rows a query collects.
template <class... Paths>
struct collected {
  using paths = type_list<Paths...>;
};

template <class T>
inline constexpr bool is_collected = false;
template <class... Paths>
inline constexpr bool is_collected<collected<Paths...>> = true;

template <class Entity, class Paths>
inline constexpr bool are_collected_of = false;
template <class Entity, class... Paths>
inline constexpr bool are_collected_of<Entity, type_list<Paths...>> = all_begin_at<Entity, Paths...>;

template <class Entity, class Query, class Branches>
struct tree_query_with;
template <class Entity, class Query, class... Branches>
struct tree_query_with<Entity, Query, type_list<Branches...>> {
  using type = tree_query<Entity, Query, Branches...>;
};
template <class Entity, class Query, class Paths>
struct tree_query_along;
template <class Entity, class Query, class... Paths>
struct tree_query_along<Entity, Query, type_list<Paths...>> : tree_query_with<Entity, Query, branches_along<Paths...>> {
};

}  // namespace orm

/// Has a query read what relations of its entity lead to, in values without a session: `db.execute(select(users,
/// collect(users.posts / posts.comments, users.edited)))`.
///
/// A row is a record of the entity's row and, of each relation in the order of the paths, a `std::vector`, in the order
/// of the primary key; of a reference it is the other row, and a `std::optional` where there may be none. Where a path
/// goes on, each of these is such a record, and the row itself where it ends: `for (const auto& [user, posts, edited] :
/// rows)`, or `row[users]` and `row[users.posts]`.
///
/// Executing it throws `error`, too, where a reference leads to no row, or several rows reference one that has one at
/// most.
template <class... Paths>
[[nodiscard]] constexpr auto collect(const Paths&...) {
  constexpr bool are_paths = sizeof...(Paths) > 0 && (orm::loadable<Paths> && ...);
  static_assert(are_paths, "collect takes relations of an entity: collect(users.posts / posts.comments, users.edited)");
  if constexpr (!are_paths) {
    return orm::collected<>();
  } else {
    constexpr bool are_whole = (orm::is_of_whole_relations<Paths> && ...);
    static_assert(are_whole,
                  "collect reads all that a relation leads to: what .where(), .order_by() or .limit() choose of it is "
                  "loaded by a session, with(users.posts.where(...))");
    if constexpr (are_whole)
      return orm::collected<Paths...>();
    else
      return orm::collected<>();
  }
}

/// Starts a query of an entity, together with what is collected of its rows; see `collect`.
template <class Entity, class... Collected>
  requires(sizeof...(Collected) > 0 && (orm::is_collected<Collected> && ...))
[[nodiscard]] constexpr auto select(const entities<Entity>& root, const Collected&...) {
  using paths = typename detail::joined_lists<type_list<>, typename Collected::paths...>::type;
  constexpr bool begin_here = orm::are_collected_of<Entity, paths>;
  static_assert(begin_here,
                "what is collected begins at the entity that is selected: select(users, collect(users.posts))");
  if constexpr (begin_here && paths::size > 0)
    return typename orm::tree_query_along<Entity, decltype(select(root)), paths>::type(select(root));
  else
    return select(root);
}

namespace detail {

/// Refuses a collection where there is no entity for it to grow from.
template <class... Paths>
struct selected<orm::collected<Paths...>> {
  using item = clauses::item<types::boolean, expressions::rejected>;
  using values = bound::nothing;
  template <class Given>
  static constexpr values values_of(const Given&) {
    static_assert(!std::is_same_v<Given, Given>,
                  "collect stands behind the entity whose rows it belongs to, and beside nothing else: select(users, "
                  "sequent::collect(users.posts))");
    return {};
  }
};

}  // namespace detail
}  // namespace sequent
