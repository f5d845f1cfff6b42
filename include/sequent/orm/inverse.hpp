// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstddef>
#include <type_traits>

#include <sequent/orm/entity.hpp>
#include <sequent/orm/managed.hpp>
#include <sequent/orm/relation.hpp>
#include <sequent/orm/rules.hpp>

namespace sequent::orm {

/// Whether a relation is over these columns and, from a table to the entity that has it or back.
template <bool Inverse, class Table, class Columns, class Relation>
constexpr bool leads_back() {
  constexpr bool leads = Inverse ? is_inverse(Relation::kind) : is_reference(Relation::kind);
  if constexpr (leads && std::is_same_v<typename Relation::columns, Columns>)
    return std::is_same_v<typename parts_of<typename Relation::target>::table, Table>;
  else
    return false;
}

template <bool Inverse, class Table, class Columns, class... Relations>
constexpr std::size_t place_back(type_list<Relations...>) {
  const bool found[] = {leads_back<Inverse, Table, Columns, Relations>()..., true};
  std::size_t place = 0;
  while (!found[place]) ++place;
  return place;
}

/// The member of an object at this place among its relations.
template <std::size_t Place, class Entity>
auto& relation_member(Entity& value) {
  typename parts_of<Entity>::relation_members& members = value;
  using boost::pfr::detail::sequence_tuple::get;
  return get<Place>(tie_relations(members));
}

/// The collections of `Target` that mirror a reference from a table to it, by these columns.
template <class Target, class Table, name... Columns>
struct inverse_of {
  using relations = typename parts_of<Target>::relations;
  static constexpr std::size_t place = place_back<true, Table, name_list<Columns...>>(relations{});
  static constexpr bool is_there = place < relations::size;

  static void note_added(object& target, object& added) {
    if constexpr (is_there) relation_member<place>(managed<Target>::of(target).value).note_added(added);
  }
  static void note_removed(object& target, object& gone) {
    if constexpr (is_there) relation_member<place>(managed<Target>::of(target).value).note_removed(gone);
  }
};

/// Stands for a reference that was not declared, which is said already.
struct missing_reference {
  void set(object*) {}
  void reset() {}
  void enter() {}
  [[nodiscard]] object* known() const { return nullptr; }
};

/// The reference from `Source` to an entity of a table, by these columns.
template <class Source, class Table, name... Columns>
struct reference_back {
  using relations = typename parts_of<Source>::relations;
  static constexpr std::size_t place = place_back<false, Table, name_list<Columns...>>(relations{});
  static constexpr bool is_there = place < relations::size;
  static_assert(rules::relation_has_an_inverse<parts_of<Source>::description::table_name, is_there>,
                "has_many mirrors a relation of the other entity: declare belongs_to over the same columns there");

  static decltype(auto) reference_in(Source& value) {
    if constexpr (is_there)
      return relation_member<place>(value);
    else
      return missing_reference{};
  }
};

}  // namespace sequent::orm
