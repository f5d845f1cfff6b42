// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <type_traits>

#include <sequent/sequent.hpp>
#include <sequent/statement/clause/terms.hpp>

#include "support/schema.hpp"

namespace {

using namespace shop;
using sq::detail::node_kind;
using sq::detail::node_of;
using sq::detail::term_of;

template <class Term>
constexpr const sq::detail::node& node(const Term&) {
  return node_of<typename term_of<Term>::tag>;
}
template <class Term>
constexpr unsigned slots(const Term&) {
  return term_of<Term>::values::size;
}

// An expression stands for itself, a label for what the select list calls so, an order around either.
static_assert(node(users.age).id == node_of<decltype(users.age)::tag>.id);
static_assert(node(sq::label<"decade">).kind == node_kind::label_reference &&
              node(sq::label<"decade">).name.text == "decade");
static_assert(node(users.age.desc()).kind == node_kind::order_term &&
              node(users.age.desc()).operand().name.text == "age");
static_assert(node(sq::label<"decade">.desc()).operand().kind == node_kind::label_reference);
static_assert(node(users.age.desc()).id != node(users.age.asc()).id);
static_assert(node(users.email.asc().nulls_first()).id != node(users.email.asc().nulls_last()).id);

static_assert(slots(users.age + 1) == 1 && slots((users.age + 1).desc()) == 1 && slots(sq::label<"decade">) == 0);

// A step keeps terms and values in the order in which they are said.
template <unsigned Slots, class... Terms>
struct listed;
constexpr auto step = sq::detail::terms_step<listed>(users.age + 1, sq::label<"decade">, (users.id + 2).desc());
using clause = listed<2, decltype(users.age + 1)::tag, term_of<std::remove_const_t<decltype(sq::label<"decade">)>>::tag,
                      term_of<decltype((users.id + 2).desc())>::tag>;
static_assert(
    std::is_same_v<decltype(step), const sq::detail::step<clause, std::remove_const_t<decltype(step.values)>>>);

struct summed {
  long sum = 0;
  template <class T>
  constexpr void value(const T& number) {
    sum = sum * 10 + static_cast<long>(number);
  }
};
constexpr long values_in_order() {
  summed visitor;
  step.values.visit(visitor);
  return visitor.sum;
}
static_assert(values_in_order() == 12);

}  // namespace
