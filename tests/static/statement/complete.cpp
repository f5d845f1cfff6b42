// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <sequent/sequent.hpp>
#include <sequent/statement/complete.hpp>

#include "support/schema.hpp"

namespace {

using namespace shop;

template <class Statement>
using breach = sq::detail::statement_breach<typename Statement::tag>;

constexpr auto right = sq::select(users.id).where(users.age > 3);
static_assert(breach<decltype(right)>::table.empty() && breach<decltype(right)>::column.empty());

// The message of a statement that is wrong names the clause, the table and the column.
constexpr auto elsewhere = sq::select(users.id).from(users).where(users.as<"boss">().age > 3);
static_assert(breach<decltype(elsewhere)>::found.rule == sq::detail::statement_rule::reads_only_relations_in_from);
static_assert(breach<decltype(elsewhere)>::place.view() == "WHERE");
static_assert(breach<decltype(elsewhere)>::table.view() == "boss" &&
              breach<decltype(elsewhere)>::column.view() == "age");

constexpr auto ungrouped = sq::select(users.name, sq::count());
static_assert(breach<decltype(ungrouped)>::place.view() == "SELECT" &&
              breach<decltype(ungrouped)>::column.view() == "name");

constexpr auto of_all = sq::delete_from(users);
static_assert(breach<decltype(of_all)>::found.rule == sq::detail::statement_rule::says_which_rows);

// What is right and whole passes; a CTE is the business of the whole statement only.
template <class Statement>
consteval bool is_complete(const Statement&) {
  sq::detail::require_complete<typename Statement::tag>();
  return true;
}
template <class Statement>
consteval bool is_right(const Statement&) {
  sq::detail::require_right<typename Statement::tag>();
  return true;
}
constexpr auto adults = sq::cte<"adults">(sq::select(users.id).where(users.age > sq::literal<17>));
static_assert(is_complete(right) && is_complete(sq::delete_from(users).all_rows()));
static_assert(is_right(sq::select(adults[users.id]).from(adults)));
static_assert(is_complete(sq::select(adults[users.id]).from(adults).with(adults)));

}  // namespace
