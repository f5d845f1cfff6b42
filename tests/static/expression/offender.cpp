// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <sequent/expression/offender.hpp>
#include <sequent/sequent.hpp>

#include "support/schema.hpp"

namespace {

using namespace shop;

template <bool Holds, auto Expression>
using breach = sq::detail::offender<Holds, typename decltype(Expression)::tag>;
template <auto Expression>
using breaker = breach<false, Expression>;

// Who holds a rule has no name in the message; who breaks it is called as the user called it.
static_assert(breach<true, users.age + sq::literal<1>>::table.empty() && breach<true, users.age>::column.empty());
static_assert(breaker<users.age>::table.view() == "users" && breaker<users.age>::column.view() == "age");
static_assert(breaker<users.as<"boss">().age>::table.view() == "boss");
static_assert(breaker<sq::excluded(users.name)>::table.view() == "users" &&
              breaker<sq::excluded(users.name)>::column.view() == "name");

// Of a calculation, the first column below it.
static_assert(breaker<sq::literal<1> - users.id * users.age>::column.view() == "id");
static_assert(breaker<sq::lower(orgs.name + users.name)>::table.view() == "orgs");

static_assert(breaker<sq::literal<1> + sq::excluded(users.age) * sq::literal<2>>::column.view() == "age");

// Without a column: the name of what it is, or a word that says that there is none.
static_assert(breaker<sq::literal<1> + sq::literal<2>>::table.view() == "(expression)");
static_assert(breaker<sq::literal<1> + sq::literal<2>>::column.view() == "(expression)");
static_assert(breaker<sq::count()>::column.view() == "count" && breaker<sq::count()>::table.view() == "(expression)");

using whole = sq::detail::offender<false, sq::expressions::whole_table<sq::source<users_schema, "users">>>;
using sq::detail::column_of;
using sq::detail::table_of;
constexpr const auto& all_users = sq::detail::node_of<sq::expressions::whole_table<sq::source<users_schema, "users">>>;
static_assert(table_of(all_users) == "users" && column_of(all_users) == "*");
static_assert(whole::column.view() == "id");

}  // namespace
