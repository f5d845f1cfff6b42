// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <type_traits>

#include <sequent/expression/function.hpp>
#include <sequent/expression/logical.hpp>
#include <sequent/expression/operand.hpp>
#include <sequent/meta/moved.hpp>
#include <sequent/meta/text_sink.hpp>

namespace sequent {

namespace detail {

/// A branch of CASE, as it is given.
template <class Condition, class Value>
struct when_branch {
  Condition condition;
  Value value;
};
template <class Value>
struct else_branch {
  Value value;
};

template <class Branch>
inline constexpr bool is_when = false;
template <class Condition, class Value>
inline constexpr bool is_when<when_branch<Condition, Value>> = true;
template <class Branch>
inline constexpr bool is_else = false;
template <class Value>
inline constexpr bool is_else<else_branch<Value>> = true;

template <class T>
inline constexpr bool is_null_value = false;
template <>
inline constexpr bool is_null_value<std::nullopt_t> = true;

/// The text of a CASE with so many branches. Counts the characters, and writes them where there is room.
constexpr std::size_t spell_case(bool has_operand, unsigned whens, bool has_else, char* room) {
  text_sink sink(room);
  sink.put(has_operand ? "CASE {}" : "CASE");
  for (unsigned each = 0; each < whens; ++each) sink.put(" WHEN {} THEN {}");
  if (has_else) sink.put(" ELSE {}");
  sink.put(" END");
  return sink.size();
}

template <bool HasOperand, unsigned Whens, bool HasElse>
inline constexpr auto case_spelling = [] {
  std::array<char, spell_case(HasOperand, Whens, HasElse, nullptr)> characters{};
  spell_case(HasOperand, Whens, HasElse, characters.data());
  return characters;
}();

/// What is compared decides by its NULL, and does not pass it on.
constexpr std::uint64_t operands_that_decide(bool has_operand, unsigned whens) {
  std::uint64_t bits = has_operand ? 1U : 0U;
  for (unsigned each = 0; each < whens; ++each) bits |= std::uint64_t{1} << (2 * each + (has_operand ? 1U : 0U));
  return bits;
}

inline constexpr unsigned most_branches = 31;

template <bool HasOperand, unsigned Whens, bool HasElse>
inline constexpr function_info case_function{
    .spelling = {case_spelling<HasOperand, Whens, HasElse>.data(), case_spelling<HasOperand, Whens, HasElse>.size()},
    .nulls = HasElse ? null_rule::any_argument : null_rule::always,
    .called = "CASE",
    .ignores = operands_that_decide(HasOperand, Whens),
    .operands = precedence::disjunction};

/// The SQL type of a value by itself; void where it has none, as NULL and parameters.
template <class Value>
struct own_type {
  using type = void;
};
template <class Value>
  requires column_type<typename natural_value<Value>::type>
struct own_type<Value> {
  using type = sql_type_of<typename natural_value<Value>::type>;
};
template <class T, class Tag, class Values>
struct own_type<expr<T, Tag, Values>> {
  using type = T;
};

template <class... Values>
struct first_own_type {
  using type = void;
};
template <class First, class... Rest>
struct first_own_type<First, Rest...>
    : std::conditional_t<std::is_void_v<typename own_type<First>::type>, first_own_type<Rest...>, own_type<First>> {};

/// How the value of a branch stands beside those of type `T`; NULL is a value here.
template <class T, class Value>
struct branch_value : beside<T, Value> {
  static constexpr bool holds = can_stand_beside<T, Value>;
};
template <class T>
struct branch_value<T, std::nullopt_t> {
  using type = T;
  using tag = expressions::parameter<T>;
  using values = bound::null<typename T::value_type>;
  using named = std::nullopt_t;
  static constexpr bool holds = true;

  static constexpr values take(std::nullopt_t) { return {}; }
};

}  // namespace detail
}  // namespace sequent
