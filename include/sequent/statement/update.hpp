// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <iterator>
#include <stdexcept>
#include <type_traits>
#include <utility>

#include <sequent/meta/moved.hpp>
#include <sequent/statement/clause/from.hpp>
#include <sequent/statement/clause/returning.hpp>
#include <sequent/statement/clause/rows_by.hpp>
#include <sequent/statement/clause/set.hpp>
#include <sequent/statement/clause/statement_name.hpp>
#include <sequent/statement/clause/target.hpp>
#include <sequent/statement/clause/values.hpp>
#include <sequent/statement/clause/where.hpp>
#include <sequent/statement/clause/with.hpp>
#include <sequent/statement/complete.hpp>
#include <sequent/statement/misuse.hpp>
#include <sequent/statement/queries_below.hpp>
#include <sequent/statement/row_type.hpp>
#include <sequent/statement/statement.hpp>

namespace sequent {

namespace detail {

/// The table that a statement writes, by its first clause.
template <class Target>
struct target_of_clause;
template <part Verb, class Relation>
struct target_of_clause<clauses::target<Verb, Relation>> {
  using relation = Relation;
  static constexpr part verb = Verb;
};

/// The columns that SET of an UPDATE names, clause by clause.
template <class Clause>
struct columns_set {
  using type = type_list<>;
};
template <unsigned Slots, class... Columns, class... Values>
struct columns_set<clauses::assignments<part::set, Slots, clauses::assigned<Columns, Values>...>>
    : joined_lists<typename columns_written<Columns>::type...> {};

template <class Relation, class Columns>
struct columns_check;
template <class Relation, class... Columns>
struct columns_check<Relation, type_list<Columns...>> {
  static consteval bool is_sound() { return assignments_are_sound<Relation, Columns...>(); }
};
/// Whether the columns that several lists have can be set together; asserts the rules for that.
template <class Relation, class... Lists>
using set_check = columns_check<Relation, typename joined_lists<Lists...>::type>;

}  // namespace detail

/// An UPDATE or a DELETE: it needs either a WHERE that is sure to be there, or `all_rows`.
template <class Values, class... Clauses>
class row_change_statement : public detail::row_change_misuse {
  using target = detail::target_of_clause<type_at<0, type_list<Clauses...>>>;

 public:
  using row_change_misuse::cross_join;
  using row_change_misuse::from;
  using row_change_misuse::join;
  using row_change_misuse::left_join;
  using row_change_misuse::using_;
  using row_change_misuse::where;

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
  template <class Condition> [[nodiscard]] constexpr auto where(const Condition& condition) const& { return require_where<Condition>(), plus(detail::where_step(condition)); }
  template <class Condition> [[nodiscard]] constexpr auto where(const Condition& condition) && { return require_where<Condition>(), detail::moved(*this).plus(detail::where_step(condition)); }
  /// As `where`, if `is_wanted`; otherwise nothing. Either way the type of the statement is the same.
  template <class Condition> [[nodiscard]] constexpr auto where_if(bool is_wanted, const Condition& condition) const& { return require_where<Condition>(), plus(detail::where_if_step(is_wanted, condition)); }
  template <class Condition> [[nodiscard]] constexpr auto where_if(bool is_wanted, const Condition& condition) && { return require_where<Condition>(), detail::moved(*this).plus(detail::where_if_step(is_wanted, condition)); }

  /// Of an UPDATE: the relation whose columns SET and WHERE may read, too; WHERE says which of its rows belong to a row of the table.
  template <relation_like Relation> [[nodiscard]] constexpr auto from(const Relation& relation) const { return require_from<detail::part::update, Relation>(), plus(detail::from_step<detail::join_kind::from>(relation)); }
  /// Of a DELETE: the relation whose columns WHERE may read, too (PostgreSQL only).
  template <relation_like Relation> [[nodiscard]] constexpr auto using_(const Relation& relation) const { return require_from<detail::part::delete_from, Relation>(), plus(detail::from_step<detail::join_kind::from>(relation)); }
  /// `JOIN relation ON condition`, behind `from` or `using_`. The condition reads what is joined, and not the table that is written.
  template <relation_like Relation, class Condition> [[nodiscard]] constexpr auto join(const Relation& relation, const Condition& condition) const { return plus(detail::join_step<detail::join_kind::inner>(relation, condition)); }
  /// `LEFT JOIN`: the columns of `relation` may be NULL.
  template <relation_like Relation, class Condition> [[nodiscard]] constexpr auto left_join(const Relation& relation, const Condition& condition) const { return plus(detail::join_step<detail::join_kind::left>(relation, condition)); }
  /// `CROSS JOIN`: every row with every row.
  template <relation_like Relation> [[nodiscard]] constexpr auto cross_join(const Relation& relation) const { return plus(detail::from_step<detail::join_kind::cross>(relation)); }
  /// What it is called in errors and by observers: `named<"birthday">()`. The database does not hear of it.
  template <name Name> [[nodiscard]] constexpr auto named() const& { return plus(detail::name_step<Name, Clauses...>()); }
  template <name Name> [[nodiscard]] constexpr auto named() && { return detail::moved(*this).plus(detail::name_step<Name, Clauses...>()); }
  /// Declares common table expressions (`cte<"name">(query)`), which `from`, `using_` and subqueries can then name.
  template <class... Ctes> [[nodiscard]] constexpr auto with(const Ctes&... ctes) const { return require_once<detail::part::with>(), plus(detail::with_step(ctes...)); }
  // clang-format on

  /// Of an UPDATE: sets these columns, too.
  template <class... Assignments>
  [[nodiscard]] constexpr auto set(const Assignments&... assignments) const {
    constexpr bool extends = detail::says<detail::part::set, Clauses...>;
    constexpr bool takes_patches =
        detail::says<detail::part::patch, Clauses...> || detail::says<detail::part::rows_by, Clauses...>;
    static_assert(!takes_patches, "a patch says alone what is set: give it the values of the other columns, too");
    static_assert(extends || takes_patches, "a DELETE sets nothing");
    if constexpr (!extends || takes_patches || !detail::is_said<sizeof...(Assignments)>()) {
      return rejected_statement{};
    } else if constexpr (!detail::are_assignments<Assignments...>()) {
      return rejected_statement{};
    } else if constexpr (!detail::set_check<
                             typename target::relation, typename detail::columns_set<Clauses>::type...,
                             typename detail::columns_written<typename Assignments::column>::type...>::is_sound()) {
      return rejected_statement{};
    } else {
      return plus(detail::assignments_step<detail::part::set>(assignments...));
    }
  }

  /// Says that the statement is meant for every row of the table; after a WHERE, that it is where that one vanishes at
  /// run time.
  [[nodiscard]] constexpr auto all_rows() const { return plus(detail::step<clauses::all_rows, bound::nothing>{}); }

  /// Gives back these columns, or the whole table, of every row that the statement wrote or removed.
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
  template <class Condition>
  static consteval void require_where() {
    if constexpr (detail::says<detail::part::rows_by, Clauses...>) {
      using said = typename decltype(detail::as_condition(std::declval<const Condition&>()))::tag;
      constexpr bool reads_it =
          detail::reads_table_below(detail::node_of<said>, detail::relation_of<typename target::relation>);
      static_assert(!reads_it,
                    "patches can be several statements, and a query of the table that they write would see what those "
                    "before have written: read it first");
    }
  }
  template <detail::part Verb, class Relation>
  static consteval void require_from() {
    static_assert(target::verb == Verb, "other tables come into an UPDATE by .from(), and into a DELETE by .using_()");
    static_assert(!detail::says<detail::part::rows_by, Clauses...>,
                  "an UPDATE of a range of patches joins these, and no other table");
    constexpr bool is_first = !detail::says_from<Clauses...>;
    static_assert(rules::from_is_said_once<detail::offending_name<is_first, detail::alias_of<Relation>>>,
                  "this statement has another table already: further ones come by .join() or .cross_join()");
  }
};

namespace detail {

/// A range of patches of a table.
template <class Range, template <class> class Schema>
concept patches_of =
    std::is_same_v<std::remove_cvref_t<decltype(*std::begin(std::declval<const Range&>()))>, sequent::patch<Schema>>;

}  // namespace detail

/// An UPDATE of many patches that does not say yet by which columns they find their rows.
// The last argument: see `description`.
template <template <class> class Schema, name Alias, class Declaration = Schema<as_description>>
class patches_builder {
 public:
  using relation = source<Schema, Alias>;
  using rows = bound::row_range<sequent::patch<Schema>, Schema>;

  constexpr explicit patches_builder(rows patches) : rows_(detail::moved(patches)) {}

  /// Changes for each patch the row that has its values in these columns, which are not NULL, and sets the others that
  /// it gives: `update(users).set(patches).by(users.id)`. A column with the attribute `version` among them is counted
  /// up.
  ///
  /// Patches that set the same columns are one statement (PostgreSQL), in whatever order RETURNING gives their rows;
  /// elsewhere each is one. Either all are executed or none. A patch whose row is not there changes nothing: `rowcount`
  /// tells how many were. Throws std::invalid_argument where a patch leaves out one of these columns, or gives no
  /// other, and where two are of one row.
  template <class... Columns>
  [[nodiscard]] constexpr auto by(const Columns&... columns) const {
    if constexpr (!detail::is_said<sizeof...(Columns)>()) {
      return rejected_statement{};
    } else if constexpr (!are_keys<Columns...>()) {
      return rejected_statement{};
    } else {
      rows_.require_rows();
      detail::matched_patches<
          Schema, sequent::patch<Schema>,
          column_index<detail::written_column<typename Columns::tag>::column, Schema>...>::require_sound(rows_.rows);
      const auto matched = row_change_statement<rows, clauses::target<detail::part::update, relation>,
                                                clauses::rows_by<relation, typename Columns::tag...>>{{}, rows_};
      return counted_up(matched, columns...);
    }
  }

 private:
  template <class... Columns>
  static consteval bool are_keys() {
    constexpr bool are_columns = (is_own_column<Columns>() && ...);
    static_assert(are_columns,
                  "by() takes columns of the table that is written: update(users).set(patches).by(users.id)");
    constexpr bool are_given = (!is_generated<Columns>() && ...);
    static_assert(are_given, "the database computes a column of by() itself: no patch has a value of it");
    constexpr bool is_free = Alias.view() != "sequent_given";
    static_assert(is_free, "the patches themselves stand under the name sequent_given: take another alias");
    return are_columns && are_given && is_free;
  }
  template <class Column>
  static consteval bool is_generated() {
    if constexpr (is_own_column<Column>())
      return detail::written_column<typename Column::tag>::is_generated;
    else
      return false;
  }
  template <class Column>
  static consteval bool is_own_column() {
    if constexpr (requires { typename detail::written_column<typename Column::tag>::relation; })
      return std::is_same_v<typename detail::written_column<typename Column::tag>::relation, relation>;
    else
      return false;
  }

  template <class Statement>
  static constexpr auto counted_up(const Statement& matched) {
    return matched;
  }
  template <class Statement, class Column, class... Columns>
  static constexpr auto counted_up(const Statement& matched, const Column& first, const Columns&... others) {
    if constexpr (description_of<detail::written_column<typename Column::tag>::column, Schema>::is_version)
      return matched.plus(detail::assignments_step<detail::part::set>(first = first + 1));
    else
      return counted_up(matched, others...);
  }

  rows rows_;
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
    } else if constexpr (!detail::set_check<relation, typename detail::columns_written<
                                                          typename Assignments::column>::type...>::is_sound()) {
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
    return statement(detail::step<clauses::row_values<detail::part::patch, relation>, values>{{detail::moved(patch)}});
  }

  /// Many patches, each of the row that `by` tells: `set(patches).by(users.id)`. The statement owns a copy of them, but
  /// for a vector that is moved here, and for a `std::span`, whose patches are lent and must live until the statement
  /// has been executed.
  template <detail::patches_of<Schema> Patches>
  [[nodiscard]] constexpr auto set(Patches&& patches) const {
    return patches_builder<Schema, Alias>(
        bound::rows_of<sequent::patch<Schema>, Schema>(detail::forwarded<Patches>(patches)));
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
