// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>

#include <sequent/driver/error.hpp>
#include <sequent/orm/entity.hpp>
#include <sequent/orm/key.hpp>
#include <sequent/orm/rules.hpp>
#include <sequent/schema/table_facts.hpp>

namespace sequent::orm {

/// The primary key of an entity, as columns of its rows.
template <class Entity>
struct key_of {
  using parts = parts_of<Entity>;
  static constexpr const table_facts& facts = parts::description::facts();
  static constexpr std::size_t place = place_of_primary_key(facts);
  static constexpr constraint_facts constraint = constraint_at(facts, place);
  /// Where there is none, which `require_sound` says, the first column stands for it.
  static constexpr bool is_there = place != no_constraint;
  static constexpr std::size_t size = is_there ? constraint.columns.size() : 1;
  static constexpr auto places = [] {
    if constexpr (is_there)
      return places_of<size>(facts, constraint.columns);
    else
      return std::array<std::size_t, 1>{};
  }();
  using columns = columns_at<typename parts::row, typename as_sequence<places>::type>;
  using values = typename columns::values;

  /// The key of a row, as a tuple of references.
  static auto in(const typename parts::row& row) { return columns::tie(row); }
};

/// The place among a table's constraints of the foreign key that has these columns; `no_constraint` where there is
/// none.
constexpr std::size_t place_of_foreign_key(const table_facts& table, std::span<const std::string_view> columns) {
  for (std::size_t place = 0; place < table.constraints.size(); ++place) {
    const constraint_facts& each = table.constraints[place];
    if (each.kind == constraint_kind::foreign_key && are_same_columns(each.columns, columns)) return place;
  }
  return no_constraint;
}

/// The columns of a foreign key in the order of the primary key that they reference.
template <std::size_t Size>
constexpr std::array<std::size_t, Size> places_by_key(const table_facts& table, const constraint_facts& key,
                                                      std::span<const std::string_view> primary_key) {
  std::array<std::string_view, Size> columns{};
  for (std::size_t each = 0; each < Size; ++each)
    columns[each] = key.columns[position_of(primary_key[each], key.referenced_columns)];
  return places_of<Size>(table, columns);
}

/// The foreign key by which rows of a table reference an entity, as columns of these rows: by its place among the
/// constraints of the table.
template <class Description, class Row, class Target, std::size_t Place>
struct foreign_key_at {
  using target_key = key_of<Target>;
  static constexpr const table_facts& facts = Description::facts();
  static constexpr constraint_facts constraint = constraint_at(facts, Place);
  /// Where it does not reference the key of the entity, which `require_sound` says, it references nothing.
  static constexpr bool is_sound = Place != no_constraint && target_key::is_there &&
                                   is_same_table(constraint.referenced(), target_key::facts) &&
                                   are_same_columns(constraint.referenced_columns, target_key::constraint.columns);
  static constexpr auto places = [] {
    if constexpr (is_sound)
      return places_by_key<target_key::size>(facts, constraint, target_key::constraint.columns);
    else
      return std::array<std::size_t, 0>{};
  }();
  using columns = columns_at<Row, typename as_sequence<places>::type>;
  using key_values = typename target_key::values;
  static constexpr bool is_nullable = columns::may_be_null;

  /// The key that a row references; nothing where a column of it is NULL.
  static std::optional<key_values> in([[maybe_unused]] const Row& row) {
    if constexpr (!is_sound)
      return std::nullopt;
    else
      return std::apply(
          [](const auto&... each) -> std::optional<key_values> {
            if ((is_null(each) || ...)) return std::nullopt;
            return key_values(present(each)...);
          },
          columns::tie(row));
  }
  /// Sets the columns to this key.
  template <class Key>
  static void set([[maybe_unused]] Row& row, [[maybe_unused]] const Key& key) {
    if constexpr (is_sound) columns::tie(row) = key;
  }
  /// Sets the columns to what references nothing: NULL, or, where they may not be, an empty value.
  static void clear(Row& row) {
    std::apply([](auto&... each) { ((each = {}), ...); }, columns::tie(row));
  }
  /// Whether they are as `clear` leaves them.
  static bool is_clear(const Row& row) {
    return std::apply([](const auto&... each) { return ((each == std::remove_cvref_t<decltype(each)>{}) && ...); },
                      columns::tie(row));
  }

 private:
  template <class T>
  static bool is_null(const T&) {
    return false;
  }
  template <class T>
  static bool is_null(const std::optional<T>& value) {
    return !value.has_value();
  }
};

/// The foreign key that has these columns.
template <class Description, class Row, class Target, name... Columns>
struct foreign_key : foreign_key_at<Description, Row, Target,
                                    place_of_foreign_key(Description::facts(), names_as_values<Columns...>)> {};

template <class Entity, class Relation>
struct key_of_relation;
template <class Entity, relation_kind Kind, class Target, name... Columns>
  requires(!is_inverse(Kind))
struct key_of_relation<Entity, relation<Kind, Target, Columns...>>
    : foreign_key<typename parts_of<Entity>::description, typename parts_of<Entity>::row, Target, Columns...> {};
template <class Entity, relation_kind Kind, class Target, name... Columns>
  requires(is_inverse(Kind))
struct key_of_relation<Entity, relation<Kind, Target, Columns...>>
    : foreign_key<typename parts_of<Target>::description, typename parts_of<Target>::row, Entity, Columns...> {};

template <class Entity>
std::string table_name_of() {
  return std::string(parts_of<Entity>::description::table_name.view());
}

/// Throws `error`, since rows were found for an owner by a key that is not its own in C++.
template <class Owner, class Target>
[[noreturn]] void refuse_other_equality() {
  throw error("the database found a row of " + table_name_of<Target>() + " for a row of " + table_name_of<Owner>() +
              " whose key is another one in C++: it compares them otherwise, as a collation that does not tell "
              "letters apart by case");
}

}  // namespace sequent::orm
