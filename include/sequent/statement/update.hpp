// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <stdexcept>
#include <type_traits>

#include <sequent/meta/moved.hpp>
#include <sequent/statement/clause/returning.hpp>
#include <sequent/statement/clause/set.hpp>
#include <sequent/statement/clause/target.hpp>
#include <sequent/statement/clause/values.hpp>
#include <sequent/statement/clause/where.hpp>
#include <sequent/statement/complete.hpp>
#include <sequent/statement/misuse.hpp>
#include <sequent/statement/row_type.hpp>
#include <sequent/statement/statement.hpp>

namespace sequent {

/// An UPDATE or a DELETE: it needs either a WHERE that is sure to be there, or `all_rows`.
template <class Values, class... Clauses>
class row_change_statement : public detail::where_misuse {
 public:
  using where_misuse::where;

  using tag = detail::statement_tag<Clauses...>;
  using values_type = Values;

  // Public, for whoever binds it. No part of the interface.
  [[no_unique_address]] Values bound_values{};

  /// The statement with one clause more.
  template <class Clause, class More>
  constexpr auto plus(detail::step<Clause, More>&& added) const& {
    return row_change_statement<bound::joined<Values, More>, Clauses..., Clause>{
        {}, bound::detail::joined<Values, More>::of(Values(bound_values), detail::moved(added.values))};
  }
  template <class Clause, class More>
  constexpr auto plus(detail::step<Clause, More>&& added) && {
    return row_change_statement<bound::joined<Values, More>, Clauses..., Clause>{
        {}, bound::detail::joined<Values, More>::of(detail::moved(bound_values), detail::moved(added.values))};
  }

  // clang-format off
  /// Keeps to the rows for which the condition is true. Said again, the conditions are joined by AND.
  template <class Condition> [[nodiscard]] constexpr auto where(const Condition& condition) const& { return plus(detail::where_step(condition)); }
  template <class Condition> [[nodiscard]] constexpr auto where(const Condition& condition) && { return detail::moved(*this).plus(detail::where_step(condition)); }
  /// As `where`, if `is_wanted`; otherwise nothing. Either way the type of the statement is the same.
  template <class Condition> [[nodiscard]] constexpr auto where_if(bool is_wanted, const Condition& condition) const& { return plus(detail::where_if_step(is_wanted, condition)); }
  template <class Condition> [[nodiscard]] constexpr auto where_if(bool is_wanted, const Condition& condition) && { return detail::moved(*this).plus(detail::where_if_step(is_wanted, condition)); }
  // clang-format on

  /// Says that the statement is meant for every row of the table; after a WHERE, that it is where that one vanishes at
  /// run time.
  [[nodiscard]] constexpr auto all_rows() const { return plus(detail::step<clauses::all_rows, bound::nothing>{}); }

  /// Gives back these columns, or the whole table, of every row that the statement wrote or removed.
  template <class... Items>
  [[nodiscard]] constexpr auto returning(const Items&... items) const {
    static_cast<void>(detail::is_said<sizeof...(Items)>());
    constexpr bool is_first = !detail::says<detail::part::returning, Clauses...>;
    static_assert(is_first, "this clause has been said already, and it has a place for one only");
    return plus(detail::list_step<clauses::returning>(items...));
  }
};

/// An UPDATE that does not say yet what to set.
template <template <class> class Schema, name Alias>
class update_builder {
 public:
  using relation = source<Schema, Alias>;

  /// Sets these columns: `set(users.name = "Ada", users.age = users.age + 1)`.
  template <class... Assignments>
  [[nodiscard]] constexpr auto set(const Assignments&... assignments) const {
    if constexpr (!detail::is_said<sizeof...(Assignments)>()) {
      return statement(detail::step<clauses::all_rows, bound::nothing>{});
    } else if constexpr (!detail::are_assignments<Assignments...>()) {
      return statement(detail::step<clauses::all_rows, bound::nothing>{});
    } else if constexpr (!detail::assignments_are_sound<relation, typename Assignments::column...>()) {
      return statement(detail::step<clauses::all_rows, bound::nothing>{});
    } else {
      return statement(detail::assignments_step<detail::part::set>(assignments...));
    }
  }

  /// Sets the columns that have a value in the patch, and leaves the others as they are. A patch without any value
  /// throws std::invalid_argument here.
  [[nodiscard]] constexpr auto set(sequent::patch<Schema> patch) const {
    if (!detail::gives_some_column<Schema>(patch))
      throw std::invalid_argument("sequent: this patch sets no column, and an UPDATE must set one");
    using values = bound::members<sequent::patch<Schema>, Schema>;
    return statement(
        detail::step<clauses::row_values<detail::part::patch, Schema, Alias>, values>{{detail::moved(patch)}});
  }

 private:
  template <class Clause, class Values>
  static constexpr auto statement(detail::step<Clause, Values>&& step) {
    return row_change_statement<Values, clauses::target<detail::part::update, relation>, Clause>{
        {}, detail::moved(step.values)};
  }
};

/// Starts an UPDATE of a table.
template <template <class> class Schema, name Alias>
[[nodiscard]] constexpr auto update(const table<Schema, Alias>&) {
  return update_builder<Schema, Alias>();
}

}  // namespace sequent
