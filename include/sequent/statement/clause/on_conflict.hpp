// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <type_traits>

#include <sequent/statement/clause/clause.hpp>
#include <sequent/statement/clause/set.hpp>
#include <sequent/statement/clause/where.hpp>

namespace sequent {

namespace clause {

/// `ON CONFLICT (column, …)`, the columns in question.
template <class... Columns>
struct conflict_target {
  template <class Visitor>
  static constexpr void accept(Visitor& visitor) {
    visitor.text(" ON CONFLICT");
    if constexpr (sizeof...(Columns) > 0) {
      visitor.text(" (");
      bool is_first = true;
      ((is_first ? void() : visitor.text(", "), is_first = false, visitor.template identifier<Columns::column_name>()),
       ...);
      visitor.text(")");
    }
  }
};

/// `ON CONFLICT … DO NOTHING`.
template <class Target>
struct do_nothing : clause_base<clause_kind::on_conflict> {
  template <class Visitor>
  static constexpr void accept(Visitor& visitor, const do_nothing*) {
    Target::accept(visitor);
    visitor.text(" DO NOTHING");
  }
};

/// `ON CONFLICT … DO UPDATE SET column = value, …`.
template <class Target, class... Assignments>
struct do_update : clause_base<clause_kind::on_conflict> {
  [[no_unique_address]] pack<Assignments...> assignments;

  constexpr explicit do_update(const Assignments&... written) : assignments{{written}...} {}

  template <class Visitor>
  static constexpr void accept(Visitor& visitor, const do_update* self) {
    Target::accept(visitor);
    visitor.text(" DO UPDATE SET ");
    set_clause<Assignments...>::accept_assignments(visitor, self ? &self->assignments : nullptr);
  }
};

}  // namespace clause

/// An INSERT whose ON CONFLICT is not whole yet: it says where the conflict is, and not what to do.
template <class Statement, class Target>
struct conflict_handling {
  [[no_unique_address]] Statement statement;

  /// Leaves the row that is there, and inserts nothing.
  [[nodiscard]] constexpr auto do_nothing() const { return statement.with_on_conflict(clause::do_nothing<Target>{}); }

  /// Changes the row that is there; `excluded(column)` is what the INSERT proposed.
  template <class... Assignments>
    requires(sizeof...(Assignments) > 0 && (detail::is_assignment<Assignments> && ...))
  [[nodiscard]] constexpr auto do_update(const Assignments&... assignments) const {
    static_assert(!std::is_same_v<Target, clause::conflict_target<>>,
                  "DO UPDATE changes one certain row: say by .on_conflict(columns…) which columns the rows agree in");
    constexpr bool is_sound = detail::assignments_are_sound<typename Statement::target_source, Assignments...>();
    using foreign = detail::first_foreign_value<typename Statement::scope, Assignments...>;
    static_assert(rules::reads_only_tables_in_from<foreign::table, foreign::column> || !is_sound,
                  "DO UPDATE reads a column of another table than the one that the statement writes");
    return statement.with_on_conflict(clause::do_update<Target, Assignments...>(assignments...));
  }
};

/// The call that makes ON CONFLICT.
template <class Self>
struct on_conflict_methods {
  /// What to do when the row to insert agrees with another in these columns, which have a unique constraint; without
  /// columns, with any constraint (then only `do_nothing` is allowed in PostgreSQL).
  template <class... Columns>
  [[nodiscard]] constexpr auto on_conflict(const Columns&...) const {
    using foreign = detail::first_foreign_column_of<type_list<Columns...>, typename Self::scope>;
    static_assert(rules::reads_only_tables_in_from<foreign::table, foreign::column>,
                  "ON CONFLICT names a column of another table than the one that the statement writes");
    return conflict_handling<Self, clause::conflict_target<Columns...>>{static_cast<const Self&>(*this)};
  }
};

}  // namespace sequent
