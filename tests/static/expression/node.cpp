// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <sequent/expression/node.hpp>
#include <sequent/sequent.hpp>

#include "support/schema.hpp"

namespace {

using namespace shop;
using sq::detail::first_column;
using sq::detail::precedence;

template <class Expression>
constexpr const sq::detail::node& node(const Expression&) {
  return sq::detail::node_of<typename Expression::tag>;
}
constexpr auto id = [](const auto& expression) { return node(expression).id; };
constexpr auto binding = [](const auto& expression) { return node(expression).binding; };

// The same expression has the same identity, whatever its values; another one has another.
static_assert(id(users.age + 1 > 3) == id(users.age + 2 > 4));
static_assert(id(users.age) != id(users.id) && id(users.id) != id(orgs.id) && id(users.id) != id(users.as<"u">().id));
static_assert(id(users.id - users.age) != id(users.age - users.id) &&
              id(users.id - users.age) != id(users.id + users.age));
static_assert(id(sq::literal<1>) != id(sq::literal<2>) && id(sq::literal<1>) != id(sq::literal<true>) &&
              id(sq::literal<"1">) != id(sq::literal<1>));
static_assert(id(users.age.is_null()) != id(users.age.is_not_null()));
static_assert(id(sq::count(users.age)) != id(sq::count(users.age).distinct()) &&
              id(sq::min(users.age)) != id(sq::max(users.age)));
static_assert(id(sq::excluded(users.name)) != id(users.name));
static_assert(id(sq::exists(sq::select(users.id))) != id(sq::exists(sq::select(users.age))));
static_assert(id(sq::lower(users.name)) != id(sq::upper(users.name)));

// A message names the first column, however deep, or none.
static_assert(first_column(node(1 - users.age * users.id)).name.text == "age");
static_assert(first_column(node(sq::lower(orgs.name + users.name))).relation->alias.text == "orgs");
static_assert(first_column(node(sq::literal<1> + sq::literal<2>)).kind == sq::detail::node_kind::binary);

// From loose to tight; an operand in the place of a tighter one stands in parentheses.
static_assert(binding(users.id == 1 || users.id == 2) < binding(users.id == 1 && users.id == 2));
static_assert(binding(users.id == 1 && users.id == 2) < binding(!(users.id == 1)));
static_assert(binding(!(users.id == 1)) < binding(users.id == 1));
static_assert(binding(users.id == 1) < binding(users.id + 1) && binding(users.id + 1) < binding(users.id * 1));
static_assert(binding(users.id * 1) < binding(users.id));
static_assert(tighter(precedence::additive) == precedence::multiplicative);

}  // namespace
