// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <type_traits>

#include <sequent/sequent.hpp>
#include <sequent/statement/sources.hpp>

#include "support/schema.hpp"

namespace {

using namespace shop;

using of_users = decltype(users)::source;
using of_orgs = decltype(orgs)::source;

template <class Expression>
using read_by = typename sq::detail::sources_of<std::remove_const_t<Expression>>::type;

static_assert(std::is_same_v<read_by<decltype(users.id)>, sq::type_list<of_users>>);
static_assert(
    std::is_same_v<read_by<decltype(users.id == orgs.id && users.age > 1)>, sq::type_list<of_users, of_orgs>>);
static_assert(std::is_same_v<read_by<decltype(sq::literal<1>)>, sq::type_list<>>);
static_assert(std::is_same_v<read_by<decltype(sq::count())>, sq::type_list<>>);

// A subquery supplies its tables itself.
static_assert(std::is_same_v<read_by<decltype(sq::exists(sq::select(orgs.id)))>, sq::type_list<>>);
static_assert(std::is_same_v<decltype(sq::select(orgs.id).correlate(orgs))::effective_from::sources, sq::type_list<>>);

// IS NOT NULL makes a column known, joined by AND and by nothing else.
template <class Condition>
using known_by = typename sq::detail::known_columns_of<Condition>::type;
using email = std::remove_const_t<decltype(users.email)>;
using name = std::remove_const_t<decltype(orgs.name)>;
static_assert(std::is_same_v<known_by<decltype(users.email.is_not_null())>, sq::type_list<email>>);
static_assert(std::is_same_v<known_by<decltype(users.age > 1 && users.email.is_not_null() && orgs.name.is_not_null())>,
                             sq::type_list<email, name>>);
static_assert(std::is_same_v<known_by<decltype(users.email.is_not_null() || users.age > 1)>, sq::type_list<>>);
static_assert(std::is_same_v<known_by<decltype(!users.email.is_not_null())>, sq::type_list<>>);
static_assert(std::is_same_v<known_by<decltype(users.email.is_null())>, sq::type_list<>>);
static_assert(std::is_same_v<known_by<decltype((users.email + "x").is_not_null())>, sq::type_list<>>);
static_assert(
    std::is_same_v<sq::detail::sources_of_columns<sq::type_list<email, name>>, sq::type_list<of_users, of_orgs>>);

}  // namespace
