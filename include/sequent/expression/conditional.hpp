// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <sequent/expression/expression.hpp>
#include <sequent/meta/moved.hpp>

namespace sequent {

namespace expressions {

/// A condition that is there only if a flag is set: by `where_if`, or by an `if_set` in it that has a value.
template <class Operand>
struct conditional;

}  // namespace expressions

namespace detail {

template <class Operand>
inline constexpr node node_of<expressions::conditional<Operand>> = identified(
    {.kind = node_kind::conditional, .binding = node_of<Operand>.binding, .count = 1, .operands = nodes_of<Operand>});

template <class Tag, class Values>
constexpr auto made_conditional(bool is_wanted, expr<types::boolean, Tag, Values>&& condition) {
  return expr<types::boolean, expressions::conditional<Tag>, bound::conditional<Values>>{
      {is_wanted, detail::moved(condition.bound_values)}};
}

}  // namespace detail
}  // namespace sequent
