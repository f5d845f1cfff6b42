// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <type_traits>

#include <sequent/expression/logical.hpp>
#include <sequent/meta/moved.hpp>
#include <sequent/statement/clause/from.hpp>
#include <sequent/statement/clause/merge.hpp>
#include <sequent/statement/clause/set.hpp>
#include <sequent/statement/clause/statement_name.hpp>
#include <sequent/statement/clause/target.hpp>
#include <sequent/statement/clause/with.hpp>
#include <sequent/statement/complete.hpp>
#include <sequent/statement/derived.hpp>
#include <sequent/statement/insert.hpp>
#include <sequent/statement/misuse.hpp>
#include <sequent/statement/statement.hpp>

namespace sequent {

namespace detail {

/// What a MERGE is that does not say yet what to do: no statement.
struct unfinished_merge {};

}  // namespace detail

/// A case of a MERGE that does not say yet what to do in it.
template <class Statement, class Relation, bool Matched, class Conditions, class Values>
struct merge_case {
  [[no_unique_address]] Statement statement;
  [[no_unique_address]] Values condition_values;

  /// Leaves both rows alone.
  [[nodiscard]] constexpr auto do_nothing() const { return plus<detail::merge_action::nothing>(); }

  /// Deletes the row of the table.
  [[nodiscard]] constexpr auto do_delete() const
    requires Matched
  {
    return plus<detail::merge_action::remove>();
  }

  /// Changes the row of the table: the right sides read both.
  template <class... Assignments>
  [[nodiscard]] constexpr auto do_update(const Assignments&... assignments) const
    requires Matched
  {
    return written<detail::merge_action::update>(assignments...);
  }

  /// Inserts a row into the table: the right sides read what is merged. A column that is not nullable and that the
  /// database does not fill in must be among them.
  template <class... Assignments>
  [[nodiscard]] constexpr auto do_insert(const Assignments&... assignments) const
    requires(!Matched)
  {
    return written<detail::merge_action::insert>(assignments...);
  }

  // What the other case can do.
  template <class... Assignments>
  constexpr auto do_update(const Assignments&...) const {
    return refused();
  }
  template <class... Assignments>
  constexpr auto do_insert(const Assignments&...) const {
    return refused();
  }
  template <class... Nothing>
  constexpr auto do_delete(const Nothing&...) const {
    return refused();
  }

 private:
  static constexpr rejected_statement refused() {
    static_assert(
        std::is_void_v<Statement>,
        "a row that is matched is there, and can be updated or deleted; one that is not matched can be inserted");
    return {};
  }
  template <detail::merge_action Action>
  constexpr auto plus() const {
    return statement.plus(
        detail::step<clauses::merge_when<Matched, Action, Values::size, Conditions>, Values>{condition_values});
  }
  template <detail::merge_action Action, class... Assignments>
  constexpr auto written(const Assignments&... assignments) const {
    if constexpr (!detail::is_said<sizeof...(Assignments)>()) {
      return rejected_statement{};
    } else if constexpr (!detail::are_assignments<Assignments...>()) {
      return rejected_statement{};
    } else if constexpr (!detail::assignments_are_sound<Relation, typename Assignments::column...>()) {
      return rejected_statement{};
    } else {
      if constexpr (Action == detail::merge_action::insert) {
        using missing = detail::first_missing<Relation, typename Assignments::column...>;
        static_assert(rules::insert_gives_every_required_column<missing::table, missing::column>,
                      "this column is NOT NULL and has no default: the INSERT must set it");
      }
      return statement.plus(assigning<Action>(assignments...));
    }
  }
  template <detail::merge_action Action, class... Written, class... Tags, class... Given>
  constexpr auto assigning(const assignment<Written, Tags, Given>&... written) const {
    using assigned = bound::joined_all<Given...>;
    using values = bound::joined<Values, assigned>;
    using clause = clauses::merge_when<Matched, Action, values::size, Conditions, clauses::assigned<Written, Tags>...>;
    return detail::step<clause, values>{bound::detail::joined<Values, assigned>::of(
        Values(condition_values), bound::join_all(Given(written.bound_values)...))};
  }
};

/// A MERGE (PostgreSQL only): for each row of what is merged, the first case that fits says what becomes of it.
template <class Relation, class Values, class... Clauses>
class merge_statement : public std::conditional_t<detail::says<detail::part::merge_when, Clauses...>, statement_base,
                                                  detail::unfinished_merge> {
 public:
  using tag = detail::statement_tag<Clauses...>;
  using values_type = Values;

  // Public, for whoever binds it. No part of the interface.
  [[no_unique_address]] Values bound_values{};

  /// The statement with one clause more.
  template <class Clause, class More>
  constexpr auto plus(detail::step<Clause, More>&& added) const {
    return merge_statement<Relation, bound::joined<Values, More>, Clauses..., Clause>{
        {}, bound::detail::joined<Values, More>::of(Values(bound_values), detail::moved(added.values))};
  }

  /// The rows of the table to which a row of what is merged belongs; goes on by `.do_update(...)`, `.do_delete()` or
  /// `.do_nothing()`.
  [[nodiscard]] constexpr auto when_matched() const { return unconditional<true>(); }
  /// As `when_matched()`, if the condition is true of both.
  template <class Condition>
  [[nodiscard]] constexpr auto when_matched(const Condition& condition) const {
    return conditional<true>(condition);
  }

  /// The rows of what is merged that belong to no row of the table; goes on by `.do_insert(...)` or `.do_nothing()`.
  [[nodiscard]] constexpr auto when_not_matched() const { return unconditional<false>(); }
  /// As `when_not_matched()`, if the condition is true of the row.
  template <class Condition>
  [[nodiscard]] constexpr auto when_not_matched(const Condition& condition) const {
    return conditional<false>(condition);
  }

  /// What it is called in errors and by observers: `named<"stocktaking">()`. The database does not hear of it.
  template <name Name>
  [[nodiscard]] constexpr auto named() const {
    return plus(detail::name_step<Name, Clauses...>());
  }

  /// Declares common table expressions (`cte<"name">(query)`), which `using_` can then name.
  template <class... Ctes>
  [[nodiscard]] constexpr auto with(const Ctes&... ctes) const {
    constexpr bool is_first = !detail::says<detail::part::with, Clauses...>;
    static_assert(is_first, "this clause has been said already, and it has a place for one only");
    constexpr bool is_plain = !(detail::is_recursive_cte<Ctes> || ...);
    static_assert(
        is_plain,
        "the WITH of a MERGE declares nothing recursive in PostgreSQL: use a query that declares it by itself, "
        "select(...).from(tree).with(tree).as<\"name\">()");
    return plus(detail::with_step(ctes...));
  }

  /// Gives back what was written, deleted or left alone, as in a select list: an engine of
  /// `postgres_at_least<17>` or above.
  template <class... Items>
  [[nodiscard]] constexpr auto returning(const Items&... items) const {
    static_cast<void>(detail::is_said<sizeof...(Items)>());
    constexpr bool is_first = !detail::says<detail::part::returning, Clauses...>;
    static_assert(is_first, "this clause has been said already, and it has a place for one only");
    return plus(detail::list_step<clauses::returning>(items...));
  }

 private:
  template <bool Matched>
  static consteval void require_reachable() {
    constexpr bool is_reachable =
        !((detail::clause_of<Clauses>.what == detail::part::merge_when &&
           detail::clause_of<Clauses>.is_matched == Matched && detail::clause_of<Clauses>.target_count == 0) ||
          ...);
    static_assert(is_reachable,
                  "a case before this one takes every such row: say this one before it, or give that one a condition");
  }
  template <bool Matched>
  constexpr auto unconditional() const {
    require_reachable<Matched>();
    return merge_case<merge_statement, Relation, Matched, type_list<>, bound::nothing>{*this, {}};
  }
  template <bool Matched, class Condition>
  constexpr auto conditional(const Condition& condition) const {
    require_reachable<Matched>();
    using given = decltype(detail::as_condition(condition));
    return merge_case<merge_statement, Relation, Matched, type_list<typename given::tag>, typename given::values_type>{
        *this, detail::as_condition(condition).bound_values};
  }
};

/// A MERGE that does not say yet what is merged.
template <class Relation>
struct merge_builder {
  /// What is merged, and which of its rows belong to a row of the table.
  template <relation_like Source, class Condition>
  [[nodiscard]] constexpr auto using_(const Source& source, const Condition& condition) const {
    using target = clauses::target<detail::part::merge_into, Relation>;
    return merge_statement<Relation, bound::nothing, target>{}.plus(
        detail::join_step<detail::join_kind::from>(source, condition));
  }
  /// Refuses what is no relation.
  template <class Source, class Condition>
    requires(!relation_like<Source>)
  constexpr auto using_(const Source&, const Condition&) const {
    return detail::reject_relation<Source>();
  }
  /// Refuses what says no condition.
  template <class Source>
  constexpr auto using_(const Source&) const {
    return detail::reject_join<Source>();
  }
};

/// Starts a MERGE into a table: `merge_into(stock).using_(arrived, arrived.id == stock.id)`, then what to do
/// `.when_matched()` and `.when_not_matched()`.
template <template <class> class Schema, name Alias>
[[nodiscard]] constexpr auto merge_into(const table<Schema, Alias>&) {
  return merge_builder<source<Schema, Alias>>{};
}

}  // namespace sequent
