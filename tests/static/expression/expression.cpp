// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <type_traits>

#include <sequent/expression/expression.hpp>
#include <sequent/sequent.hpp>

#include "support/schema.hpp"

namespace {

using namespace shop;

static_assert(sq::expression<decltype(users.id)> && sq::expression<decltype(users.id == 1)> &&
              sq::expression<decltype(sq::count())> && sq::expression<decltype(sq::literal<1>)>);
static_assert(!sq::expression<int> && !sq::expression<decltype(users)> &&
              !sq::expression<decltype(sq::select(users.id))>);
static_assert(!sq::expression<decltype(users.id.desc())> && !sq::expression<decltype(users.id = 1)> &&
              !sq::expression<decltype(users.id.as<"n">())>);
static_assert(sq::boolean_expression<decltype(users.id == 1)> && sq::boolean_expression<decltype(items.active)> &&
              !sq::boolean_expression<decltype(users.id)>);

// Every expression has the calls, whatever it is.
template <class Expression>
concept has_all_calls = requires(const Expression& expression) {
  expression.is_null();
  expression.is_not_null();
  expression.between(1, 2);
  expression.not_between(1, 2);
  expression.in(1, 2);
  expression.in({1, 2});
  expression.not_in(1);
  expression.not_in({1});
  expression.is_distinct_from(1);
  expression.is_not_distinct_from(1);
  expression.asc();
  expression.desc();
  expression.nulls_first();
  expression.nulls_last();
  expression.template as<"n">();
};
static_assert(has_all_calls<decltype(users.age)> && has_all_calls<decltype(users.age + 1)>);
static_assert(has_all_calls<decltype(sq::count())> && has_all_calls<decltype(sq::literal<1>)>);
static_assert(has_all_calls<decltype(sq::select(users.age).scalar_subquery())>);

// What carries no value takes no room, and is the same for all of its kind.
static_assert(std::is_empty_v<std::remove_cvref_t<decltype(users.id)>> &&
              std::is_empty_v<decltype(users.id == users.org_id && users.email.is_null())>);
static_assert(std::is_same_v<decltype(users.age == 1), decltype(users.age == 2)>);
static_assert(sizeof(users.age == 1) == sizeof(int));

// Assigning to a column makes a part of SET and changes nothing.
static_assert(!std::is_same_v<decltype(users.age = 1), decltype(users.age)&>);

// After a mistake the chain goes on.
static_assert(sq::boolean_expression<sq::detail::rejected<sq::types::boolean>>);

}  // namespace
