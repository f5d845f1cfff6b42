// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <sequent/orm/association.hpp>
#include <sequent/orm/entity.hpp>
#include <sequent/orm/foreign_key.hpp>
#include <sequent/orm/relation.hpp>
#include <sequent/orm/relation_order.hpp>
#include <sequent/orm/rules.hpp>

namespace sequent::orm {

// Functions, after whose assertions clang goes on without a second error.

/// Asserts that a relation follows a foreign key.
template <class Entity, class Relation>
void require_sound_reference() {
  static_assert(rules::relation_follows_a_reference<parts_of<Entity>::description::table_name,
                                                    parts_of<typename Relation::target>::description::table_name,
                                                    key_of_relation<Entity, Relation>::is_sound>,
                "a relation goes over columns that are declared to reference the primary key of the other table: "
                "sequent::references<schema, \"id\">, or foreign_key_on for several columns");
}

/// Asserts that the order of a relation is one of its objects.
template <class Entity, class Relation>
void require_sound_order() {
  using order = order_of_relation<Entity, Relation>;
  if constexpr (order::is_there) {
    constexpr name table = parts_of<Entity>::description::table_name;
    constexpr name other = parts_of<typename Relation::target>::description::table_name;
    constexpr relation_kind kind = Relation::kind;
    constexpr bool has_many = is_to_many(kind);
    static_assert(rules::relation_is_to_many<table, other, has_many>,
                  "the objects of a relation to many have an order; of another there is one at most");
    static_assert(
        !has_many || rules::order_is_of_columns<table, other, order_terms<typename Relation::target, order>::is_sound>,
        "a relation is ordered by columns of the table that it leads to");
  }
}

/// Asserts that a table pairs two entities, and each pair once.
template <class Entity, class Relation>
void require_sound_link() {
  using between = association_of<Entity, Relation>;
  constexpr name table = between::description::table_name;
  static_assert(rules::association_references_both<table, parts_of<Entity>::description::table_name,
                                                   parts_of<typename Relation::target>::description::table_name,
                                                   between::is_sound>,
                "a many_to_many goes over a table that references the primary keys of both; where it does so more than "
                "once, name its columns that reference this table, then those that reference the other");
  static_assert(rules::association_has_each_pair_once<table, between::has_pairs_once>,
                "the table of a many_to_many has each pair once: declare primary_key_on or unique_on over its two "
                "foreign keys");
  static_assert(rules::association_is_made_of_pairs<table, between::is_made_of_pair>,
                "the table of a many_to_many has nothing that must be given but its two foreign keys: give the other "
                "columns defaults, or make it an entity with has_many from both");
}

/// How many relations go the same way over the same columns.
template <class Relation, class Other>
constexpr bool goes_the_same_way() {
  if constexpr (is_link(Relation::kind) || is_link(Other::kind) ||
                is_inverse(Relation::kind) != is_inverse(Other::kind))
    return false;
  else
    return std::is_same_v<typename Relation::target, typename Other::target> &&
           std::is_same_v<typename Relation::columns, typename Other::columns>;
}
template <class... Relations>
constexpr bool go_different_ways(type_list<Relations...>) {
  [[maybe_unused]] const auto count = []<class Relation>() {
    return (0 + ... + (goes_the_same_way<Relation, Relations>() ? 1 : 0));
  };
  return (... && (count.template operator()<Relations>() <= 1));
}

/// Asserts what a session needs of an entity.
template <class Entity>
void require_sound() {
  constexpr bool has_only = parts_of<Entity>::has_only_relations;
  static_assert(has_only,
                "the relations of an entity are has_many, belongs_to and their kin, and `ordered` ones of these: what "
                "else an object has stands in the entity itself");
  constexpr bool has_key = key_of<Entity>::is_there;
  static_assert(rules::entity_has_a_key<parts_of<Entity>::description::table_name, has_key>,
                "a session tells objects apart by their primary keys, and this table has none");
  constexpr bool are_different = go_different_ways(typename parts_of<Entity>::relations{});
  static_assert(are_different,
                "two relations of an entity go over the same columns, and only one of them could be kept in step: a "
                "query has the other order, with(users.posts.order_by(...))");
  if constexpr (has_key) {
    const auto require = []<class Relation>() {
      require_sound_order<Entity, Relation>();
      if constexpr (Relation::kind == relation_kind::many_to_many)
        require_sound_link<Entity, Relation>();
      else
        require_sound_reference<Entity, Relation>();
    };
    [&]<class... Relations>(type_list<Relations...>) {
      (require.template operator()<Relations>(), ...);
    }(typename parts_of<Entity>::relations{});
  }
}

}  // namespace sequent::orm
