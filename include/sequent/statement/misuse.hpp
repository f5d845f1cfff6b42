// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstddef>
#include <type_traits>

#include <sequent/expression/expression.hpp>
#include <sequent/schema/rules.hpp>
#include <sequent/schema/table.hpp>
#include <sequent/statement/clause/relation.hpp>
#include <sequent/statement/statement.hpp>

/// Calls that one would write and that SQL does not have: each is refused in one sentence that says what to write.
// They stand in base classes that are no templates, so that they cost a statement nothing.
namespace sequent {

/// Stands where a wrong relation stood.
struct rejected_relation {
  template <name Name>
  constexpr auto get() const {
    return detail::rejected<types::boolean>{};
  }
  template <class Column>
  constexpr auto operator[](const Column&) const {
    return detail::rejected<types::boolean>{};
  }
};

namespace detail {

/// What a statement that writes is mistaken for: a relation.
struct writing_misuse : statement_base {
  template <name Name>
  constexpr auto as() const {
    static_assert(Name.empty(),
                  "a statement that writes stands in no FROM by itself: sequent::cte<\"name\">(statement) names it, "
                  ".with() declares it, and FROM reads that (PostgreSQL only)");
    return rejected_relation{};
  }
};

}  // namespace detail

/// Stands where a wrong statement stood, so that one mistake is one error: it takes every call.
struct rejected_statement : statement_base {
  using refused_type = rejected_statement;
  // clang-format off
  template <class... Any> constexpr rejected_statement from(const Any&...) const { return {}; }
  template <class... Any> constexpr rejected_statement on(const Any&...) const { return {}; }
  template <class... Any> constexpr rejected_statement join(const Any&...) const { return {}; }
  template <class... Any> constexpr rejected_statement left_join(const Any&...) const { return {}; }
  template <class... Any> constexpr rejected_statement right_join(const Any&...) const { return {}; }
  template <class... Any> constexpr rejected_statement full_join(const Any&...) const { return {}; }
  template <class... Any> constexpr rejected_statement cross_join(const Any&...) const { return {}; }
  template <class... Any> constexpr rejected_statement where(const Any&...) const { return {}; }
  template <class... Any> constexpr rejected_statement where_if(const Any&...) const { return {}; }
  template <class... Any> constexpr rejected_statement group_by(const Any&...) const { return {}; }
  template <class... Any> constexpr rejected_statement having(const Any&...) const { return {}; }
  template <class... Any> constexpr rejected_statement order_by(const Any&...) const { return {}; }
  template <class... Any> constexpr rejected_statement limit(const Any&...) const { return {}; }
  template <class... Any> constexpr rejected_statement offset(const Any&...) const { return {}; }
  template <class... Any> constexpr rejected_statement correlate(const Any&...) const { return {}; }
  template <class... Any> constexpr rejected_statement set(const Any&...) const { return {}; }
  template <class... Any> constexpr rejected_statement by(const Any&...) const { return {}; }
  template <class... Any> constexpr rejected_statement columns(const Any&...) const { return {}; }
  template <class... Any> constexpr rejected_statement from_select(const Any&...) const { return {}; }
  template <class... Any> constexpr rejected_statement with(const Any&...) const { return {}; }
  template <class... Any> constexpr rejected_statement using_(const Any&...) const { return {}; }
  template <class... Any> constexpr rejected_statement returning(const Any&...) const { return {}; }
  template <class... Any> constexpr rejected_statement on_conflict(const Any&...) const { return {}; }
  template <class... Any> constexpr rejected_statement do_update(const Any&...) const { return {}; }
  template <class... Any> constexpr rejected_statement when_matched(const Any&...) const { return {}; }
  template <class... Any> constexpr rejected_statement when_not_matched(const Any&...) const { return {}; }
  template <class... Any> constexpr rejected_statement do_insert(const Any&...) const { return {}; }
  template <class... Any> constexpr rejected_statement distinct_on(const Any&...) const { return {}; }
  template <class... Any> constexpr rejected_statement lock(const Any&...) const { return {}; }
  template <name Name> constexpr rejected_relation as() const { return {}; }
  template <name Name> constexpr rejected_statement named() const { return {}; }
  constexpr auto scalar_subquery() const { return detail::rejected<types::boolean>{}; }
  constexpr rejected_statement do_delete() const { return {}; }
  constexpr rejected_statement do_nothing() const { return {}; }
  constexpr rejected_statement do_update_all() const { return {}; }
  constexpr rejected_statement all_rows() const { return {}; }
  constexpr rejected_statement distinct() const { return {}; }
  // clang-format on
};

namespace detail {

/// The alias of what is joined, for a message; a word where it is no relation.
template <class Given>
inline constexpr auto name_of_relation = name{"(not a table)"};
template <relation_like Relation>
inline constexpr auto name_of_relation<Relation> =
    exact_name<relation_of<typename relation_traits<Relation>::relation>.alias.text.size()>(
        relation_of<typename relation_traits<Relation>::relation>.alias.text);

/// A function in FROM that has no name yet.
template <class Given>
concept unnamed_function = requires { typename Given::unnamed_function; };

template <class Relation>
constexpr rejected_statement reject_join() {
  static_assert(std::is_same_v<Relation, rejected_relation> || rules::join_has_a_condition<name_of_relation<Relation>>,
                "a join says in the same call which rows belong together, as in .join(orgs, orgs.id == users.org_id); "
                "every row with every row is .cross_join(orgs)");
  return {};
}

template <class Relation>
constexpr rejected_statement reject_relation() {
  constexpr bool has_name = !unnamed_function<Relation>;
  static_assert(has_name, "a function in FROM has a name, by which its columns are read: unnest(ids).as<\"wanted\">()");
  static_assert(!has_name || relation_like<Relation> || std::is_same_v<Relation, rejected_relation>,
                "FROM and JOIN take a table, a derived table (select(...).as<\"name\">()) or a CTE; this is none. A "
                "relation of an "
                "entity is joined without a condition");
  return {};
}

template <class... Conditions>
constexpr rejected_statement reject_conditions() {
  static_assert(sizeof...(Conditions) == 1, ".where() takes one condition: join several by && or ||, or say it again");
  return {};
}

template <class... Given>
constexpr rejected_statement reject_limit() {
  static_assert(std::is_same_v<type_list<Given...>, void>,
                "UPDATE and DELETE have neither order nor limit in SQL: choose the rows by a query, as in "
                ".where(users.id.in(select(users.as<\"few\">().id).order_by(...).limit(10)))");
  return {};
}

/// Asserts that a clause says something.
template <std::size_t Size>
consteval bool is_said() {
  static_assert(Size > 0, "this clause is empty: say what stands in it");
  return Size > 0;
}

/// What a WHERE is mistaken for.
struct where_misuse : writing_misuse {
  template <class... Conditions>
    requires(sizeof...(Conditions) != 1)
  constexpr auto where(const Conditions&...) const {
    return reject_conditions<Conditions...>();
  }
};

/// What the calls of a SELECT are mistaken for.
struct select_misuse : where_misuse {
  template <class First, class Second, class... More>
  constexpr auto from(const First&, const Second&, const More&...) const {
    static_assert(rules::from_takes_one_table<name_of_relation<Second>>,
                  ".from() takes one table: say .join(table, condition) or .cross_join(table) for each of the others");
    return rejected_statement{};
  }
  template <class Other>
    requires(!relation_like<Other>)
  constexpr auto from(const Other&) const {
    return reject_relation<Other>();
  }
  template <class Relation>
  constexpr auto join(const Relation&) const {
    return reject_join<Relation>();
  }
  template <class Relation>
  constexpr auto left_join(const Relation&) const {
    return reject_join<Relation>();
  }
  template <class Relation>
  constexpr auto right_join(const Relation&) const {
    return reject_join<Relation>();
  }
  template <class Relation>
  constexpr auto full_join(const Relation&) const {
    return reject_join<Relation>();
  }
  template <class Other, class Condition>
    requires(!relation_like<Other>)
  constexpr auto join(const Other&, const Condition&) const {
    return reject_relation<Other>();
  }
  template <class Other, class Condition>
    requires(!relation_like<Other>)
  constexpr auto left_join(const Other&, const Condition&) const {
    return reject_relation<Other>();
  }
  template <class Other>
    requires(!relation_like<Other>)
  constexpr auto cross_join(const Other&) const {
    return reject_relation<Other>();
  }
  template <class... Others>
  constexpr auto lock(const Others&...) const {
    static_assert(std::is_void_v<type_list<Others...>>,
                  ".lock() says how: .lock(sequent::for_update), of <sequent/statement/lock.hpp>");
    return rejected_statement{};
  }
};

/// What the calls of an UPDATE or a DELETE are mistaken for.
struct row_change_misuse : where_misuse {
  template <class Other>
    requires(!relation_like<Other>)
  constexpr auto from(const Other&) const {
    return reject_relation<Other>();
  }
  template <class Other>
    requires(!relation_like<Other>)
  constexpr auto using_(const Other&) const {
    return reject_relation<Other>();
  }
  template <class Relation>
  constexpr auto join(const Relation&) const {
    return reject_join<Relation>();
  }
  template <class Relation>
  constexpr auto left_join(const Relation&) const {
    return reject_join<Relation>();
  }
  template <class Other>
    requires(!relation_like<Other>)
  constexpr auto cross_join(const Other&) const {
    return reject_relation<Other>();
  }
  template <class Other, class Condition>
    requires(!relation_like<Other>)
  constexpr auto join(const Other&, const Condition&) const {
    return reject_relation<Other>();
  }
  template <class Count>
  constexpr auto limit(const Count&) const {
    return reject_limit<Count>();
  }
  template <class... Terms>
  constexpr auto order_by(const Terms&...) const {
    return reject_limit<Terms...>();
  }
};

}  // namespace detail

// What is no table, where one is written.
template <class Other>
  requires(!detail::is_table<Other>)
constexpr rejected_statement insert_into(const Other&) {
  static_assert(detail::is_table<Other>, "INSERT writes a table: inline constexpr sequent::table<users_schema> users;");
  return {};
}
template <class Other>
  requires(!detail::is_table<Other>)
constexpr rejected_statement update(const Other&) {
  static_assert(detail::is_table<Other>, "UPDATE writes a table: inline constexpr sequent::table<users_schema> users;");
  return {};
}
template <class Other>
  requires(!detail::is_table<Other>)
constexpr rejected_statement delete_from(const Other&) {
  static_assert(detail::is_table<Other>,
                "DELETE is from a table: inline constexpr sequent::table<users_schema> users;");
  return {};
}

/// Refuses to count a table, which is not what one asks for in a select list.
template <template <class> class Schema, name Alias>
constexpr auto count(const table<Schema, Alias>&) {
  static_assert(Alias.empty(), "the number of rows is sequent::count(), and the table stands in .from()");
  return detail::rejected<types::bigint>{};
}

/// Refuses to print an expression, which has no text of its own.
template <class Stream, expression Expression>
  requires(!expression<Stream>)
Stream& operator<<(Stream& out, const Expression&) {
  static_assert(!std::is_same_v<Expression, Expression>,
                "an SQL expression by itself cannot be printed: print the statement that it stands in");
  return out;
}

}  // namespace sequent
