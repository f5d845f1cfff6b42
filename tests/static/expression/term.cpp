// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <type_traits>

#include <sequent/expression/choose.hpp>
#include <sequent/expression/term.hpp>
#include <sequent/sequent.hpp>

#include "support/schema.hpp"

namespace {

using namespace shop;
using sq::detail::node_kind;
using sq::detail::node_of;
using sq::detail::term_of;

template <class Term>
constexpr node_kind kind(const Term&) {
  return node_of<typename term_of<Term>::tag>.kind;
}

static_assert(kind(users.age + 1) == node_kind::binary);
static_assert(kind(users.age.desc()) == node_kind::order_term);
static_assert(kind(sq::label<"n">) == node_kind::label_reference);
static_assert(kind(sq::label<"n">.desc()) == node_kind::order_term);

using sq::detail::is_term;
static_assert(is_term<decltype(users.age + 1)> && is_term<decltype(users.age.desc())>);
static_assert(is_term<std::remove_const_t<decltype(sq::label<"n">)>> && !is_term<int> && !is_term<char[2]>);

// What is chosen to stand in an order carries a value for each alternative.
using chosen = decltype(sq::choose(0, users.age.desc(), users.age + 1));
static_assert(sq::detail::chosen_term<chosen> && is_term<chosen> && !sq::expression<chosen>);
static_assert(node_of<term_of<chosen>::tag>.kind == node_kind::chosen);
static_assert(std::is_same_v<term_of<chosen>::values, chosen::values_type> && term_of<chosen>::values::size == 3);

}  // namespace
