// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstdint>
#include <stdexcept>
#include <type_traits>

#include <sequent/expression/operand.hpp>
#include <sequent/statement/clause/query_info.hpp>

namespace sequent::expressions {

template <class... Alternatives>
struct chosen;

}  // namespace sequent::expressions

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

/// Whether an expression can count rows: no literal that is negative, neither as an alternative of a choice.
constexpr bool counts_rows(const node& said) {
  if (said.kind == node_kind::chosen) {
    for (unsigned each = 0; each < said.count; ++each) {
      if (!counts_rows(said.operand(each))) return false;
    }
    return true;
  }
  return said.kind != node_kind::literal || said.binding == precedence::primary;
}

/// How many rows: a C++ integer, a parameter, a literal that is not negative, or another expression of an integer.
template <class Count>
inline constexpr bool is_row_count = (number<Count> && std::is_integral_v<Count>) || is_untyped_parameter<Count>;
template <class T, class Tag, class Values>
inline constexpr bool is_row_count<expr<T, Tag, Values>> = integer_type<T> && counts_rows(node_of<Tag>);

/// Throws std::out_of_range for a negative number, which PostgreSQL refuses and SQLite takes for "all".
constexpr void require_row_count(std::int64_t count) {
  if (count < 0) throw std::out_of_range("sequent: LIMIT and OFFSET count rows and are not negative");
}

/// What a number of rows carries: values that are not negative, and parameters that are asked when they are given. Of
/// what is calculated only the database knows.
template <class Tag, class Values>
struct row_counts {
  using type = Values;
  static constexpr type of(const Values& given, bool) { return given; }
};
template <class T, class Given>
struct row_counts<expressions::parameter<T>, bound::value<Given>> {
  using type = bound::value<Given>;
  static constexpr type of(const type& given, bool is_wanted) {
    if (is_wanted) require_row_count(converted<std::int64_t>(given.held));
    return given;
  }
};
template <class T, name Name, class Given>
struct row_counts<expressions::parameter<T>, bound::argument<Name, Given>> {
  using type = bound::row_count<Name, Given>;
  static constexpr type of(const bound::argument<Name, Given>&, bool) { return {}; }
};
template <class Tag, class Values>
struct row_counts<expressions::chosen<Tag>, bound::conditional<Values>> {
  using alternative = row_counts<Tag, Values>;
  using type = bound::conditional<typename alternative::type>;
  static constexpr type of(const bound::conditional<Values>& given, bool is_wanted) {
    return {given.is_wanted, alternative::of(given.values, is_wanted && given.is_wanted)};
  }
};
template <class First, class Second, class... Rest, class Left, class Right>
struct row_counts<expressions::chosen<First, Second, Rest...>, bound::both<Left, Right>> {
  using left = row_counts<expressions::chosen<First>, Left>;
  using right = row_counts<expressions::chosen<Second, Rest...>, Right>;
  using type = bound::both<typename left::type, typename right::type>;
  static constexpr type of(const bound::both<Left, Right>& given, bool is_wanted) {
    return {left::of(given.left, is_wanted), right::of(given.right, is_wanted)};
  }
};

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
    using counts = row_counts<typename other::tag, typename other::values>;
    using values = typename counts::type;
    return step<Clause<values::size, typename other::tag>, values>{counts::of(other::take(count), true)};
  } else {
    return step<Clause<0, expressions::rejected>, bound::nothing>{};
  }
}

}  // namespace sequent::detail
