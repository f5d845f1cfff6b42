// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <concepts>
#include <type_traits>

#include <sequent/sequent.hpp>
#include <sequent/statement/misuse.hpp>

#include "support/schema.hpp"

namespace {

using namespace shop;
using sq::rejected_statement;

// Behind a mistake every chain goes on, and stays what it is: one mistake is one error.
template <class Chain>
constexpr bool stays_rejected = std::is_same_v<Chain, rejected_statement>;
constexpr rejected_statement wrong;
static_assert(stays_rejected<
              decltype(wrong.from(users).join(orgs, 1).left_join(orgs).right_join().full_join().cross_join(orgs))>);
static_assert(
    stays_rejected<decltype(wrong.where(1).where_if(true, 2).group_by().having(3).order_by("x").limit(1).offset(2))>);
static_assert(
    stays_rejected<decltype(wrong.set(1).all_rows().returning(users).on_conflict().do_update(1).do_nothing())>);
static_assert(stays_rejected<decltype(wrong.correlate(users).distinct().distinct_on(1).lock(2).on(1))>);
static_assert(stays_rejected<decltype(wrong.named<"x">().where(1))>);
static_assert(sq::detail::refused_query<rejected_statement> && sq::expression<decltype(wrong.scalar_subquery())>);
static_assert(sq::statement<rejected_statement> && sq::sql<sq::postgres>(wrong).empty());

// What cannot be written as a relation is called by a word.
using sq::detail::name_of_relation;
static_assert(name_of_relation<int>.view() == "(not a table)");
static_assert(name_of_relation<std::remove_const_t<decltype(orgs)>>.view() == "orgs");
static_assert(name_of_relation<decltype(orgs.as<"o">())>.view() == "o");

// They wait only where the right call is not meant.
constexpr auto query = sq::select(users.id).from(users);
static_assert(!stays_rejected<decltype(query.join(orgs, orgs.id == users.org_id))>);
static_assert(!stays_rejected<decltype(query.where(users.id == 1))>);
static_assert(!stays_rejected<decltype(sq::delete_from(users))> && !stays_rejected<decltype(sq::update(users))>);

}  // namespace
