// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <type_traits>

#include <sequent/expression/expression.hpp>
#include <sequent/sequent.hpp>

#include "support/schema.hpp"

namespace {

using namespace shop;
using namespace sq::detail;

template <class T>
using plain = std::remove_const_t<T>;
using of_users = decltype(users)::source;
using of_orgs = decltype(orgs)::source;

static_assert(sq::expression<decltype(users.id)> && sq::expression<decltype(users.id == 1)> &&
              sq::expression<decltype(sq::count())>);
static_assert(!sq::expression<int> && !sq::expression<decltype(users)> &&
              !sq::expression<decltype(sq::select(users.id))>);
static_assert(!sq::expression<decltype(users.id.desc())> && !sq::expression<decltype(users.id = 1)>);

// An expression reads what its operands read.
using mixed = decltype(users.age + 1 > 3 && sq::lower(orgs.name) == "x");
static_assert(mixed::reads_only<sq::table_scope<of_users, of_orgs>> && !mixed::reads_only<sq::table_scope<of_users>>);
static_assert(decltype(sq::literal<1>)::reads_only<sq::table_scope<>>);

// A message names the first column, however deep, and the first one that is out of scope.
static_assert(first_column<mixed>::table.view() == "users" && first_column<mixed>::column.view() == "age");
static_assert(first_column<decltype(1 - users.age * 2)>::column.view() == "age");
static_assert(first_column<decltype(sq::count())>::column.view() == "(expression)");
static_assert(first_column<decltype(sq::literal<1> + sq::literal<2>)>::column.view() == "(expression)");
static_assert(sq::foreign_column<mixed, sq::table_scope<of_users>>::table.view() == "orgs");
static_assert(sq::foreign_column<mixed, sq::table_scope<of_users>>::column.view() == "name");
static_assert(sq::foreign_column<mixed, sq::table_scope<of_users, of_orgs>>::table.empty());
static_assert(sq::offender<true, mixed>::column.empty() && sq::offender<false, mixed>::column.view() == "age");

// From loose to tight; an operand in the place of a tighter one stands in parentheses.
static_assert(decltype(users.id == 1 || users.id == 2)::binding < decltype(users.id == 1 && users.id == 2)::binding);
static_assert(decltype(users.id == 1 && users.id == 2)::binding < decltype(!(users.id == 1))::binding);
static_assert(decltype(!(users.id == 1))::binding < decltype(users.id == 1)::binding);
static_assert(decltype(users.id == 1)::binding < decltype(users.id + 1)::binding);
static_assert(decltype(users.id + 1)::binding < decltype(users.id * 1)::binding);
static_assert(decltype(users.id * 1)::binding < plain<decltype(users.id)>::binding);
static_assert(tighter(sq::precedence::additive) == sq::precedence::multiplicative);

using scope = sq::query_scope<sq::type_list<of_users>, sq::type_list<plain<decltype(users.id)>>, true>;
static_assert(scope::may_be_absent<of_users> && !scope::may_be_absent<of_orgs> && scope::is_grouped);
static_assert(scope::is_known<plain<decltype(users.id)>> && !scope::is_known<plain<decltype(users.age)>>);

}  // namespace
