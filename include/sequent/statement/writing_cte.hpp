// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <sequent/statement/delete.hpp>
#include <sequent/statement/derived.hpp>
#include <sequent/statement/insert.hpp>
#include <sequent/statement/update.hpp>

namespace sequent {

namespace detail {

/// An INSERT, UPDATE, DELETE or MERGE, all of which know what they write.
template <class Statement>
concept writing_statement = requires { typename Statement::tag; } && writes(info_of<typename Statement::tag>);

template <class Statement, class Clause>
struct outputs_of_clause : outputs_of_items<Statement> {};
template <class Statement, unsigned Slots, class... Items>
struct outputs_of_clause<Statement, clauses::returning<Slots, Items...>> : outputs_of_items<Statement, Items...> {};

/// What a statement that writes gives back; nothing where it has no RETURNING.
template <part Verb, class Relation, class... Rest>
struct outputs<statement_tag<clauses::target<Verb, Relation>, Rest...>>
    : outputs_of_clause<statement_tag<clauses::target<Verb, Relation>, Rest...>,
                        typename giving_clause<Rest...>::type> {};

constexpr bool returns_a_whole_table(const query_info& query) {
  for (unsigned place = 0; place < query.count; ++place) {
    if (query.clause(place).what == part::returning && selects_a_whole_table(query.clause(place))) return true;
  }
  return false;
}

/// Asserts that a statement can stand in WITH.
template <class Tag>
consteval void require_writing_cte() {
  constexpr const query_info& query = info_of<Tag>;
  static_assert(!query.has(part::merge_into), "MERGE stands alone: PostgreSQL 15 has none in WITH");
  // Rows that leave out other columns than those before them are executed as a statement of their own.
  static_assert(!query.has(part::range_values),
                "an INSERT of a range of rows can become several statements, and WITH has a place for one: insert the "
                "rows of a query, insert_into(table).columns(...).from_select(select(...).from(unnest(range)...))");
  static_assert(!query.has(part::rows_by),
                "an UPDATE of a range of patches can become several statements, and WITH has a place for one");
  static_assert(!returns_a_whole_table(query),
                "a common table expression gives columns, and no whole table: name those that the statement reads");
}

}  // namespace detail

/// Names a statement that writes (PostgreSQL only), to be declared by `.with()`; FROM reads what it gives back:
///
///     const auto moved = sq::cte<"moved">(sq::delete_from(users).where(users.age > 99).returning(users.name));
///     db.execute(sq::insert_into(old).columns(old.name)
///                    .from_select(sq::select(moved[users.name]).from(moved)).with(moved));
///
/// It writes whether it is read or not, and once. All parts of the statement see the tables as they were before it.
template <name Name, detail::writing_statement Statement>
[[nodiscard]] constexpr auto cte(const Statement& statement) {
  using tag = typename Statement::tag;
  detail::require_named<Name>();
  detail::require_right<tag>();
  detail::require_writing_cte<tag>();
  return common_table<Name, tag, typename Statement::values_type>(statement.bound_values);
}

}  // namespace sequent
