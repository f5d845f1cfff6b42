// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstddef>
#include <iterator>
#include <memory>
#include <span>
#include <type_traits>
#include <vector>

#include <sequent/meta/moved.hpp>
#include <sequent/statement/clause/on_conflict.hpp>
#include <sequent/statement/clause/returning.hpp>
#include <sequent/statement/clause/set.hpp>
#include <sequent/statement/clause/statement_name.hpp>
#include <sequent/statement/clause/target.hpp>
#include <sequent/statement/clause/values.hpp>
#include <sequent/statement/clause/with.hpp>
#include <sequent/statement/complete.hpp>
#include <sequent/statement/insert_select.hpp>
#include <sequent/statement/misuse.hpp>
#include <sequent/statement/row_type.hpp>
#include <sequent/statement/statement.hpp>

namespace sequent {

namespace detail {

template <class Tag, class Relation>
inline constexpr bool is_of_relation = false;
template <class Relation, name Name, bool Nullable>
inline constexpr bool is_of_relation<expressions::column<Relation, Name, Nullable>, Relation> = true;

template <bool Breaks, std::size_t Place, class... Tags>
struct offender_at : offender<true, expressions::rejected> {};
template <std::size_t Place, class... Tags>
struct offender_at<true, Place, Tags...> : offender<false, type_at<Place, type_list<Tags...>>> {};

/// The first column of a table that the database fills in where it is left out.
template <template <class> class Schema>
struct first_filled_in {
  using columns = typename description<Schema>::columns;
  template <class... Columns>
  static consteval std::size_t place_in(type_list<Columns...>) {
    const bool filled[] = {(Columns::is_identity || Columns::has_default)...};
    return first_set(filled);
  }
  static constexpr std::size_t place = place_in(columns{});
  static constexpr bool is_found = place < columns::size;
  static constexpr auto column = offending_name<!is_found, type_at<(is_found ? place : 0), columns>::column_name>;
};

}  // namespace detail

/// An INSERT.
template <class Relation, class Values, class... Clauses>
class insert_statement : public detail::writing_misuse {
 public:
  using tag = detail::statement_tag<Clauses...>;
  using values_type = Values;

  // Public, for whoever binds it. No part of the interface.
  [[no_unique_address]] Values bound_values{};

  /// The statement with one clause more.
  template <class Clause, class More>
  constexpr auto plus(detail::step<Clause, More>&& added) const& {
    return insert_statement<Relation, bound::joined<Values, More>, Clauses..., Clause>{
        {}, bound::detail::joined<Values, More>::of(Values(bound_values), detail::moved(added.values))};
  }
  template <class Clause, class More>
  constexpr auto plus(detail::step<Clause, More>&& added) && {
    return insert_statement<Relation, bound::joined<Values, More>, Clauses..., Clause>{
        {}, bound::detail::joined<Values, More>::of(detail::moved(bound_values), detail::moved(added.values))};
  }

  /// What to do when the row to insert agrees with another in these columns, which are those of a primary key or a
  /// unique constraint; without columns, with any constraint (then only `do_nothing` is allowed).
  template <class... T, class... Columns>
  [[nodiscard]] constexpr auto on_conflict(const expr<T, Columns>&...) const {
    require_once<detail::part::on_conflict>();
    using target = clauses::conflict_target<name{""}, Columns...>;
    constexpr bool is_checked = !are_own<Columns...>();
    return conflict_handling<insert_statement, Relation, target, is_checked>{*this};
  }
  /// What to do when a row violates the constraint of this name, as `on_conflict<"users_email_key">()` (PostgreSQL
  /// only).
  template <name Constraint>
  [[nodiscard]] constexpr auto on_conflict() const {
    detail::require_named<Constraint>();
    require_once<detail::part::on_conflict>();
    return conflict_handling<insert_statement, Relation, clauses::conflict_target<Constraint>>{*this};
  }

  template <class... Others>
    requires(!(expression<Others> && ...))
  constexpr auto on_conflict(const Others&...) const {
    static_assert((expression<Others> && ...),
                  "ON CONFLICT takes columns of the table, as in .on_conflict(users.email), or nothing");
    return rejected_statement{};
  }

  /// Keeps the `do_update` before it to the rows for which the condition is true: the others stay as they are. Said
  /// again, the conditions are joined by AND.
  template <class Condition>
  [[nodiscard]] constexpr auto where(const Condition& condition) const {
    constexpr bool updates = ((detail::clause_of<Clauses>.what == detail::part::on_conflict &&
                               detail::clause_of<Clauses>.action != detail::conflict_action::nothing) ||
                              ...);
    static_assert(updates,
                  "the WHERE of an INSERT belongs to DO UPDATE and stands behind .do_update(...); rows of a query are "
                  "chosen by the .where() of that query");
    if constexpr (updates) {
      return plus(detail::conflict_condition_step<detail::part::conflict_where>(condition));
    } else {
      return rejected_statement{};
    }
  }

  /// What it is called in errors and by observers: `named<"sign_up">()`. The database does not hear of it.
  template <name Name>
  [[nodiscard]] constexpr auto named() const& {
    return plus(detail::name_step<Name, Clauses...>());
  }
  template <name Name>
  [[nodiscard]] constexpr auto named() && {
    return detail::moved(*this).plus(detail::name_step<Name, Clauses...>());
  }

  /// Declares common table expressions (`cte<"name">(query)`), which the query of `from_select` can then read.
  template <class... Ctes>
  [[nodiscard]] constexpr auto with(const Ctes&... ctes) const {
    require_once<detail::part::with>();
    return plus(detail::with_step(ctes...));
  }

  /// Gives back these columns, or the whole table, of every row that the statement wrote.
  template <class... Items>
  [[nodiscard]] constexpr auto returning(const Items&... items) const {
    static_cast<void>(detail::is_said<sizeof...(Items)>());
    require_once<detail::part::returning>();
    return plus(detail::list_step<clauses::returning>(items...));
  }

 private:
  template <detail::part Part>
  static consteval void require_once() {
    constexpr bool is_first = !detail::says<Part, Clauses...>;
    static_assert(is_first, "this clause has been said already, and it has a place for one only");
  }
  /// Whether there are columns, and all are of the table; asserts that none is of another.
  template <class... Columns>
  static consteval bool are_own() {
    if constexpr (sizeof...(Columns) == 0) {
      return false;
    } else {
      constexpr bool strangers[] = {!detail::is_of_relation<Columns, Relation>...};
      constexpr std::size_t stranger = detail::first_set(strangers);
      using breach = detail::offender_at<(stranger < sizeof...(Columns)), stranger, Columns...>;
      static_assert(rules::reads_only_tables_in_from<name{"ON CONFLICT"}, breach::table, breach::column>,
                    "ON CONFLICT names a column of another table than the one that the statement writes");
      return stranger == sizeof...(Columns);
    }
  }
};

namespace detail {

/// The first column that an INSERT must give and does not.
template <class Relation, class... Given>
struct first_missing;
template <template <class> class Schema, name Alias, class... Given>
struct first_missing<source<Schema, Alias>, Given...> {
  template <class... Columns>
  static consteval std::size_t place_in(type_list<Columns...>) {
    constexpr std::uint64_t given[] = {0, node_of<Given>.id...};
    const auto is_given = [&](std::uint64_t id) {
      // The algorithm costs the compilers of a user more. NOLINTNEXTLINE(readability-use-anyofallof)
      for (const std::uint64_t each : given) {
        if (each == id) return true;
      }
      return false;
    };
    const bool missing[] = {(Columns::is_required && !is_given(mixed(relation_of<source<Schema, Alias>>.id,
                                                                     interned<Columns::column_name>.id)))...};
    return first_set(missing);
  }
  using columns = typename description<Schema>::columns;
  static constexpr std::size_t place = place_in(columns{});
  static constexpr bool is_found = place < columns::size;
  static constexpr auto table = offending_name<!is_found, Alias>;
  static constexpr auto column = offending_name<!is_found, type_at<(is_found ? place : 0), columns>::column_name>;
};

}  // namespace detail

/// An INSERT that does not say yet what to insert.
template <template <class> class Schema, name Alias>
class insert_builder {
 public:
  using row = sequent::row<Schema>;
  using insertable = sequent::insertable<Schema>;
  using relation = source<Schema, Alias>;

  /// One row, given by assignments. A column that is not nullable and that the database does not fill in must be among
  /// them.
  template <class... Assignments>
  [[nodiscard]] constexpr auto set(const Assignments&... assignments) const {
    if constexpr (!detail::is_said<sizeof...(Assignments)>()) {
      return statement(detail::step<clauses::default_values, bound::nothing>{});
    } else if constexpr (!detail::are_assignments<Assignments...>()) {
      return statement(detail::step<clauses::default_values, bound::nothing>{});
    } else {
      if constexpr (detail::assignments_are_sound<relation, typename Assignments::column...>())
        require_all<typename Assignments::column...>();
      return statement(detail::assignments_step<detail::part::values>(assignments...));
    }
  }

  /// The columns that the rows of a query go into; goes on by `.from_select(query)`. A column that is not nullable and
  /// that the database does not fill in must be among them.
  template <class... Columns>
  [[nodiscard]] constexpr auto columns(const Columns&...) const {
    constexpr bool are_columns = (detail::is_column_expression<Columns> && ...);
    static_assert(are_columns, "columns takes columns of the table: .columns(users.org_id, users.name)");
    if constexpr (!detail::is_said<sizeof...(Columns)>() || !are_columns) {
      return rejected_statement{};
    } else if constexpr (!detail::assignments_are_sound<relation, typename Columns::tag...>()) {
      return rejected_statement{};
    } else {
      require_all<typename Columns::tag...>();
      return insert_columns<relation, Columns...>{};
    }
  }

  /// Refuses the rows of a query that go into no columns.
  template <class... Queries>
  constexpr auto from_select(const Queries&...) const {
    static_assert(std::is_void_v<type_list<Queries...>>,
                  "an INSERT says which columns the rows of a query go into: "
                  ".columns(users.org_id, users.name).from_select(query)");
    return rejected_statement{};
  }

  /// One row of only what the database fills in.
  [[nodiscard]] constexpr auto default_values() const {
    require_all<>();
    return statement(detail::step<clauses::default_values, bound::nothing>{});
  }

  /// One row, in which what the database fills in may be left out: `values({.org_id = 7, .name = "Ada"})`.
  [[nodiscard]] constexpr auto values(insertable given) const {
    return statement(one_step<insertable>(detail::moved(given)));
  }

  /// One row, or a range of rows (`insertable`, or `row` where the table fills in nothing by itself). The statement
  /// owns a copy of them, but for a vector that is moved here, and for a `std::span`, whose rows are lent and must live
  /// until the statement has been executed.
  template <class Rows>
    requires(!std::is_same_v<std::remove_cvref_t<Rows>, insertable>)
  [[nodiscard]] constexpr auto values(Rows&& rows) const {
    using given = std::remove_cvref_t<Rows>;
    if constexpr (std::is_same_v<given, row>) {
      require_no_generated_values<given>();
      return statement(one_step<row>(detail::forwarded<Rows>(rows)));
    } else if constexpr (requires { std::begin(rows); }) {
      using element = std::remove_cvref_t<decltype(*std::begin(rows))>;
      if constexpr (takes_rows<element>()) {
        return statement(range_step<element>(detail::forwarded<Rows>(rows)));
      } else {
        return statement(detail::step<clauses::default_values, bound::nothing>{});
      }
    } else {
      static_assert(rules::rows_are_of_the_table<detail::offending_name<std::is_void_v<given>, Alias>, given>,
                    "values takes rows of this table: sequent::insertable<schema>, or sequent::row<schema>");
      return statement(detail::step<clauses::default_values, bound::nothing>{});
    }
  }
  template <class... Others>
    requires(sizeof...(Others) != 1)
  constexpr auto values(const Others&...) const {
    static_assert(
        rules::rows_are_of_the_table<detail::offending_name<sizeof...(Others) == 1, Alias>, type_list<Others...>>,
        "values takes one row or a range of rows of this table: values({.column = value}); assignments go into "
        ".set()");
    return rejected_statement{};
  }
  // An array, since an empty list of rows would win over `{}` as a row of which everything is left out.
  template <std::size_t Size>
  [[nodiscard]] auto values(const insertable (&rows)[Size]) const {
    return statement(range_step<insertable>(std::vector<insertable>(rows, rows + Size)));
  }

  /// A whole `row`, or a range of them, as it is: its keys, and what it has for columns with a default, are meant.
  template <class Rows>
  [[nodiscard]] constexpr auto values_as_they_are(Rows&& rows) const {
    using given = std::remove_cvref_t<Rows>;
    if constexpr (std::is_same_v<given, row>) {
      return statement(one_step<row>(detail::forwarded<Rows>(rows)));
    } else {
      return statement(range_step<row>(detail::forwarded<Rows>(rows)));
    }
  }

  /// Asserts that a range has rows of this table, and that none overwrites what the database fills in. No part of the
  /// interface.
  template <class Element>
  static consteval bool takes_rows() {
    constexpr bool is_of_table = std::is_same_v<Element, row> || std::is_same_v<Element, insertable>;
    static_assert(rules::rows_are_of_the_table<detail::offending_name<is_of_table, Alias>, Element>,
                  "values takes rows of this table: sequent::insertable<schema>, or sequent::row<schema>");
    if constexpr (is_of_table) require_no_generated_values<Element>();
    return is_of_table;
  }

 private:
  template <class Clause, class Values>
  static constexpr auto statement(detail::step<Clause, Values>&& step) {
    return insert_statement<relation, Values, clauses::target<detail::part::insert_into, relation>, Clause>{
        {}, detail::moved(step.values)};
  }

  template <class... Given>
  static consteval void require_all() {
    using missing = detail::first_missing<relation, Given...>;
    static_assert(rules::insert_gives_every_required_column<missing::table, missing::column>,
                  "this column is NOT NULL and has no default: the INSERT must set it");
  }

  template <class Element>
  static consteval void require_no_generated_values() {
    if constexpr (std::is_same_v<Element, row>) {
      using generated = detail::first_filled_in<Schema>;
      static_assert(
          rules::row_has_no_generated_values<detail::offending_name<!generated::is_found, Alias>, generated::column>,
          "this column is filled in by the database, and a whole row would overwrite that: insert "
          "sequent::insertable<schema>, or say .values_as_they_are(row) where the row's own value is meant");
    }
  }

  template <class Row>
  static constexpr auto one_step(Row row_to_insert) {
    using values = bound::members<Row, Schema>;
    return detail::step<clauses::row_values<detail::part::row_values, relation>, values>{
        {detail::moved(row_to_insert)}};
  }

  template <class Element, class Rows>
  static constexpr auto range_step(Rows&& rows) {
    return detail::step<clauses::row_values<detail::part::range_values, relation>, bound::row_range<Element, Schema>>{
        bound::rows_of<Element, Schema>(detail::forwarded<Rows>(rows))};
  }
};

/// Starts an INSERT into a table.
template <template <class> class Schema, name Alias>
[[nodiscard]] constexpr auto insert_into(const table<Schema, Alias>&) {
  return insert_builder<Schema, Alias>();
}

}  // namespace sequent
