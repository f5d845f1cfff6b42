// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstddef>
#include <type_traits>

#include <sequent/orm/collection.hpp>
#include <sequent/orm/entity.hpp>
#include <sequent/orm/linked_collection.hpp>
#include <sequent/orm/reference.hpp>
#include <sequent/orm/relation.hpp>
#include <sequent/orm/single.hpp>

namespace sequent::orm {

/// The place of a relation among those for which the predicate holds of their kinds.
template <class Relation, class Predicate, class... Relations>
constexpr std::size_t place_among_kinds(type_list<Relations...>, Predicate&& is_wanted) {
  std::size_t place = 0;
  bool is_found = false;
  const auto pass = [&](bool is_it, bool counts) {
    is_found = is_found || is_it;
    if (!is_found && counts) ++place;
  };
  (pass(std::is_same_v<Relation, Relations>, is_wanted(Relations::kind)), ...);
  return place;
}

/// The member of an object that a relation of this kind is.
template <class Face, relation_kind Kind, class Target, name... Columns>
struct member_of_object {
  using type = collection<Face, Kind, Target, Columns...>;
};
template <class Face, class Target, name... Columns>
struct member_of_object<Face, relation_kind::belongs_to, Target, Columns...> {
  using type = reference<Face, Target, Columns...>;
};
template <class Face, class Target, name... Columns>
struct member_of_object<Face, relation_kind::has_one, Target, Columns...> {
  using type = single<Face, relation_kind::has_one, Target, Columns...>;
};
template <class Face, class Target, name... Columns>
struct member_of_object<Face, relation_kind::owns_one, Target, Columns...> {
  using type = single<Face, relation_kind::owns_one, Target, Columns...>;
};

template <template <class> class Schema, template <class> class Relations, class Declaration, class Declared>
struct as_object {
  using table = sequent::table<Schema>;
  using description = sequent::description<Schema>;
  using row = Schema<as_row>;

  /// The place of a relation among all of the entity, among those to one object by a foreign key, and among those over
  /// a table between.
  template <class Relation>
  static constexpr std::size_t place_of = place_among<Relation>(relations_in<Relations>{});
  template <class Relation>
  static constexpr std::size_t place_among_references =
      place_among_kinds<Relation>(relations_in<Relations>{}, is_reference);
  template <class Relation>
  static constexpr std::size_t place_among_links = place_among_kinds<Relation>(relations_in<Relations>{}, is_link);

  template <relation_kind Kind, class Target, name... Columns>
  using relation = typename member_of_object<as_object, Kind, Target, Columns...>::type;
  template <class Target, template <class> class Association, name... Columns>
  using link = linked_collection<as_object, Target, Association, Columns...>;
};

}  // namespace sequent::orm
