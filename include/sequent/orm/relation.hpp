// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstddef>
#include <type_traits>
#include <utility>

#include <boost/pfr/core.hpp>

#include <sequent/meta/type_list.hpp>
#include <sequent/schema/description.hpp>
#include <sequent/schema/members.hpp>
#include <sequent/schema/name.hpp>
#include <sequent/schema/name_list.hpp>

namespace sequent {

namespace orm {

enum class relation_kind { belongs_to, has_many, owns_many, has_one, owns_one, many_to_many };

/// Whether the relation is over columns of this table.
constexpr bool is_reference(relation_kind kind) {
  return kind == relation_kind::belongs_to;
}
/// Whether it is over a table between.
constexpr bool is_link(relation_kind kind) {
  return kind == relation_kind::many_to_many;
}
/// Whether it is over columns of the other table.
constexpr bool is_inverse(relation_kind kind) {
  return !is_reference(kind) && !is_link(kind);
}
constexpr bool is_to_many(relation_kind kind) {
  return kind == relation_kind::has_many || kind == relation_kind::owns_many || is_link(kind);
}
constexpr bool owns(relation_kind kind) {
  return kind == relation_kind::owns_many || kind == relation_kind::owns_one;
}

}  // namespace orm

/// Declares the relation to the one object that a foreign key of this table references: its entity, and the columns of
/// the foreign key. Where they may be NULL there may be no such object.
template <class As, class Target, name... Columns>
using belongs_to = typename As::template relation<orm::relation_kind::belongs_to, Target, Columns...>;

/// Declares the relation to all objects of an entity that reference this one by these columns of theirs.
template <class As, class Target, name... Columns>
using has_many = typename As::template relation<orm::relation_kind::has_many, Target, Columns...>;

/// As `has_many`, of objects that belong here alone: they are removed with this object, and when they are taken out.
template <class As, class Target, name... Columns>
using owns_many = typename As::template relation<orm::relation_kind::owns_many, Target, Columns...>;

/// Declares the relation to the one object of an entity that references this one by these columns, which are unique
/// there.
template <class As, class Target, name... Columns>
using has_one = typename As::template relation<orm::relation_kind::has_one, Target, Columns...>;

/// As `has_one`, of an object that belongs here alone.
template <class As, class Target, name... Columns>
using owns_one = typename As::template relation<orm::relation_kind::owns_one, Target, Columns...>;

/// Declares the relation to all objects of an entity that a table between pairs with this one: that table's schema and,
/// where it references one of both more than once, its columns that reference this table, then those that reference
/// the other.
template <class As, class Target, template <class> class Association, name... Columns>
using many_to_many = typename As::template link<Target, Association, Columns...>;

namespace orm {

/// A column by which the objects of a relation are ordered.
template <std::size_t Size>
struct order_column : name<Size> {
  bool is_descending = false;

  constexpr order_column(const char (&column)[Size]) : name<Size>(column) {}
  constexpr order_column(const name<Size>& column, bool descends) : name<Size>(column), is_descending(descends) {}
};

/// In place of a relation, where something else was said. Its size is that of no relation in any face.
struct no_relation {
  char place[3] = {};
};

/// The member that an ordered relation is: the order counts in its description only.
template <class Member, order_column... Columns>
struct with_order {
  using type = std::conditional_t<std::is_class_v<Member>, Member, no_relation>;
};

}  // namespace orm

/// A column in the order of a relation, its greatest values first.
template <std::size_t Size>
[[nodiscard]] consteval orm::order_column<Size> descending(const char (&column)[Size]) {
  return {name<Size>(column), true};
}

/// Declares the order in which the objects of a relation to many are loaded, by columns of theirs:
/// `ordered<has_many<As, post, "author_id">, descending("written_at")>`. NULL comes last, and equals in the order of
/// their keys; what is added in memory stands at the end until the relation is loaded again.
template <class Relation, orm::order_column... Columns>
using ordered = typename orm::with_order<Relation, Columns...>::type;

namespace orm {

/// What an entity says of one relation.
template <relation_kind Kind, class Target, name... Columns>
struct relation {
  using target = Target;
  using columns = name_list<Columns...>;
  static constexpr relation_kind kind = Kind;
};

/// What an entity says of a relation over a table between.
template <class Target, template <class> class Association, name... Columns>
struct link_relation {
  using target = Target;
  using columns = name_list<Columns...>;
  static constexpr relation_kind kind = relation_kind::many_to_many;
};

/// Columns that order the objects of a relation.
template <order_column... Columns>
struct declared_order {
  static constexpr bool is_there = sizeof...(Columns) > 0;
};

/// A relation, and the order of its objects.
template <class Relation, order_column... Columns>
struct ordered_relation {
  using relation = Relation;
  using order = declared_order<Columns...>;
};
template <relation_kind Kind, class Target, name... Keys, order_column... Columns>
struct with_order<relation<Kind, Target, Keys...>, Columns...> {
  using type = ordered_relation<relation<Kind, Target, Keys...>, Columns...>;
};
template <class Target, template <class> class Association, name... Keys, order_column... Columns>
struct with_order<link_relation<Target, Association, Keys...>, Columns...> {
  using type = ordered_relation<link_relation<Target, Association, Keys...>, Columns...>;
};

/// What a member of the description says, without and with its order.
template <class Declared>
struct declared_relation {
  using relation = Declared;
  using order = declared_order<>;
};
template <class Relation, order_column... Columns>
struct declared_relation<ordered_relation<Relation, Columns...>> : ordered_relation<Relation, Columns...> {};

/// The face that turns each relation into its description.
struct as_relation {
  template <relation_kind Kind, class Target, name... Columns>
  using relation = orm::relation<Kind, Target, Columns...>;
  template <class Target, template <class> class Association, name... Columns>
  using link = link_relation<Target, Association, Columns...>;
};

/// A face whose members are all of one size, so that they can be counted.
template <std::size_t Size>
struct as_relation_cells {
  template <relation_kind Kind, class Target, name... Columns>
  using relation = sequent::detail::cell<Size>;
  template <class Target, template <class> class Association, name... Columns>
  using link = sequent::detail::cell<Size>;
};

/// The number of relations of an entity.
// The last argument, here and below: see `description`.
template <template <class> class Relations, class Declaration = Relations<as_relation>>
inline constexpr std::size_t relation_count =
    sizeof(Relations<as_relation_cells<2>>) == 1 ? 0 : sizeof(Relations<as_relation_cells<1>>);

/// References to the relations of a face, in order: a tuple for `get<Index>`.
template <template <class> class Relations, class As, class Declaration = Relations<as_relation>>
constexpr auto tie_relations(Relations<As>& relations) {
  return boost::pfr::detail::tie_as_tuple(relations, boost::pfr::detail::size_t_<relation_count<Relations>>{});
}

template <class Members>
struct described_relations;
template <class... Members>
struct described_relations<type_list<Members...>> {
  using relations = type_list<typename declared_relation<Members>::relation...>;
  using orders = type_list<typename declared_relation<Members>::order...>;
};

/// Whether all members are relations, which `require_sound` asserts. What is none has a size of its own.
template <template <class> class Relations, class Declaration = Relations<as_relation>>
inline constexpr bool has_only_relations =
    relation_count<Relations> == 0 || sizeof(Relations<as_relation_cells<2>>) == 2 * relation_count<Relations>;

template <template <class> class Relations, class Declaration = Relations<as_relation>>
struct declared_relations
    : described_relations<typename sequent::detail::listed_members<decltype(tie_relations<Relations, as_relation>(
          std::declval<Relations<as_relation>&>()))>::type> {};
template <template <class> class Relations, class Declaration>
  requires(relation_count<Relations> == 0 || !has_only_relations<Relations>)
struct declared_relations<Relations, Declaration> : described_relations<type_list<>> {};

/// The place of a relation in such a list.
template <class Relation, class... Relations>
constexpr std::size_t place_among(type_list<Relations...>) {
  const bool found[] = {std::is_same_v<Relation, Relations>..., true};
  std::size_t place = 0;
  while (!found[place]) ++place;
  return place;
}
/// The descriptions of an entity's relations, as a `type_list`.
template <template <class> class Relations>
using relations_in = typename declared_relations<Relations>::relations;
/// The order that each of them declares.
template <template <class> class Relations>
using orders_in = typename declared_relations<Relations>::orders;

}  // namespace orm
}  // namespace sequent
