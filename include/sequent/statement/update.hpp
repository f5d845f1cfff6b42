// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <sequent/statement/clause/clause.hpp>
#include <sequent/statement/clause/returning.hpp>
#include <sequent/statement/clause/set.hpp>
#include <sequent/statement/clause/target.hpp>
#include <sequent/statement/clause/where.hpp>
#include <sequent/statement/complete.hpp>
#include <sequent/statement/row_choice.hpp>
#include <sequent/statement/statement.hpp>

namespace sequent {

/// An UPDATE. It needs `set`, and either a WHERE or `all_rows`.
template <class Target, class Set, class Where, class Returning>
struct update_statement : Target,
                          Set,
                          Where,
                          Returning,
                          statement_base,
                          row_choice_methods<update_statement<Target, Set, Where, Returning>>,
                          returning_methods<update_statement<Target, Set, Where, Returning>> {
  using target_source = typename Target::source;
  using where_type = Where;
  using scope = table_scope<target_source>;
  static constexpr bool needs_row_choice = true;

  constexpr update_statement(const Target& target, const Set& set, const Where& where_part,
                             const Returning& returning_part)
      : Target(target), Set(set), Where(where_part), Returning(returning_part) {}

  // The statement with one clause replaced.
  template <class New>
  constexpr auto with_where(const New& part) const {
    return update_statement<Target, Set, New, Returning>(*this, *this, part, *this);
  }
  template <class New>
  constexpr auto with_returning(const New& part) const {
    return update_statement<Target, Set, Where, New>(*this, *this, *this, part);
  }

  static consteval auto unchosen_table() { return detail::unchosen_table<update_statement>(); }

  template <class Visitor>
  static constexpr void accept(Visitor& visitor, const update_statement* self) {
    visitor(static_cast<const Target*>(self));
    visitor(static_cast<const Set*>(self));
    visitor(static_cast<const Where*>(self));
    visitor(static_cast<const Returning*>(self));
  }
};

namespace detail {

template <class Target, class Set, class Where, class Returning>
struct result_row<update_statement<Target, Set, Where, Returning>> : returned_row<Returning> {};

}  // namespace detail

/// An UPDATE that does not say yet what to set.
template <class Source>
class update_builder {
 public:
  /// Sets these columns: `set(users.name = "Ada", users.age = users.age + 1)`.
  template <class... Assignments>
    requires(sizeof...(Assignments) > 0 && (detail::is_assignment<Assignments> && ...))
  [[nodiscard]] constexpr auto set(const Assignments&... assignments) const {
    constexpr bool is_sound = detail::assignments_are_sound<Source, Assignments...>();
    using foreign =
        std::conditional_t<is_sound, detail::first_foreign_value<table_scope<Source>, Assignments...>, no_offender>;
    static_assert(rules::reads_only_tables_in_from<foreign::table, foreign::column>,
                  "SET reads a column of another table than the one that the statement writes");
    return statement(clause::set_clause<Assignments...>(assignments...));
  }

  /// Sets the columns that have a value in the patch. One that has none at all throws std::invalid_argument here.
  [[nodiscard]] constexpr auto set(const typename detail::row_of_source<Source>::patch& patch) const {
    detail::require_some_value(patch);
    return statement(clause::set_patch_clause<Source>(patch));
  }

 private:
  template <class Set>
  static constexpr auto statement(const Set& set) {
    return update_statement<clause::target_clause<clause::update, Source>, Set, clause::unset<clause_kind::where>,
                            clause::unset<clause_kind::returning>>({}, set, {}, {});
  }
};

/// Starts an UPDATE of a table.
template <table_like Table>
[[nodiscard]] constexpr auto update(const Table&) {
  return update_builder<typename Table::source>();
}

}  // namespace sequent
