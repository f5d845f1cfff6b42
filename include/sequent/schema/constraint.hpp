// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <type_traits>

#include <sequent/meta/fixed_text.hpp>
#include <sequent/meta/type_list.hpp>
#include <sequent/schema/constraint_facts.hpp>
#include <sequent/schema/name.hpp>
#include <sequent/schema/name_list.hpp>

namespace sequent {

/// The types behind the constraints; users write the constants below.
namespace constraint {

template <name... Columns>
struct primary_key {
  static constexpr constraint_facts facts() {
    return {.kind = constraint_kind::primary_key, .columns = names_as_values<Columns...>};
  }
};
template <name... Columns>
struct unique {
  static constexpr constraint_facts facts() {
    return {.kind = constraint_kind::unique, .columns = names_as_values<Columns...>};
  }
};
template <name... Columns>
struct index {
  static constexpr constraint_facts facts() {
    return {.kind = constraint_kind::index, .columns = names_as_values<Columns...>};
  }
};
template <fixed_text Text>
struct check {
  static constexpr constraint_facts facts() { return {.kind = constraint_kind::check, .condition = Text.view()}; }
};

template <class Columns, template <class> class Schema, class Referenced,
          referential_action OnDelete = referential_action::no_action,
          referential_action OnUpdate = referential_action::no_action, class Declaration = Schema<as_description>>
struct foreign_key;
template <name... Columns, template <class> class Schema, name... Referenced, referential_action OnDelete,
          referential_action OnUpdate, class Declaration>
struct foreign_key<name_list<Columns...>, Schema, name_list<Referenced...>, OnDelete, OnUpdate, Declaration> {
  /// What happens to a row when the one that it references is deleted.
  template <referential_action Action>
  [[nodiscard]] consteval auto on_delete() const {
    return foreign_key<name_list<Columns...>, Schema, name_list<Referenced...>, Action, OnUpdate>{};
  }
  /// What happens to a row when the key of the one that it references changes.
  template <referential_action Action>
  [[nodiscard]] consteval auto on_update() const {
    return foreign_key<name_list<Columns...>, Schema, name_list<Referenced...>, OnDelete, Action>{};
  }

  static constexpr constraint_facts facts() {
    return {.kind = constraint_kind::foreign_key,
            .columns = names_as_values<Columns...>,
            .declared_reference = facts_of_table<Schema>,
            .referenced_columns = names_as_values<Referenced...>,
            .on_delete = OnDelete,
            .on_update = OnUpdate};
  }
};

template <name... Columns>
struct foreign_key_columns {
  /// Which columns of which table they hold the values of, in this order.
  template <template <class> class Schema, name... Referenced>
  [[nodiscard]] consteval auto references() const {
    return foreign_key<name_list<Columns...>, Schema, name_list<Referenced...>>{};
  }
};

}  // namespace constraint

/// A primary key of several columns: `primary_key_on<"order_id", "line">`.
template <name... Columns>
inline constexpr constraint::primary_key<Columns...> primary_key_on{};

/// No two rows agree in all of these columns.
template <name... Columns>
inline constexpr constraint::unique<Columns...> unique_on{};

/// An index over these columns, in this order.
template <name... Columns>
inline constexpr constraint::index<Columns...> index_on{};

/// An SQL condition that every row must meet.
template <fixed_text Text>
inline constexpr constraint::check<Text> check_on{};

/// A foreign key of several columns: `foreign_key_on<"a", "b">.references<other_schema, "x", "y">()`, then,
/// where wanted, `.on_delete<referential_action::cascade>()`. Inside a schema write `.template references<…>()`
/// where the compiler asks for it.
template <name... Columns>
inline constexpr constraint::foreign_key_columns<Columns...> foreign_key_on{};

/// The constraints of a table that span columns; stands in the schema as `static constexpr auto constraints`.
template <class... Constraints>
[[nodiscard]] consteval auto constraints(Constraints...) {
  return type_list<Constraints...>{};
}

namespace detail {

template <class T>
inline constexpr bool is_constraint_list = false;
template <class... Constraints>
inline constexpr bool is_constraint_list<const type_list<Constraints...>> = (requires { Constraints::facts(); } && ...);

/// The constraints that a schema says itself; none where it says none, or none in a list.
template <class Declaration>
struct constraints_of {
  using type = type_list<>;
};
template <class Declaration>
  requires requires { requires is_constraint_list<decltype(Declaration::constraints)>; }
struct constraints_of<Declaration> {
  using type = std::remove_const_t<decltype(Declaration::constraints)>;
};

/// What stands as `constraints` in a schema and is no list of them; void where nothing is wrong.
template <class Declaration>
struct odd_constraints {
  using type = void;
};
template <class Declaration>
  requires requires(const Declaration& schema) {
    // A column may be called so: then it is no static member.
    requires std::is_const_v<decltype(Declaration::constraints)>;
    requires !is_constraint_list<decltype(Declaration::constraints)>;
  }
struct odd_constraints<Declaration> {
  using type = std::remove_const_t<decltype(Declaration::constraints)>;
};

}  // namespace detail
}  // namespace sequent
