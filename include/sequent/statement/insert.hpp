// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <initializer_list>
#include <iterator>
#include <span>
#include <type_traits>
#include <utility>
#include <vector>

#include <sequent/statement/clause/clause.hpp>
#include <sequent/statement/clause/on_conflict.hpp>
#include <sequent/statement/clause/returning.hpp>
#include <sequent/statement/clause/target.hpp>
#include <sequent/statement/clause/values.hpp>
#include <sequent/statement/complete.hpp>
#include <sequent/statement/statement.hpp>

namespace sequent {

/// An INSERT.
template <class Target, class Values, class OnConflict, class Returning>
struct insert_statement : Target,
                          Values,
                          OnConflict,
                          Returning,
                          statement_base,
                          on_conflict_methods<insert_statement<Target, Values, OnConflict, Returning>>,
                          returning_methods<insert_statement<Target, Values, OnConflict, Returning>> {
  using target_source = typename Target::source;
  using values_type = Values;
  using scope = table_scope<target_source>;

  constexpr insert_statement(const Target& target, Values values, const OnConflict& on_conflict_part,
                             const Returning& returning_part)
      : Target(target), Values(std::move(values)), OnConflict(on_conflict_part), Returning(returning_part) {}

  // The statement with one clause replaced.
  template <class New>
  constexpr auto with_on_conflict(const New& part) const {
    return insert_statement<Target, Values, New, Returning>(*this, *this, part, *this);
  }
  template <class New>
  constexpr auto with_returning(const New& part) const {
    return insert_statement<Target, Values, OnConflict, New>(*this, *this, *this, part);
  }

  template <class Visitor>
  static constexpr void accept(Visitor& visitor, const insert_statement* self) {
    visitor(static_cast<const Target*>(self));
    visitor(static_cast<const Values*>(self));
    visitor(static_cast<const OnConflict*>(self));
    visitor(static_cast<const Returning*>(self));
  }
};

namespace detail {

template <class Target, class Values, class OnConflict, class Returning>
struct result_row<insert_statement<Target, Values, OnConflict, Returning>> : returned_row<Returning> {};

/// The first column that an INSERT must give and does not.
template <class Source, class Given, class Columns = typename Source::schema::columns>
struct first_missing : no_offender {};
template <class Source, class Given, class First, class... Rest>
struct first_missing<Source, Given, type_list<First, Rest...>>
    : std::conditional_t<First::is_required &&
                             !contains<column<Source, First::column_name, typename First::type>, Given>,
                         first_column<column<Source, First::column_name, typename First::type>>,
                         first_missing<Source, Given, type_list<Rest...>>> {};

}  // namespace detail

/// An INSERT that does not say yet what to insert.
template <class Source>
class insert_builder {
 public:
  using row = typename detail::row_of_source<Source>::type;
  using insertable = typename detail::row_of_source<Source>::insertable;

  /// One row, given by assignments. A column that is not nullable and that the database does not fill in must be among
  /// them.
  template <class... Assignments>
    requires(sizeof...(Assignments) > 0 && (detail::is_assignment<Assignments> && ...))
  [[nodiscard]] constexpr auto set(const Assignments&... assignments) const {
    constexpr bool is_sound = detail::assignments_are_sound<Source, Assignments...>();
    using missing =
        std::conditional_t<is_sound, detail::first_missing<Source, type_list<typename Assignments::column_type...>>,
                           no_offender>;
    static_assert(rules::insert_gives_every_required_column<missing::table, missing::column>,
                  "this column is NOT NULL and has no default: the INSERT must set it");
    using foreign =
        std::conditional_t<is_sound, detail::first_foreign_value<table_scope<>, Assignments...>, no_offender>;
    static_assert(rules::reads_only_tables_in_from<foreign::table, foreign::column>,
                  "a value of an INSERT cannot read a column");
    return statement(clause::assigned_values<Assignments...>(assignments...));
  }

  /// One row of only what the database fills in.
  [[nodiscard]] constexpr auto default_values() const {
    using missing = detail::first_missing<Source, type_list<>>;
    static_assert(rules::insert_gives_every_required_column<missing::table, missing::column>,
                  "this column is NOT NULL and has no default: the INSERT must set it");
    return statement(clause::default_values{});
  }

  /// One row, in which what the database fills in may be left out: `values({.org_id = 7, .name = "Ada"})`.
  [[nodiscard]] constexpr auto values(const insertable& given) const {
    return statement(clause::row_values<Source, insertable>(given));
  }

  /// One row as it is, with its keys and defaults; or many rows, of either kind. The statement owns a copy of them, but
  /// for a vector that is moved here, and for a `std::span`, whose rows are lent and must live until the statement has
  /// been executed.
  template <class Rows>
    requires(!std::is_same_v<std::remove_cvref_t<Rows>, insertable>)
  [[nodiscard]] constexpr auto values(Rows&& rows) const {
    using given = std::remove_cvref_t<Rows>;
    if constexpr (std::is_same_v<given, row>) {
      return statement(clause::row_values<Source, row>(rows));
    } else {
      using element = std::remove_cvref_t<decltype(*std::begin(rows))>;
      static_assert(std::is_same_v<element, row> || std::is_same_v<element, insertable>,
                    "values takes rows of this table: sequent::row<schema> or sequent::insertable<schema>");
      using range = clause::range_values<Source, element>;
      if constexpr (std::is_same_v<given, std::span<const element>> || std::is_same_v<given, std::span<element>>) {
        return statement(range(std::span<const element>(rows)));
      } else if constexpr (std::is_same_v<given, std::vector<element>>) {
        return statement(range(std::forward<Rows>(rows)));
      } else {
        return statement(range(std::vector<element>(std::begin(rows), std::end(rows))));
      }
    }
  }
  [[nodiscard]] auto values(std::initializer_list<insertable> rows) const {
    return statement(clause::range_values<Source, insertable>(std::vector<insertable>(rows)));
  }

 private:
  template <class Values>
  static constexpr auto statement(Values values) {
    return insert_statement<clause::target_clause<clause::insert_into, Source>, Values,
                            clause::unset<clause_kind::on_conflict>, clause::unset<clause_kind::returning>>(
        {}, std::move(values), {}, {});
  }
};

/// Starts an INSERT into a table.
template <table_like Table>
[[nodiscard]] constexpr auto insert_into(const Table&) {
  return insert_builder<typename Table::source>();
}

}  // namespace sequent
