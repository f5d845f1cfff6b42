// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstddef>
#include <cstdint>
#include <type_traits>
#include <utility>

#include <sequent/expression/aggregate.hpp>
#include <sequent/expression/comparison.hpp>
#include <sequent/expression/literal.hpp>
#include <sequent/expression/logical.hpp>
#include <sequent/orm/as_object.hpp>
#include <sequent/orm/association.hpp>
#include <sequent/orm/columns.hpp>
#include <sequent/orm/entity.hpp>
#include <sequent/orm/foreign_key.hpp>
#include <sequent/orm/narrowed_path.hpp>
#include <sequent/orm/relation.hpp>
#include <sequent/orm/rules.hpp>
#include <sequent/statement/select.hpp>
#include <sequent/statement/subquery.hpp>

namespace sequent::orm {

/// How the rows of a relation are found from the rows of its owner, in SQL.
template <class Owner, class Relation>
struct connection;
template <class Owner, relation_kind Kind, class Target, name... Columns>
struct connection<Owner, relation<Kind, Target, Columns...>> {
  using owner_parts = parts_of<Owner>;
  using target_parts = parts_of<Target>;
  /// Where the foreign key is, and what it references.
  using from = std::conditional_t<is_inverse(Kind), target_parts, owner_parts>;
  using to = std::conditional_t<is_inverse(Kind), Owner, Target>;
  using key = foreign_key<typename from::description, typename from::row, to, Columns...>;

  /// The rows of `FromSource` reference those of `ToSource`.
  template <class FromSource, class ToSource>
  static constexpr auto between() {
    return []<std::size_t... Each>(std::index_sequence<Each...>) {
      return (... && (column_at<FromSource, key::places[Each]>() == column_at<ToSource, key_of<to>::places[Each]>()));
    }(std::make_index_sequence<sizeof...(Columns)>{});
  }
  /// The rows of the target belong to those of the owner.
  template <class OwnerSource = typename owner_parts::relation, class TargetSource = typename target_parts::relation>
  static constexpr auto on() {
    if constexpr (is_inverse(Kind))
      return between<TargetSource, OwnerSource>();
    else
      return between<OwnerSource, TargetSource>();
  }
  /// What is selected of the rows that belong to one of the owner's, which is of a query around.
  template <class Selected>
  static constexpr auto rows(const Selected& selected) {
    return select(selected).from(typename target_parts::table()).correlate(typename owner_parts::table()).where(on());
  }
  template <class Query>
  static constexpr auto join(const Query& query) {
    return query.join(typename target_parts::table(), on());
  }
  template <class Query>
  static constexpr auto left_join(const Query& query) {
    return query.left_join(typename target_parts::table(), on());
  }
};
template <class Owner, class Target, template <class> class Schema, name... Columns>
struct connection<Owner, link_relation<Target, Schema, Columns...>> {
  using owner_parts = parts_of<Owner>;
  using target_parts = parts_of<Target>;
  using between = association<Owner, Target, Schema, Columns...>;
  using table = typename between::parts::table;

  template <class Key, class Entity>
  static constexpr auto references() {
    using referenced =
        columns_of_places<typename parts_of<Entity>::relation, typename as_sequence<key_of<Entity>::places>::type>;
    return columns_of_places<typename between::parts::source, typename as_sequence<Key::places>::type>::are_columns(
        referenced());
  }
  static constexpr auto is_near() { return references<typename between::near, Owner>(); }
  static constexpr auto is_far() { return references<typename between::far, Target>(); }

  static constexpr auto on() {
    return exists(select(literal<1>)
                      .from(table())
                      .correlate(typename owner_parts::table(), typename target_parts::table())
                      .where(is_near() && is_far()));
  }
  template <class Selected>
  static constexpr auto rows(const Selected& selected) {
    return select(selected)
        .from(table())
        .join(typename target_parts::table(), is_far())
        .correlate(typename owner_parts::table())
        .where(is_near());
  }
  template <class Query>
  static constexpr auto join(const Query& query) {
    return query.join(table(), is_near()).join(typename target_parts::table(), is_far());
  }
  template <class Query>
  static constexpr auto left_join(const Query& query) {
    return query.left_join(table(), is_near()).left_join(typename target_parts::table(), is_far());
  }
};

/// A relation of an entity in queries: what to load with it, how to join it, and conditions over it.
template <class Owner, class Relation>
struct path {
  using owner = Owner;
  using relation = Relation;
  using target = typename Relation::target;
  using joins_by_itself = path;

  /// Loads only those for which the condition is true: `.with(users.posts.where(posts.title.like("%C++%")))`.
  template <class Condition>
  [[nodiscard]] constexpr auto where(const Condition& condition) const {
    return narrowed().where(condition);
  }
  /// Loads them in this order.
  template <class... Keys>
  [[nodiscard]] constexpr auto order_by(const Keys&... keys) const {
    return narrowed().order_by(keys...);
  }
  /// Loads so many of each owner at most: the first ones in their order.
  [[nodiscard]] constexpr auto limit(std::int64_t most) const { return narrowed().limit(most); }

  /// The condition under which rows of both tables belong together: `.join(posts, users.posts.on())`.
  [[nodiscard]] static constexpr auto on() { return connection<Owner, Relation>::on(); }
  /// The same under these names. No part of the interface.
  template <class OwnerSource, class TargetSource>
  [[nodiscard]] static constexpr auto on() {
    return connection<Owner, Relation>::template on<OwnerSource, TargetSource>();
  }
  /// The query with the rows that this leads to joined, and what is between.
  template <class Query>
  [[nodiscard]] static constexpr auto join(const Query& query) {
    return connection<Owner, Relation>::join(query);
  }
  template <class Query>
  [[nodiscard]] static constexpr auto left_join(const Query& query) {
    return connection<Owner, Relation>::left_join(query);
  }
  /// Whether there is one for which the condition is true.
  template <class Condition>
  [[nodiscard]] static constexpr auto any(const Condition& condition) {
    return exists(rows().where(condition));
  }
  [[nodiscard]] static constexpr auto any() { return exists(rows()); }
  /// Whether there is none for which the condition is true.
  template <class Condition>
  [[nodiscard]] static constexpr auto none(const Condition& condition) {
    return !any(condition);
  }
  [[nodiscard]] static constexpr auto none() { return !any(); }
  /// How many there are, as a value.
  [[nodiscard]] static constexpr auto count() { return rows(sequent::count()).scalar_subquery(); }
  /// How many there are for which the condition is true.
  template <class Condition>
  [[nodiscard]] static constexpr auto count(const Condition& condition) {
    return rows(sequent::count()).where(condition).scalar_subquery();
  }

 private:
  static constexpr auto narrowed() {
    constexpr relation_kind kind = Relation::kind;
    static_assert(rules::relation_is_to_many<parts_of<Owner>::description::table_name,
                                             parts_of<target>::description::table_name, is_to_many(kind)>,
                  "what is loaded of a relation to many can be narrowed; the one object of another is loaded as it is");
    return narrowed_path<path, false, unconditional>({}, {}, 0);
  }
  template <class Selected = decltype(literal<1>)>
  static constexpr auto rows(const Selected& selected = literal<1>) {
    using owner_table = typename parts_of<Owner>::table;
    static_assert(!std::is_same_v<owner_table, typename parts_of<target>::table>,
                  "a relation of a table to itself needs a second name in a condition: say exists(select(...)) of "
                  "table.as<\"name\">()");
    return connection<Owner, Relation>::rows(selected);
  }
};

/// A path, and one that goes on where it ends.
template <class First, class Rest>
struct nested_path {
  using owner = typename First::owner;
  using target = typename Rest::target;
  First first;
  Rest rest;
};

/// The face that turns each relation into a path.
template <class Owner>
struct as_path {
  template <relation_kind Kind, class Target, name... Columns>
  using relation = path<Owner, orm::relation<Kind, Target, Columns...>>;
  template <class Target, template <class> class Association, name... Columns>
  using link = path<Owner, link_relation<Target, Association, Columns...>>;
};

template <class Base, class Entity>
struct declared_paths;
template <template <class> class Schema, template <class> class Relations, class Entity>
struct declared_paths<entity<Schema, Relations>, Entity> {
  using type = Relations<as_path<Entity>>;
};
/// The paths of an entity, as members.
template <class Entity>
using paths_of = typename declared_paths<decltype(entity_base(static_cast<const Entity*>(nullptr))), Entity>::type;

template <class T>
inline constexpr bool is_step = false;
template <class Owner, class Relation>
inline constexpr bool is_step<path<Owner, Relation>> = true;
template <class Path, bool IsLimited, class Condition, class... Keys>
inline constexpr bool is_step<narrowed_path<Path, IsLimited, Condition, Keys...>> = true;
template <class T>
inline constexpr bool is_nested = false;
template <class First, class Rest>
inline constexpr bool is_nested<nested_path<First, Rest>> = true;

template <class T>
inline constexpr bool is_joined = false;
template <class First, class Rest>
inline constexpr bool is_joined<nested_path<First, Rest>> = is_joined<First>;

/// What a query can load with its objects: a relation, or a way over several.
template <class T>
concept loadable = is_step<T> || is_nested<T>;

/// Whether paths begin at the objects of an entity.
template <class Entity, class... Paths>
inline constexpr bool all_begin_at = (std::is_same_v<typename Paths::owner, Entity> && ...);

/// In place of a path that was refused before.
struct refused_path {};

/// A path that goes on: `users.posts / posts.comments`.
template <loadable First, loadable Rest>
constexpr auto operator/(const First& first, const Rest& rest) {
  if constexpr (is_nested<First>) {
    auto further = first.rest / rest;
    return nested_path<decltype(First::first), decltype(further)>{first.first, std::move(further)};
  } else {
    static_assert(std::is_same_v<typename First::target, typename Rest::owner>,
                  "a path goes on with a relation of the entity that it leads to: users.posts / posts.comments");
    static_assert(is_joined<First> || !is_joined<Rest>,
                  "what is joined stands at the beginning of a path: the rest is loaded by statements of their own");
    return nested_path<First, Rest>{first, rest};
  }
}

}  // namespace sequent::orm
