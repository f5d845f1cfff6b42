// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <cstdint>
#include <string_view>

#include <sequent/expression/case.hpp>
#include <sequent/sequent.hpp>
#include <sequent/statement/json_elements.hpp>
#include <sequent/statement/queries_below.hpp>

#include "support/schema.hpp"

namespace {

using namespace shop;

constexpr auto older = users.as<"older">();

template <class Query>
constexpr unsigned queries_below(const Query&) {
  unsigned count = 0;
  sq::detail::for_each_query_below(sq::detail::info_of<typename Query::tag>,
                                   [&](const sq::detail::query_info&) { ++count; });
  return count;
}

constexpr auto inner = sq::select(older.id).from(older).where(older.age > 3);
constexpr auto derived = inner.as<"derived">();
static_assert(queries_below(inner) == 0);
static_assert(queries_below(sq::select(users.id).where(users.id.in(inner))) == 1);
static_assert(queries_below(sq::select(derived[older.id]).from(derived).where(derived[older.id].in(inner))) == 2);

template <class Statement>
constexpr bool has_query_below(const Statement&) {
  return sq::detail::has_query_below(sq::detail::info_of<typename Statement::tag>);
}

constexpr auto changed = sq::update(users).set(users.age = 1);
static_assert(!has_query_below(changed.where(users.id == 1)));
static_assert(has_query_below(changed.where(users.id.in(inner))));
static_assert(
    has_query_below(sq::update(users).set(users.age = sq::select(sq::literal<1>).scalar_subquery()).all_rows()));

template <class Condition>
constexpr std::string_view column_read(const Condition& condition) {
  const auto statement = sq::delete_from(users).where(condition);
  const auto* const found = sq::detail::column_read(sq::detail::info_of<typename decltype(statement)::tag>);
  return found == nullptr ? "none" : found->name.text;
}

static_assert(column_read(sq::literal<1> == 1 || users.age + 1 == users.id) == "age");
static_assert(column_read(users.id.in(inner)) == "id");
// Not what is read inside of a query.
static_assert(column_read(sq::exists(sq::select(orgs.id).from(orgs).correlate(users).where(orgs.id == users.org_id))) ==
              "none");

/// Whether a value reads the users in a query.
template <class Value>
constexpr bool reads_users_below(const Value&) {
  return sq::detail::reads_table_below(sq::detail::node_of<typename Value::tag>,
                                       sq::detail::relation_of<sq::source_of<decltype(users)>>);
}

constexpr auto count_of = [](const auto& query) { return sq::coalesce(query.scalar_subquery(), 0); };
constexpr auto counted = sq::select(sq::count());
static_assert(reads_users_below(count_of(counted.from(users))));
static_assert(reads_users_below(count_of(counted.from(older).correlate(users).where(older.age > users.age))));
// Of another table, or of none.
static_assert(!reads_users_below(count_of(counted.from(orgs).correlate(users).where(orgs.id == users.org_id))));
static_assert(!reads_users_below(users.age + 1));
// In any depth.
static_assert(reads_users_below(count_of(counted.from(orgs).where(orgs.id.in(inner)))));
static_assert(reads_users_below(count_of(counted.from(derived))));

// A query in what FROM calls is a query below, too.
static_assert(queries_below(sq::select(users.id).from(users).cross_join(
                  sq::json_elements(sq::coalesce(sq::select(sq::max(older.name)).from(older).scalar_subquery(),
                                                 sq::literal<"[]">))
                      .as<"each">())) == 1);

// Also where the select list alone says what is read; a table of that name in another schema is another one.
template <class As>
struct foreign_users_schema : users_schema<As> {
  static constexpr sq::name schema_name = "elsewhere";
};
constexpr sq::table<foreign_users_schema> foreign_users;
static_assert(reads_users_below(sq::select(sq::max(older.age)).scalar_subquery()));
static_assert(!reads_users_below(sq::select(sq::max(foreign_users.age)).scalar_subquery()));

}  // namespace
