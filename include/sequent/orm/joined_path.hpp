// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstddef>
#include <type_traits>

#include <sequent/meta/type_list.hpp>
#include <sequent/orm/entity.hpp>
#include <sequent/orm/path.hpp>
#include <sequent/orm/relation.hpp>
#include <sequent/orm/rules.hpp>
#include <sequent/schema/name.hpp>
#include <sequent/schema/name_list.hpp>
#include <sequent/schema/table_facts.hpp>
#include <sequent/statement/select.hpp>

namespace sequent {

namespace orm {

/// A relation to one object whose row a query reads beside that of its owner.
template <class Path>
struct joined_path : Path {};

/// Whether the keys of a table let a relation lead to one row at most.
template <class Relation, name... Columns>
constexpr bool leads_to_one(name_list<Columns...>) {
  return !is_inverse(Relation::kind) ||
         has_key(parts_of<typename Relation::target>::description::facts(), names_as_values<Columns...>);
}

template <class Path>
inline constexpr bool leads_to_many = false;
template <class Path>
  requires is_step<Path>
inline constexpr bool leads_to_many<Path> = is_to_many(Path::relation::kind);

template <class Path>
inline constexpr bool is_step<joined_path<Path>> = true;
template <class Path>
inline constexpr bool is_joined<joined_path<Path>> = true;

}  // namespace orm

/// Loads a relation to one object by a LEFT JOIN in the statement that reads its owners, and not by a statement of its
/// own: `s.query(posts).with(sq::joined(posts.author))`. Of a path it joins each step.
template <class Owner, class Relation>
[[nodiscard]] constexpr auto joined(const orm::path<Owner, Relation>& path) {
  constexpr orm::relation_kind kind = Relation::kind;
  static_assert(rules::relation_is_to_one<orm::parts_of<Owner>::description::table_name,
                                          orm::parts_of<typename Relation::target>::description::table_name,
                                          !orm::is_to_many(kind)>,
                "a join gives a row again for each object of a relation to many: leave joined out, and these are "
                "loaded by a statement of their own");
  static_assert(orm::is_to_many(kind) || orm::leads_to_one<Relation>(typename Relation::columns{}),
                "what is joined is one row at most: the columns that reference this table are to be unique together");
  return orm::joined_path<orm::path<Owner, Relation>>{path};
}
template <class First, class Rest>
[[nodiscard]] constexpr auto joined(const orm::nested_path<First, Rest>& path) {
  return joined(path.first) / joined(path.rest);
}
/// Only whole relations are joined, one at a time.
template <class... Given>
[[nodiscard]] constexpr orm::refused_path joined(const Given&...) {
  constexpr bool is_one = sizeof...(Given) == 1;
  static_assert(is_one,
                "joined takes one relation, or a path: with(joined(posts.author), joined(posts.editor)), "
                "joined(comments.on / posts.author)");
  constexpr bool is_path = !is_one || (orm::is_step<Given> && ...);
  static_assert(is_path, "joined takes a relation of an entity: s.query(posts).with(joined(posts.author))");
  // Of one object, narrowing is refused by itself.
  constexpr bool is_whole = !is_one || (!orm::leads_to_many<Given> && ...);
  static_assert(is_whole, "what is chosen of a relation to many is loaded by a statement of its own: leave joined out");
  return {};
}

namespace orm {

/// A relation that a query of objects joins. Where its owner stands in the select list: the objects themselves stand
/// first, and the n-th relation that is joined behind them.
template <class Path, std::size_t OwnerPlace>
struct joined_relation {
  using path = Path;
  static constexpr std::size_t owner_place = OwnerPlace;
};

/// The relations that a query joins, once a path is loaded, too, which begins at the objects of this place.
template <class Joined, std::size_t OwnerPlace, class Path>
struct joined_with {
  using type = Joined;
};
template <class Joined, std::size_t OwnerPlace, class Path>
struct joined_with<Joined, OwnerPlace, joined_path<Path>> {
  using type = set_union<Joined, type_list<joined_relation<Path, OwnerPlace>>>;
};
template <class Joined, std::size_t OwnerPlace, class Path, class Rest>
struct joined_with<Joined, OwnerPlace, nested_path<joined_path<Path>, Rest>> {
  using relation = joined_relation<Path, OwnerPlace>;
  using with_first = set_union<Joined, type_list<relation>>;
  using type = typename joined_with<with_first, 1 + place_among<relation>(with_first{}), Rest>::type;
};

template <class Joined, class... Paths>
struct joined_with_all {
  using type = Joined;
};
template <class Joined, class Path, class... Paths>
struct joined_with_all<Joined, Path, Paths...>
    : joined_with_all<typename joined_with<Joined, 0, Path>::type, Paths...> {};

/// The name under which a query has the table of the n-th relation that it joins.
template <std::size_t Place>
inline constexpr auto joined_name = [] {
  static_assert(Place < 100, "a query joins 99 relations at most");
  char text[] = "sequent_joined_00";
  text[15] = static_cast<char>('0' + Place / 10);
  text[16] = static_cast<char>('0' + Place % 10);
  return name(text);
}();

/// The table that stands at this place of the select list.
template <class Entity, std::size_t Place>
struct placed_table : parts_of<Entity>::template under_name<joined_name<Place>> {};
template <class Entity>
struct placed_table<Entity, 0> {
  using source = typename parts_of<Entity>::relation;
};

template <class Query, class Table>
struct selecting_also;
template <class Values, unsigned Slots, class... Items, class... Clauses, class Table>
struct selecting_also<select_statement<Values, clauses::select_list<Slots, Items...>, Clauses...>, Table> {
  using item = typename sequent::detail::selected<Table>::item;
  using type = select_statement<Values, clauses::select_list<Slots, Items..., item>, Clauses...>;
};

/// The query with the relations of a list joined and selected, from this place on.
template <std::size_t Place, class Query, class... Joined>
constexpr auto with_joined(const Query& query, type_list<Joined...> joined) {
  if constexpr (Place > sizeof...(Joined)) {
    return query;
  } else {
    using relation = type_at<Place - 1, type_list<Joined...>>;
    using target = placed_table<typename relation::path::target, Place>;
    using owner = placed_table<typename relation::path::owner, relation::owner_place>;
    using table = typename target::table;
    const typename selecting_also<Query, table>::type selecting{{}, query.bound_values};
    return with_joined<Place + 1>(
        selecting.left_join(table(), relation::path::template on<typename owner::source, typename target::source>()),
        joined);
  }
}

}  // namespace orm
}  // namespace sequent
