// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <type_traits>

#include <sequent/expression/methods.hpp>
#include <sequent/sequent.hpp>

#include "support/schema.hpp"

namespace {

using namespace shop;

/// A node says only what is special about it.
struct leaf : sq::expression_methods<leaf> {
  using value_type = int;
};
static_assert(sq::expression<leaf> && leaf::operands::size == 0 && leaf::binding == sq::precedence::primary);
static_assert(leaf::reads_only<sq::table_scope<>> && !leaf::is_nullable<sq::query_scope<>>() && !leaf::has_aggregate());
static_assert(!leaf::can_vanish() && leaf::is_present(nullptr));

// Every expression has the calls, and the operators of SQL, whatever it is.
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
static_assert(has_all_calls<leaf> && has_all_calls<decltype(users.age)> && has_all_calls<decltype(users.age + 1)>);
static_assert(has_all_calls<decltype(sq::count())> && has_all_calls<decltype(sq::literal<1>)>);
static_assert(has_all_calls<decltype(sq::select(users.age).scalar_subquery())>);

// Assigning to a column makes a part of SET and changes nothing.
static_assert(!std::is_same_v<decltype(users.age = 1), decltype(users.age)&>);

}  // namespace
