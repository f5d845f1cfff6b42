// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstdint>
#include <optional>
#include <type_traits>
#include <vector>

#include <sequent/engine/row_layout.hpp>
#include <sequent/meta/text_hash.hpp>
#include <sequent/meta/type_list.hpp>
#include <sequent/orm/association.hpp>
#include <sequent/orm/foreign_key.hpp>
#include <sequent/orm/path.hpp>
#include <sequent/orm/relation.hpp>
#include <sequent/schema/interned.hpp>
#include <sequent/schema/name_list.hpp>
#include <sequent/schema/row.hpp>
#include <sequent/statement/record.hpp>

/// What paths from one entity lead to, as a tree of types: each relation stands in it once.
namespace sequent::orm {

/// A relation that is collected, and what is collected of the rows that it leads to.
template <class Path, class... Branches>
struct branch;

/// The relation that a path begins with, and the path that goes on behind it, if any, as a list.
template <class Path>
struct path_split {
  using first = Path;
  using rest = type_list<>;
};
template <class First, class Rest>
struct path_split<nested_path<First, Rest>> {
  using first = First;
  using rest = type_list<Rest>;
};

/// What goes on behind a relation, in those of the paths that begin with it.
template <class First, class... Paths>
using paths_behind =
    typename sequent::detail::joined_lists<type_list<>,
                                           std::conditional_t<std::is_same_v<typename path_split<Paths>::first, First>,
                                                              typename path_split<Paths>::rest, type_list<>>...>::type;

template <class First, class Branches>
struct branch_with;
template <class First, class... Branches>
struct branch_with<First, type_list<Branches...>> {
  using type = branch<First, Branches...>;
};

template <class Firsts, class... Paths>
struct grouped_paths;
template <class Paths>
struct branches_of_list;
template <class... Paths>
struct branches_of_list<type_list<Paths...>>
    : grouped_paths<set_union<type_list<>, type_list<typename path_split<Paths>::first...>>, Paths...> {};
template <class... Firsts, class... Paths>
struct grouped_paths<type_list<Firsts...>, Paths...> {
  using type =
      type_list<typename branch_with<Firsts, typename branches_of_list<paths_behind<Firsts, Paths...>>::type>::type...>;
};

/// The branches that some paths make: those which begin with the same relation are one.
template <class... Paths>
using branches_along = typename branches_of_list<type_list<Paths...>>::type;

/// Whether all steps of a path are relations as they are declared, and none is narrowed.
template <class Path>
inline constexpr bool is_of_whole_relations = false;
template <class Owner, class Relation>
inline constexpr bool is_of_whole_relations<path<Owner, Relation>> = true;
template <class First, class Rest>
inline constexpr bool is_of_whole_relations<nested_path<First, Rest>> =
    is_of_whole_relations<First> && is_of_whole_relations<Rest>;

/// The identity of a relation of an entity among the fields of a row.
template <class Owner, class Relation>
constexpr std::uint64_t path_id() {
  const auto with_name = [](std::uint64_t id, const sequent::detail::interned_name& named) {
    return mixed(id, named.id);
  };
  using sequent::detail::interned;
  auto id = static_cast<std::uint64_t>(Relation::kind);
  id = with_name(id, interned<parts_of<Owner>::description::table_name>);
  id = with_name(id, interned<parts_of<typename Relation::target>::description::table_name>);
  if constexpr (is_link(Relation::kind))
    id = with_name(id, interned<association_of<Owner, Relation>::description::table_name>);
  [&]<name... Columns>(name_list<Columns...>) {
    ((id = with_name(id, interned<Columns>)), ...);
  }(typename Relation::columns{});
  return id;
}

}  // namespace sequent::orm

namespace sequent::detail {

template <class Owner, class Relation>
struct field_key<orm::path<Owner, Relation>> {
  // What a message names.
  using tag = sequent::expressions::whole_table<typename orm::parts_of<typename Relation::target>::relation>;
  static constexpr std::uint64_t id = orm::path_id<Owner, Relation>();
  static constexpr bool holds_values = false;
};

}  // namespace sequent::detail

namespace sequent::orm {

template <class Entity, class... Branches>
struct tree_node;
template <class Branch>
struct collected_member;

/// A row of an entity together with what was collected of it: a record of the row and of a member for each relation.
/// Without any it is the row.
template <class Entity, class... Branches>
using tree_node_of = typename tree_node<Entity, Branches...>::type;

template <class Entity>
struct tree_node<Entity> {
  using type = typename parts_of<Entity>::row;
};
template <class Entity, class Branch, class... Branches>
struct tree_node<Entity, Branch, Branches...> {
  using parts = parts_of<Entity>;
  using type = record<
      field<parts::description::table_name, typename parts::row, sequent::detail::field_key<typename parts::table>::id>,
      typename collected_member<Branch>::as_field, typename collected_member<Branches>::as_field...>;
};

/// How many rows a relation leads to from one row.
enum class collected_count { one, one_at_most, any };

template <class Owner, class Relation>
constexpr collected_count count_along() {
  constexpr relation_kind kind = Relation::kind;
  if constexpr (is_to_many(kind))
    return collected_count::any;
  else if constexpr (is_inverse(kind) || key_of_relation<Owner, Relation>::is_nullable)
    return collected_count::one_at_most;
  else
    return collected_count::one;
}

/// What a relation is in a node: a vector of nodes, a node, or an optional one.
template <class Owner, class Relation, class... Branches>
struct collected_member<branch<path<Owner, Relation>, Branches...>> {
  using node = tree_node_of<typename Relation::target, Branches...>;
  static constexpr collected_count count = count_along<Owner, Relation>();
  using type = std::conditional_t<count == collected_count::any, std::vector<node>,
                                  std::conditional_t<count == collected_count::one, node, std::optional<node>>>;
  using as_field = field<"", type, sequent::detail::field_key<path<Owner, Relation>>::id>;
};

}  // namespace sequent::orm

namespace sequent::detail {

/// Whether a field of a row is made of other rows, and so is in no column of a result.
template <class T>
inline constexpr bool is_made_of_rows = false;
template <class... Fields>
inline constexpr bool is_made_of_rows<record<Fields...>> = true;
template <class... Fields>
inline constexpr bool is_made_of_rows<std::optional<record<Fields...>>> = true;
template <class Node>
inline constexpr bool is_made_of_rows<std::vector<Node>> = is_row<Node> || is_made_of_rows<Node>;

template <class Member>
  requires is_made_of_rows<Member>
inline constexpr row_layout layout_of_stored<Member>{.size = sizeof(Member),
                                                     .alignment = alignof(Member),
                                                     .relocate = &value_functions<Member>::relocate,
                                                     .destroy = &value_functions<Member>::destroy};

}  // namespace sequent::detail
