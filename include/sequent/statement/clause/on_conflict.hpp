// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstddef>
#include <utility>

#include <sequent/expression/conditional.hpp>
#include <sequent/expression/logical.hpp>
#include <sequent/expression/offender.hpp>
#include <sequent/schema/name_list.hpp>
#include <sequent/schema/table_facts.hpp>
#include <sequent/statement/clause/query_info.hpp>
#include <sequent/statement/clause/set.hpp>

namespace sequent {

namespace clauses {

/// Where a conflict is: in these columns, or with a constraint of this name.
template <name Constraint, class... Columns>
struct conflict_target;

/// `ON CONFLICT (column, …) DO NOTHING`, or `DO UPDATE SET column = value, …`.
template <detail::conflict_action Action, unsigned Slots, class Target, class... Assigned>
struct on_conflict;

/// A condition of ON CONFLICT: that of a partial index, or that of DO UPDATE.
template <detail::part What, unsigned Slots, class Condition>
struct conflict_condition;

}  // namespace clauses

namespace detail {

template <conflict_action Action, unsigned Slots, name Constraint, class... Targets, class... Assigned>
inline constexpr clause_info
    clause_of<clauses::on_conflict<Action, Slots, clauses::conflict_target<Constraint, Targets...>, Assigned...>>{
        .what = part::on_conflict,
        .action = Action,
        .count = sizeof...(Targets) + 2 * sizeof...(Assigned),
        .target_count = sizeof...(Targets),
        .slots = Slots,
        .nodes = assigned_nodes<type_list<Targets...>, Assigned...>.data(),
        .name = interned<Constraint>};

template <part What, unsigned Slots, class Condition>
inline constexpr clause_info clause_of<clauses::conflict_condition<What, Slots, Condition>>{
    .what = What, .count = 1, .slots = Slots, .nodes = nodes_of<Condition>};

template <part What, class Condition>
constexpr auto conflict_condition_step(const Condition& condition) {
  using given = decltype(as_condition(condition));
  using values = typename given::values_type;
  return step<clauses::conflict_condition<What, values::size, typename given::tag>, values>{
      as_condition(condition).bound_values};
}

template <class... Columns>
inline constexpr bool are_a_key = true;
template <template <class> class Schema, name Alias, name... Names, bool... Nullable>
  requires(sizeof...(Names) > 0)
inline constexpr bool are_a_key<expressions::column<source<Schema, Alias>, Names, Nullable>...> =
    has_key(facts_of_table<Schema>(), names_as_values<Names...>);

/// Whether a constraint of this name, where the schema declares one, keeps rows apart. One that it does not declare may
/// be there.
template <class Relation, name Constraint>
inline constexpr bool names_a_key = true;
template <template <class> class Schema, name Alias, name Constraint>
inline constexpr bool names_a_key<source<Schema, Alias>, Constraint> = [] {
  // The algorithm costs the compilers of a user more. NOLINTNEXTLINE(readability-use-anyofallof)
  for (const auto& constraint : facts_of_table<Schema>().constraints) {
    const bool is_key = constraint.kind == constraint_kind::primary_key || constraint.kind == constraint_kind::unique;
    if (!is_key && constraint.name == Constraint.view()) return false;
  }
  return true;
}();

template <class Relation>
inline constexpr auto own_alias = exact_name<relation_of<Relation>.alias.text.size()>(relation_of<Relation>.alias.text);

/// Asserts that there can be a conflict.
template <class Relation, class Target>
struct conflict_check;
template <class Relation, name Constraint>
struct conflict_check<Relation, clauses::conflict_target<Constraint>> {
  static consteval void require_key() {
    constexpr bool holds = names_a_key<Relation, Constraint>;
    static_assert(
        rules::conflict_is_on_a_key<offending_name<holds, own_alias<Relation>>, offending_name<holds, Constraint>>,
        "the constraint of ON CONFLICT is a primary key or a unique constraint, and the table declares another one "
        "under this name");
  }
};
template <class Relation, class First, class... Rest>
struct conflict_check<Relation, clauses::conflict_target<name{""}, First, Rest...>> {
  static consteval void require_key() {
    constexpr bool holds = are_a_key<First, Rest...>;
    using breach = offender<holds, First>;
    static_assert(rules::conflict_is_on_a_key<breach::table, breach::column>,
                  "the columns of ON CONFLICT are those of a primary key or of a unique constraint, all of them; those "
                  "of a partial index are followed by its condition, .on_conflict(columns…).where(condition)");
  }
};

}  // namespace detail

/// An INSERT whose ON CONFLICT is not whole yet: it says where the conflict is, and not what to do.
template <class Statement, class Relation, class Target, bool IsChecked = false>
struct conflict_handling;
template <class Statement, class Relation, name Constraint, class... Columns, bool IsChecked>
struct conflict_handling<Statement, Relation, clauses::conflict_target<Constraint, Columns...>, IsChecked> {
  using target = clauses::conflict_target<Constraint, Columns...>;

  [[no_unique_address]] Statement statement;

  /// Says that the columns are those of a partial unique index, and its condition, with constants as
  /// `sequent::literal<…>`. Whether there is such an index the database says.
  template <class Condition>
  [[nodiscard]] constexpr auto where(const Condition& condition) const {
    using given = decltype(detail::as_condition(condition));
    static_assert(sizeof...(Columns) > 0, "the condition of a partial index stands behind its columns");
    using breach = detail::offender<given::values_type::size == 0, typename given::tag>;
    static_assert(rules::index_condition_has_no_value<breach::table, breach::column>,
                  "this condition is compared with that of the index when the statement is prepared, before it has "
                  "values: say sequent::literal<value>");
    const auto more = statement.plus(detail::conflict_condition_step<detail::part::conflict_index>(condition));
    return conflict_handling<std::remove_const_t<decltype(more)>, Relation, target, true>{more};
  }

  /// Leaves the row that is there, and inserts nothing.
  [[nodiscard]] constexpr auto do_nothing() const {
    require_key();
    return left_alone();
  }

  /// Changes the row that is there; `excluded(column)` is what the INSERT proposed. A `.where(condition)` behind it
  /// keeps to the rows for which the condition is true.
  template <class... Assignments>
    requires(sizeof...(Assignments) > 0)
  [[nodiscard]] constexpr auto do_update(const Assignments&... assignments) const {
    require_key();
    static_assert(sizeof...(Columns) > 0 || !Constraint.empty(),
                  "DO UPDATE changes one certain row: say by .on_conflict(columns…) which columns the rows agree in");
    if constexpr (!detail::are_assignments<Assignments...>()) {
      return left_alone();
    } else if constexpr (!detail::assignments_are_sound<Relation, typename Assignments::column...>()) {
      return left_alone();
    } else {
      return statement.plus(updating(assignments...));
    }
  }

  /// Refuses to change nothing.
  template <class... Assignments>
    requires(sizeof...(Assignments) == 0)
  constexpr auto do_update(const Assignments&...) const {
    static_assert(sizeof...(Assignments) > 0,
                  "DO UPDATE says what it sets, .do_update(users.age = sequent::excluded(users.age)), or is "
                  ".do_update_all()");
    return left_alone();
  }

  /// Makes the row that is there as the INSERT proposed it: each column that the INSERT gives, but those of the
  /// conflict and of the primary key, gets the proposed value. What the INSERT leaves out stays as it is; of an
  /// insertable that is a column with a default: one that may be NULL and has none is NULL where it is left out.
  [[nodiscard]] constexpr auto do_update_all() const {
    require_key();
    constexpr bool has_columns = sizeof...(Columns) > 0;
    static_assert(has_columns,
                  "DO UPDATE changes one certain row: say by .on_conflict(columns…) which columns the rows agree in");
    constexpr auto action = has_columns ? detail::conflict_action::update_all : detail::conflict_action::nothing;
    return statement.plus(detail::step<clauses::on_conflict<action, 0, target>, bound::nothing>{});
  }

 private:
  static consteval void require_key() {
    if constexpr (!IsChecked) detail::conflict_check<Relation, target>::require_key();
  }
  constexpr auto left_alone() const {
    using clause = clauses::on_conflict<detail::conflict_action::nothing, 0, target>;
    return statement.plus(detail::step<clause, bound::nothing>{});
  }
  template <class... Written, class... Tags, class... Values>
  static constexpr auto updating(const assignment<Written, Tags, Values>&... written) {
    using values = bound::joined_all<Values...>;
    return detail::step<clauses::on_conflict<detail::conflict_action::update, values::size, target,
                                             clauses::assigned<Written, Tags>...>,
                        values>{bound::join_all(Values(written.bound_values)...)};
  }
};

}  // namespace sequent
