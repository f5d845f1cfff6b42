// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <utility>

#include <sequent/schema/name_list.hpp>
#include <sequent/schema/table_facts.hpp>
#include <sequent/statement/clause/query_info.hpp>
#include <sequent/statement/clause/set.hpp>

namespace sequent {

namespace clauses {

/// `ON CONFLICT (column, …) DO NOTHING`, or `DO UPDATE SET column = value, …`. `Targets` is a list of columns.
template <detail::conflict_action Action, unsigned Slots, class Targets, class... Assigned>
struct on_conflict;

}  // namespace clauses

namespace detail {

template <conflict_action Action, unsigned Slots, class... Targets, class... Assigned>
inline constexpr clause_info clause_of<clauses::on_conflict<Action, Slots, type_list<Targets...>, Assigned...>>{
    .what = part::on_conflict,
    .action = Action,
    .count = sizeof...(Targets) + 2 * sizeof...(Assigned),
    .target_count = sizeof...(Targets),
    .slots = Slots,
    .nodes = assigned_nodes<type_list<Targets...>, Assigned...>.data()};

template <class... Columns>
inline constexpr bool are_a_key = true;
template <template <class> class Schema, name Alias, name... Names, bool... Nullable>
  requires(sizeof...(Names) > 0)
inline constexpr bool are_a_key<expressions::column<source<Schema, Alias>, Names, Nullable>...> =
    has_key(facts_of_table<Schema>(), names_as_values<Names...>);

}  // namespace detail

/// An INSERT whose ON CONFLICT is not whole yet: it says where the conflict is, and not what to do.
template <class Statement, class Relation, class... Columns>
struct conflict_handling {
  [[no_unique_address]] Statement statement;

  /// Leaves the row that is there, and inserts nothing.
  [[nodiscard]] constexpr auto do_nothing() const {
    using clause = clauses::on_conflict<detail::conflict_action::nothing, 0, type_list<Columns...>>;
    return statement.plus(detail::step<clause, bound::nothing>{});
  }

  /// Changes the row that is there; `excluded(column)` is what the INSERT proposed.
  template <class... Assignments>
    requires(sizeof...(Assignments) > 0)
  [[nodiscard]] constexpr auto do_update(const Assignments&... assignments) const {
    static_assert(sizeof...(Columns) > 0,
                  "DO UPDATE changes one certain row: say by .on_conflict(columns…) which columns the rows agree in");
    if constexpr (!detail::are_assignments<Assignments...>()) {
      return do_nothing();
    } else if constexpr (!detail::assignments_are_sound<Relation, typename Assignments::column...>()) {
      return do_nothing();
    } else {
      return statement.plus(updating(assignments...));
    }
  }

 private:
  template <class... Written, class... Tags, class... Values>
  static constexpr auto updating(const assignment<Written, Tags, Values>&... written) {
    using values = bound::joined_all<Values...>;
    return detail::step<clauses::on_conflict<detail::conflict_action::update, values::size, type_list<Columns...>,
                                             clauses::assigned<Written, Tags>...>,
                        values>{bound::join_all(Values(written.bound_values)...)};
  }
};

}  // namespace sequent
