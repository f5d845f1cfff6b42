// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include <sequent/orm/entity.hpp>
#include <sequent/orm/foreign_key.hpp>
#include <sequent/orm/relation.hpp>
#include <sequent/schema/name_list.hpp>
#include <sequent/schema/table.hpp>
#include <sequent/schema/table_facts.hpp>

namespace sequent::orm {

/// The place of the only foreign key that references a table; `no_constraint` where there is none, or a second one.
constexpr std::size_t place_of_only_reference(const table_facts& from, const table_facts& to) {
  std::size_t found = no_constraint;
  for (std::size_t place = 0; place < from.constraints.size(); ++place) {
    const constraint_facts& each = from.constraints[place];
    if (each.kind != constraint_kind::foreign_key || !is_same_table(each.referenced(), to)) continue;
    if (found != no_constraint) return no_constraint;
    found = place;
  }
  return found;
}

/// What a table between two entities is made of, as types.
template <template <class> class Schema, class Declaration = Schema<as_description>>
struct association_parts {
  using description = sequent::description<Schema>;
  using table = sequent::table<Schema>;
  using row = Schema<as_row>;
  using insertable = Schema<as_insertable>;
  using source = sequent::source<Schema, description::table_name>;
};

/// The table between two entities: by which of its foreign keys a row of it references each.
template <class Owner, class Target, template <class> class Schema, name... Columns>
struct association {
  using parts = association_parts<Schema>;
  using description = typename parts::description;
  using row = typename parts::row;
  static constexpr const table_facts& facts = description::facts();

  static constexpr std::size_t near_place = [] {
    if constexpr (sizeof...(Columns) < key_of<Owner>::size)
      return place_of_only_reference(facts, key_of<Owner>::facts);
    else
      return place_of_foreign_key(facts, std::span(names_as_values<Columns...>).first(key_of<Owner>::size));
  }();
  static constexpr std::size_t far_place = [] {
    if constexpr (sizeof...(Columns) < key_of<Owner>::size)
      return place_of_only_reference(facts, key_of<Target>::facts);
    else
      return place_of_foreign_key(facts, std::span(names_as_values<Columns...>).subspan(key_of<Owner>::size));
  }();
  /// The foreign key that references the owner of the relation, and the other one.
  using near = foreign_key_at<description, row, Owner, near_place>;
  using far = foreign_key_at<description, row, Target, far_place>;

  static constexpr bool is_sound = near::is_sound && far::is_sound && near_place != far_place;
  /// Which end of the table the owner is: the same table is a relation of both.
  static constexpr bool is_left = near_place < far_place;

  static constexpr bool is_paired(std::string_view column) {
    return position_of(column, near::constraint.columns) != no_column ||
           position_of(column, far::constraint.columns) != no_column;
  }
  /// Whether the table has a pair once at most.
  static constexpr bool has_pairs_once = [] {
    if constexpr (is_sound) {
      for (const constraint_facts& each : facts.constraints) {
        if (each.kind != constraint_kind::primary_key && each.kind != constraint_kind::unique) continue;
        bool is_of_pair = true;
        for (const std::string_view column : each.columns) is_of_pair = is_of_pair && is_paired(column);
        if (is_of_pair) return true;
      }
    }
    return !is_sound;
  }();
  /// Whether a pair is all that its rows need.
  static constexpr bool is_made_of_pair = []<class... Described>(type_list<Described...>) {
    if constexpr (is_sound)
      return (... && (!Described::is_required || is_paired(Described::column_name.view())));
    else
      return true;
  }(typename description::columns{});
  /// Whether a session can write it; `require_sound` says what is wrong.
  static constexpr bool is_usable = is_sound && is_made_of_pair;
};

template <class Owner, class Relation>
struct association_of;
template <class Owner, class Target, template <class> class Schema, name... Columns>
struct association_of<Owner, link_relation<Target, Schema, Columns...>>
    : association<Owner, Target, Schema, Columns...> {};

}  // namespace sequent::orm
