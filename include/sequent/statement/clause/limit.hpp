// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstdint>
#include <stdexcept>
#include <type_traits>

#include <sequent/expression/operand.hpp>
#include <sequent/statement/clause/query_info.hpp>

namespace sequent::clauses {

/// `LIMIT count`.
template <unsigned Slots, class Count>
struct limit;

/// `OFFSET count`.
template <unsigned Slots, class Count>
struct offset;

}  // namespace sequent::clauses

namespace sequent::detail {

template <unsigned Slots, class Count>
inline constexpr clause_info clause_of<clauses::limit<Slots, Count>>{
    .what = part::limit, .count = 1, .slots = Slots, .nodes = nodes_of<Count>};
template <unsigned Slots, class Count>
inline constexpr clause_info clause_of<clauses::offset<Slots, Count>>{
    .what = part::offset, .count = 1, .slots = Slots, .nodes = nodes_of<Count>};

/// How many rows: a C++ integer, a parameter, a literal that is not negative, or another expression of an integer.
template <class Count>
inline constexpr bool is_row_count = (number<Count> && std::is_integral_v<Count>) || is_untyped_parameter<Count>;
template <class T, class Tag, class Values>
inline constexpr bool is_row_count<expr<T, Tag, Values>> =
    integer_type<T> && (node_of<Tag>.kind != node_kind::literal || node_of<Tag>.binding == precedence::primary);

/// Throws std::out_of_range for a negative number, which PostgreSQL refuses and SQLite takes for "all".
constexpr void require_row_count(std::int64_t count) {
  if (count < 0) throw std::out_of_range("sequent: LIMIT and OFFSET count rows and are not negative");
}

/// What a number of rows carries.
template <class Count>
struct row_count_values {
  using type = typename beside<types::bigint, Count>::values;
};
template <name Name>
struct row_count_values<expressions::untyped_parameter<Name>> {
  using type = bound::row_count<Name>;
};
template <class T, class Said, name Name, class Given>
struct row_count_values<expr<T, expressions::parameter<Said>, bound::argument<Name, Given>>> {
  using type = bound::row_count<Name, Given>;
};

/// Whether a number of rows is known when it is given: a C++ integer, also as an expression, by `sequent::value`.
template <class Count>
inline constexpr bool is_given_count = number<Count>;
template <class T, class Said, class Given>
inline constexpr bool is_given_count<expr<T, expressions::parameter<Said>, bound::value<Given>>> = true;

template <class Count>
constexpr void require_given_count(const Count& count) {
  if constexpr (number<Count>) {
    require_row_count(converted<std::int64_t>(count));
  } else {
    require_row_count(converted<std::int64_t>(count.bound_values.held));
  }
}

template <template <unsigned, class> class Clause, class Count>
[[gnu::always_inline]] constexpr auto count_step(const Count& count)
  requires requires { count.limit_step(); }
{
  return count.limit_step();
}
template <template <unsigned, class> class Clause, class Count>
[[gnu::always_inline]] constexpr auto count_step(const Count& count) {
  static_assert(is_row_count<Count>,
                "LIMIT and OFFSET take a number of rows: an integer, sequent::param<\"name\">, a literal that is not "
                "negative, or an expression of an integer");
  if constexpr (is_row_count<Count>) {
    using other = beside<types::bigint, Count>;
    using values = typename row_count_values<Count>::type;
    using clause = Clause<values::size, typename other::tag>;
    if constexpr (requires { values::is_number_of_rows; }) {
      return step<clause, values>{};
    } else {
      if constexpr (is_given_count<Count>) require_given_count(count);
      return step<clause, values>{other::take(count)};
    }
  } else {
    return step<Clause<0, expressions::rejected>, bound::nothing>{};
  }
}

}  // namespace sequent::detail
