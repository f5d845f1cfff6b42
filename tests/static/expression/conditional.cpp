// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <type_traits>

#include <sequent/expression/conditional.hpp>
#include <sequent/sequent.hpp>

#include "support/schema.hpp"

namespace {

using namespace shop;
using sq::detail::node_kind;

template <class Condition>
constexpr auto chosen(bool is_wanted, Condition condition) {
  return sq::detail::made_conditional(is_wanted, std::move(condition));
}
template <class Expression>
constexpr const sq::detail::node& node(const Expression&) {
  return sq::detail::node_of<typename Expression::tag>;
}

constexpr auto either = users.id == sq::literal<1> || users.id == sq::literal<2>;
constexpr auto one = users.id == sq::literal<1>;

static_assert(node(chosen(true, either)).kind == node_kind::conditional);
static_assert(node(chosen(true, either)).operand().id == node(either).id);
static_assert(node(chosen(true, either)).id != node(either).id &&
              node(chosen(true, either)).id != node(chosen(true, one)).id);

// It stands in parentheses where its condition would.
static_assert(node(chosen(true, either)).binding == node(either).binding);
static_assert(node(chosen(true, one)).binding == node(one).binding && node(one).binding != node(either).binding);

// The choice is a value, not a type.
static_assert(std::is_same_v<decltype(chosen(true, one)), decltype(chosen(false, one))>);
constexpr std::uint64_t choices_of(const auto& expression) {
  sq::detail::choice_recorder recorder;
  expression.bound_values.visit(recorder);
  return recorder.choices();
}
static_assert(choices_of(chosen(true, one)) == 0b11 && choices_of(chosen(false, one)) == 0b10);

}  // namespace
