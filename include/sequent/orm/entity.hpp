// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <sequent/orm/relation.hpp>
#include <sequent/schema/row.hpp>
#include <sequent/schema/table.hpp>

namespace sequent {

/// The relations of an entity that has none.
template <class As>
struct no_relations {};

namespace orm {

/// The face that turns each relation into a member of an object. Defined beside the members.
template <template <class> class Schema, template <class> class Relations, class Declaration = Schema<as_description>,
          class Declared = Relations<as_relation>>
struct as_object;

}  // namespace orm

/// What an entity is made of: the columns of a table, and the relations of its objects to others.
///
/// A user derives a struct from it, declared ahead, to which methods can be added: `struct user : entity<users_schema,
/// user_relations> { ... };`. It stays an aggregate of plain values; a copy of one has no session, and no relations.
template <template <class> class Schema, template <class> class Relations = no_relations>
struct entity : Schema<as_row>, Relations<orm::as_object<Schema, Relations>> {};

namespace orm {

/// What an entity is made of, as types.
template <class Base>
struct entity_parts;
template <template <class> class Schema, template <class> class Relations>
struct entity_parts<entity<Schema, Relations>> {
  using table = sequent::table<Schema>;
  using relation = source<Schema, description<Schema>::table_name>;
  using description = sequent::description<Schema>;
  using row = Schema<as_row>;
  using insertable = Schema<as_insertable>;
  using patch = Schema<as_patch>;
  using relations = relations_in<Relations>;
  using orders = orders_in<Relations>;
  static constexpr bool has_only_relations = orm::has_only_relations<Relations>;
  using relation_members = Relations<as_object<Schema, Relations>>;

  /// The table under another name in a query.
  template <name Alias>
  struct under_name {
    using table = sequent::table<Schema, Alias>;
    using source = sequent::source<Schema, Alias>;
  };
};

template <template <class> class Schema, template <class> class Relations>
entity<Schema, Relations> entity_base(const entity<Schema, Relations>*);

/// The parts of a user's entity, which must be defined by now.
template <class Entity>
using parts_of = entity_parts<decltype(entity_base(static_cast<const Entity*>(nullptr)))>;

}  // namespace orm
}  // namespace sequent
