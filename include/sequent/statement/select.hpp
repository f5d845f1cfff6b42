// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <type_traits>

#include <sequent/meta/moved.hpp>
#include <sequent/statement/clause/correlate.hpp>
#include <sequent/statement/clause/distinct.hpp>
#include <sequent/statement/clause/from.hpp>
#include <sequent/statement/clause/group_by.hpp>
#include <sequent/statement/clause/having.hpp>
#include <sequent/statement/clause/limit.hpp>
#include <sequent/statement/clause/order_by.hpp>
#include <sequent/statement/clause/select_list.hpp>
#include <sequent/statement/clause/statement_name.hpp>
#include <sequent/statement/clause/where.hpp>
#include <sequent/statement/clause/with.hpp>
#include <sequent/statement/complete.hpp>
#include <sequent/statement/misuse.hpp>
#include <sequent/statement/row_type.hpp>
#include <sequent/statement/statement.hpp>
#include <sequent/statement/subquery.hpp>

namespace sequent {

template <name Alias, class Statement, class Values>
class derived_table;

/// A SELECT: the clauses that were said, in order, and the values that they carry. Each call returns another statement,
/// of another type; none changes the one that it is called on.
///
/// The clauses may come in any order. The statement is checked as a whole when it is used.
template <class Values, class... Clauses>
class select_statement : public detail::select_misuse {
 public:
  using select_misuse::cross_join;
  using select_misuse::from;
  using select_misuse::full_join;
  using select_misuse::join;
  using select_misuse::left_join;
  using select_misuse::lock;
  using select_misuse::right_join;
  using where_misuse::where;

  using tag = detail::statement_tag<Clauses...>;
  using values_type = Values;
  using subquery_type = select_statement;

  // Public, for whoever joins or binds it. No part of the interface.
  [[no_unique_address]] Values bound_values{};

  /// The statement with one clause more; what all calls of the chain come to.
  template <class Clause, class More>
  [[gnu::always_inline]] constexpr auto plus(detail::step<Clause, More>&& added) const& {
    return select_statement<bound::joined<Values, More>, Clauses..., Clause>{
        {}, bound::detail::joined<Values, More>::of(Values(bound_values), static_cast<More&&>(added.values))};
  }
  template <class Clause, class More>
  [[gnu::always_inline]] constexpr auto plus(detail::step<Clause, More>&& added) && {
    return select_statement<bound::joined<Values, More>, Clauses..., Clause>{
        {},
        bound::detail::joined<Values, More>::of(static_cast<Values&&>(bound_values),
                                                static_cast<More&&>(added.values))};
  }

  // Each call stands twice, so that a temporary moves its values on: `in(vector)` is copied once, however long the
  // chain.
  // clang-format off

  /// What the query starts from. It may be left out where the select list reads one table only.
  template <relation_like Relation> [[nodiscard, gnu::always_inline]] constexpr auto from(const Relation& relation) const& { return require_no_from<Relation>(), plus(detail::from_step<detail::join_kind::from>(relation)); }
  template <relation_like Relation> [[nodiscard, gnu::always_inline]] constexpr auto from(const Relation& relation) && { return require_no_from<Relation>(), static_cast<select_statement&&>(*this).plus(detail::from_step<detail::join_kind::from>(relation)); }

  /// `JOIN relation ON condition`.
  template <relation_like Relation, class Condition> [[nodiscard, gnu::always_inline]] constexpr auto join(const Relation& relation, const Condition& condition) const& { return plus(detail::join_step<detail::join_kind::inner>(relation, condition)); }
  template <relation_like Relation, class Condition> [[nodiscard, gnu::always_inline]] constexpr auto join(const Relation& relation, const Condition& condition) && { return static_cast<select_statement&&>(*this).plus(detail::join_step<detail::join_kind::inner>(relation, condition)); }
  /// `LEFT JOIN`: the columns of `relation` are read as `std::optional`, and a whole row of it as an optional row.
  template <relation_like Relation, class Condition> [[nodiscard, gnu::always_inline]] constexpr auto left_join(const Relation& relation, const Condition& condition) const& { return plus(detail::join_step<detail::join_kind::left>(relation, condition)); }
  template <relation_like Relation, class Condition> [[nodiscard, gnu::always_inline]] constexpr auto left_join(const Relation& relation, const Condition& condition) && { return static_cast<select_statement&&>(*this).plus(detail::join_step<detail::join_kind::left>(relation, condition)); }
  /// Joins what a relation of an entity leads to, which says the condition itself: `join(users.posts)`.
  template <class Path> requires requires { typename Path::joins_by_itself; } [[nodiscard]] constexpr auto join(const Path& path) const { return path.join(*this); }
  template <class Path> requires requires { typename Path::joins_by_itself; } [[nodiscard]] constexpr auto left_join(const Path& path) const { return path.left_join(*this); }
  /// `RIGHT JOIN`: what stands before it may be absent.
  template <relation_like Relation, class Condition> [[nodiscard]] constexpr auto right_join(const Relation& relation, const Condition& condition) const& { return plus(detail::join_step<detail::join_kind::right>(relation, condition)); }
  template <relation_like Relation, class Condition> [[nodiscard]] constexpr auto right_join(const Relation& relation, const Condition& condition) && { return static_cast<select_statement&&>(*this).plus(detail::join_step<detail::join_kind::right>(relation, condition)); }
  /// `FULL JOIN`: either side may be absent. Its condition is made of equalities between the two sides.
  template <relation_like Relation, class Condition> [[nodiscard]] constexpr auto full_join(const Relation& relation, const Condition& condition) const& { return plus(detail::join_step<detail::join_kind::full>(relation, condition)); }
  template <relation_like Relation, class Condition> [[nodiscard]] constexpr auto full_join(const Relation& relation, const Condition& condition) && { return static_cast<select_statement&&>(*this).plus(detail::join_step<detail::join_kind::full>(relation, condition)); }
  /// `CROSS JOIN`: every row with every row.
  template <relation_like Relation> [[nodiscard]] constexpr auto cross_join(const Relation& relation) const& { return plus(detail::from_step<detail::join_kind::cross>(relation)); }
  template <relation_like Relation> [[nodiscard]] constexpr auto cross_join(const Relation& relation) && { return static_cast<select_statement&&>(*this).plus(detail::from_step<detail::join_kind::cross>(relation)); }

  /// Keeps the rows for which the condition is true. Said again, the conditions are joined by AND.
  template <class Condition> [[nodiscard, gnu::always_inline]] constexpr auto where(const Condition& condition) const& { return plus(detail::where_step(condition)); }
  template <class Condition> [[nodiscard, gnu::always_inline]] constexpr auto where(const Condition& condition) && { return static_cast<select_statement&&>(*this).plus(detail::where_step(condition)); }
  /// As `where`, if `is_wanted`; otherwise nothing. Either way the type of the statement is the same.
  template <class Condition> [[nodiscard]] constexpr auto where_if(bool is_wanted, const Condition& condition) const& { return plus(detail::where_if_step(is_wanted, condition)); }
  template <class Condition> [[nodiscard]] constexpr auto where_if(bool is_wanted, const Condition& condition) && { return static_cast<select_statement&&>(*this).plus(detail::where_if_step(is_wanted, condition)); }

  /// Makes one row of all rows that agree in these expressions. Said again, they agree in the new ones, too.
  template <class... Terms> [[nodiscard, gnu::always_inline]] constexpr auto group_by(const Terms&... terms) const& { return static_cast<void>(detail::is_said<sizeof...(Terms)>()), plus(detail::terms_step<clauses::group_by>(terms...)); }
  template <class... Terms> [[nodiscard, gnu::always_inline]] constexpr auto group_by(const Terms&... terms) && { return static_cast<void>(detail::is_said<sizeof...(Terms)>()), static_cast<select_statement&&>(*this).plus(detail::terms_step<clauses::group_by>(terms...)); }
  /// Keeps the groups for which the condition is true. Said again, the conditions are joined by AND.
  template <class Condition> [[nodiscard]] constexpr auto having(const Condition& condition) const& { return plus(detail::having_step(condition)); }
  template <class Condition> [[nodiscard]] constexpr auto having(const Condition& condition) && { return static_cast<select_statement&&>(*this).plus(detail::having_step(condition)); }

  /// Sorts the rows: `order_by(users.name, users.age.desc())`. Said again, the terms add up.
  template <class... Terms> [[nodiscard, gnu::always_inline]] constexpr auto order_by(const Terms&... terms) const& { return static_cast<void>(detail::is_said<sizeof...(Terms)>()), detail::require_order<type_at<0, type_list<Clauses...>>, Terms...>(), plus(detail::terms_step<clauses::order_by>(terms...)); }
  template <class... Terms> [[nodiscard, gnu::always_inline]] constexpr auto order_by(const Terms&... terms) && { return static_cast<void>(detail::is_said<sizeof...(Terms)>()), detail::require_order<type_at<0, type_list<Clauses...>>, Terms...>(), static_cast<select_statement&&>(*this).plus(detail::terms_step<clauses::order_by>(terms...)); }

  /// Keeps at most so many rows. Throws std::out_of_range for a negative number.
  template <class Count> [[nodiscard, gnu::always_inline]] constexpr auto limit(const Count& count) const& { return require_once<detail::part::limit>(), plus(detail::count_step<clauses::limit>(count)); }
  template <class Count> [[nodiscard, gnu::always_inline]] constexpr auto limit(const Count& count) && { return require_once<detail::part::limit>(), static_cast<select_statement&&>(*this).plus(detail::count_step<clauses::limit>(count)); }
  /// Leaves out so many rows first. Throws std::out_of_range for a negative number.
  template <class Count> [[nodiscard]] constexpr auto offset(const Count& count) const& { return require_once<detail::part::offset>(), plus(detail::count_step<clauses::offset>(count)); }
  template <class Count> [[nodiscard]] constexpr auto offset(const Count& count) && { return require_once<detail::part::offset>(), static_cast<select_statement&&>(*this).plus(detail::count_step<clauses::offset>(count)); }

  /// Leaves out rows that are the same in all columns.
  [[nodiscard]] constexpr auto distinct() const { return require_once<detail::part::distinct>(), require_once<detail::part::distinct_on>(), plus(detail::step<clauses::distinct, bound::nothing>{}); }
  /// Keeps the first row, in the order of ORDER BY, of those that agree in these expressions (PostgreSQL only).
  template <class... Terms> requires(sizeof...(Terms) > 0) [[nodiscard]] constexpr auto distinct_on(const Terms&... terms) const { return require_once<detail::part::distinct>(), require_once<detail::part::distinct_on>(), plus(detail::terms_step<clauses::distinct_on>(terms...)); }

  /// Lets this subquery read these relations, which the query around it has in FROM.
  template <relation_like... Relations> requires(sizeof...(Relations) > 0) [[nodiscard]] constexpr auto correlate(const Relations&...) const { return require_once<detail::part::correlate>(), plus(detail::step<clauses::correlate<typename detail::relation_traits<Relations>::relation...>, bound::nothing>{}); }

  /// What it is called in errors and by observers: `named<"adults">()`. The database does not hear of it.
  template <name Name> [[nodiscard]] constexpr auto named() const& { return plus(detail::name_step<Name, Clauses...>()); }
  template <name Name> [[nodiscard]] constexpr auto named() && { return static_cast<select_statement&&>(*this).plus(detail::name_step<Name, Clauses...>()); }

  /// Declares common table expressions (`cte<"name">(query)`), which FROM can then name.
  template <class... Ctes> [[nodiscard]] constexpr auto with(const Ctes&... ctes) const& { return require_once<detail::part::with>(), plus(detail::with_step(ctes...)); }
  template <class... Ctes> [[nodiscard]] constexpr auto with(const Ctes&... ctes) && { return require_once<detail::part::with>(), static_cast<select_statement&&>(*this).plus(detail::with_step(ctes...)); }
  // clang-format on

  /// Locks the rows that it gives until the transaction ends: `lock(for_update.of(users).skip_locked())` of
  /// <sequent/statement/lock.hpp> (PostgreSQL only). Said again, the locks add up.
  template <class Lock>
    requires requires(const Lock& wanted) { wanted.lock_step(); }
  [[nodiscard]] constexpr auto lock(const Lock& wanted) const {
    return plus(wanted.lock_step());
  }

  /// The query as an operand: its one column of its one row; NULL where there is no row.
  [[nodiscard]] constexpr auto scalar_subquery() const { return detail::made_scalar_subquery(*this); }

  /// The query as a relation under a name: `const auto adults = select(...).as<"adults">();`, whose columns are
  /// `adults[users.name]` and `adults.get<"name">()`.
  template <name Alias>
  [[nodiscard]] constexpr auto as() const {
    detail::require_named<Alias>();
    detail::require_right<tag>();
    detail::require_columns<tag>();
    return derived_table<Alias, tag, Values>(bound_values);
  }
  template <class Text>
  constexpr auto as(const Text&) const {
    detail::reject_argument_as_name<Text>();
    return rejected_statement{};
  }

 private:
  template <class Relation>
  static consteval void require_no_from() {
    constexpr bool is_first = !detail::says_from<Clauses...>;
    static_assert(rules::from_is_said_once<detail::offending_name<is_first, detail::alias_of<Relation>>>,
                  "this query has its FROM already: further tables come by .join() or .cross_join()");
  }
  template <detail::part Part>
  static consteval void require_once() {
    constexpr bool is_first = !detail::says<Part, Clauses...>;
    static_assert(is_first, "this clause has been said already, and it has a place for one only");
  }
};

/// Starts a SELECT of columns, expressions and whole tables.
template <class... Items>
[[nodiscard, gnu::always_inline]] constexpr auto select(const Items&... items) {
  static_cast<void>(detail::is_said<sizeof...(Items)>());
  return select_statement<bound::nothing>{}.plus(detail::list_step<clauses::select_list>(items...));
}

}  // namespace sequent
