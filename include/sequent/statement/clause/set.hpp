// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <array>
#include <cstddef>
#include <type_traits>
#include <utility>

#include <sequent/expression/assignment.hpp>
#include <sequent/expression/logical.hpp>
#include <sequent/meta/type_list.hpp>
#include <sequent/statement/clause/query_info.hpp>
#include <sequent/statement/clause/relation.hpp>

namespace sequent {

namespace expressions {

template <class... Operands>
struct row_value;

}  // namespace expressions

namespace clauses {

/// `column = value, …`: `SET` of an UPDATE, or columns and `VALUES` of an INSERT.
template <detail::part What, unsigned Slots, class... Assigned>
struct assignments;

/// A column and the tag of the expression that it gets.
template <class Column, class Value>
struct assigned;

}  // namespace clauses

namespace detail {

/// Some columns, then pairs of a column and its value.
template <class Targets, class... Assigned>
inline constexpr std::array<const node*, 1> assigned_nodes{};
template <class... Targets, class... Columns, class... Values>
inline constexpr auto assigned_nodes<type_list<Targets...>, clauses::assigned<Columns, Values>...> = [] {
  std::array<const node*, sizeof...(Targets) + 2 * sizeof...(Columns) + 1> nodes{};
  std::size_t next = 0;
  ((nodes[next++] = &node_of<Targets>), ...);
  ((nodes[next++] = &node_of<Columns>, nodes[next++] = &node_of<Values>), ...);
  return nodes;
}();

template <part What, unsigned Slots, class... Assigned>
inline constexpr clause_info clause_of<clauses::assignments<What, Slots, Assigned...>>{
    .what = What,
    .count = 2 * sizeof...(Assigned),
    .slots = Slots,
    .nodes = assigned_nodes<type_list<>, Assigned...>.data()};

/// The names of the column that an assignment writes, and whether the database computes it itself.
template <class Column>
struct written_column;
template <template <class> class Schema, name Alias, name Name, bool Nullable>
struct written_column<expressions::column<source<Schema, Alias>, Name, Nullable>> {
  using relation = source<Schema, Alias>;
  static constexpr auto table = Alias;
  static constexpr auto column = Name;
  static constexpr bool is_generated = description_of<Name, Schema>::is_generated;
};

/// The columns that one assignment writes.
template <class Column>
struct columns_written {
  using type = type_list<Column>;
};
template <class... Columns>
struct columns_written<expressions::row_value<Columns...>> {
  using type = type_list<Columns...>;
};

template <class Tag>
inline constexpr bool is_row_of_columns = false;
template <class... Columns>
inline constexpr bool is_row_of_columns<expressions::row_value<Columns...>> = true;

/// The first column that is assigned more than once.
template <std::size_t Size>
consteval std::size_t first_repeated(const std::uint64_t (&ids)[Size]) {
  for (std::size_t place = 1; place < Size; ++place) {
    for (std::size_t before = 0; before < place; ++before) {
      if (ids[place] == ids[before]) return place;
    }
  }
  return Size;
}

template <bool Breaks, std::size_t Place, class... Columns>
struct culprit {
  static constexpr auto table = name{""};
  static constexpr auto column = name{""};
};
template <std::size_t Place, class... Columns>
struct culprit<true, Place, Columns...> : written_column<type_at<Place, type_list<Columns...>>> {};

/// Asserts the rules that all lists of assignments share.
template <class Relation, class... Columns>
consteval bool assignments_are_sound() {
  if constexpr (!(is_column<Columns> && ...)) {
    constexpr bool has_row = (is_row_of_columns<Columns> || ...);
    static_assert(!has_row, "several columns are set by one query in an UPDATE only: set each of them by itself");
    return false;  // otherwise said already, where the assignment was made
  } else {
    constexpr std::size_t size = sizeof...(Columns);
    constexpr bool strangers[] = {!std::is_same_v<typename written_column<Columns>::relation, Relation>...};
    constexpr std::size_t stranger = first_set(strangers);
    using misplaced = culprit<(stranger < size), stranger, Columns...>;
    constexpr auto own =
        offending_name<(stranger == size),
                       exact_name<relation_of<Relation>.alias.text.size()>(relation_of<Relation>.alias.text)>;
    static_assert(rules::sets_only_columns_of_its_table<own, misplaced::table, misplaced::column>,
                  "this column is of another table than the one that the statement writes");
    constexpr std::uint64_t ids[] = {node_of<Columns>.id...};
    constexpr std::size_t again = first_repeated(ids);
    using repeated = culprit<(again < size), again, Columns...>;
    static_assert(rules::column_is_set_once<repeated::table, repeated::column>, "this column is set twice");
    constexpr bool computed[] = {written_column<Columns>::is_generated...};
    constexpr std::size_t first_computed = first_set(computed);
    using generated = culprit<(first_computed < size), first_computed, Columns...>;
    static_assert(rules::column_can_be_written<generated::table, generated::column>,
                  "the database computes this column itself: it cannot be set");
    return stranger == size && again == size && first_computed == size;
  }
}

template <class Assignment>
inline constexpr bool is_rejected_comparison = false;
template <class T, class Values>
inline constexpr bool is_rejected_comparison<expr<T, expressions::rejected, Values>> = true;

/// Asserts that all arguments are assignments. A comparison that is wrong by itself says so.
template <class... Assignments>
consteval bool are_assignments() {
  constexpr bool holds = (is_assignment<Assignments> && ...);
  constexpr bool is_wrong = (is_rejected_comparison<Assignments> || ...);
  constexpr bool has_others = ((!is_assignment<Assignments> && !is_expression<Assignments>) || ...);
  static_assert(holds || has_others || is_wrong,
                "set takes assignments, such as users.name = \"Ada\"; a comparison (==) is none");
  static_assert(
      !has_others,
      "set takes assignments, such as users.name = \"Ada\", or, in an UPDATE, one sequent::patch of the table "
      "and nothing beside it; whole rows go into insert_into(table).values(row)");
  return holds;
}

template <part What, class... Columns, class... Tags, class... Values>
[[gnu::always_inline]] constexpr auto assignments_step(const assignment<Columns, Tags, Values>&... written) {
  using values = bound::joined_all<Values...>;
  return step<clauses::assignments<What, values::size, clauses::assigned<Columns, Tags>...>, values>{
      bound::join_all(Values(written.bound_values)...)};
}

}  // namespace detail
}  // namespace sequent
