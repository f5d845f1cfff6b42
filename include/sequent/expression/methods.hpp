// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <initializer_list>
#include <utility>

#include <sequent/expression/expression.hpp>

namespace sequent {

namespace detail {
// Each is defined beside its node; the calls below only give them to every expression.
template <bool Negated, class Operand>
constexpr auto make_is_null(const Operand& operand);
template <class Spelling, class Operand, class Pattern>
constexpr auto make_like(const Operand& operand, const Pattern& pattern);
template <bool Negated, class Operand, class Low, class High>
constexpr auto make_between(const Operand& operand, const Low& low, const High& high);
template <bool Negated, class Operand, class... Items>
constexpr auto make_in(const Operand& operand, const Items&... items);
template <class Spelling, class Operand, class Value>
constexpr auto make_comparison(const Operand& operand, const Value& value);
template <class Operand>
constexpr auto make_order(const Operand& operand);
template <name Name, class Operand>
constexpr auto make_label(const Operand& operand);
template <class Column, class Value>
constexpr auto make_assignment(const Value& value);

struct like;
struct not_like;
struct ilike;
struct not_ilike;
struct distinct_from;
struct not_distinct_from;
}  // namespace detail

/// What every expression has: the calls that SQL writes after an operand, and the defaults of what a node says of
/// itself.
template <class Self>
struct expression_methods : expression_base {
  using operands = type_list<>;
  static constexpr precedence binding = precedence::primary;

  template <class Tables>
  static constexpr bool reads_only = detail::all_read_only<typename Self::operands, Tables>;

  template <class Scope>
  static consteval bool is_nullable() {
    return detail::any_is_nullable<Scope>(typename Self::operands{});
  }

  static consteval bool has_aggregate() { return detail::any_has_aggregate(typename Self::operands{}); }

  /// Whether the node can vanish from the statement, by `if_set` or `where_if`.
  static consteval bool can_vanish() { return false; }

  /// Whether the node has a text at all; false for a predicate that its `if_set` drops.
  static constexpr bool is_present(const Self*) { return true; }

  /// `x IS NULL`.
  [[nodiscard]] constexpr auto is_null() const { return detail::make_is_null<false>(self()); }
  /// `x IS NOT NULL`; as a condition of WHERE it also lets the column be read as a plain value.
  [[nodiscard]] constexpr auto is_not_null() const { return detail::make_is_null<true>(self()); }

  /// `x LIKE pattern`, with `\` as the escape character on every database.
  template <class Pattern>
  [[nodiscard]] constexpr auto like(const Pattern& pattern) const {
    return detail::make_like<detail::like>(self(), pattern);
  }
  /// `x NOT LIKE pattern`.
  template <class Pattern>
  [[nodiscard]] constexpr auto not_like(const Pattern& pattern) const {
    return detail::make_like<detail::not_like>(self(), pattern);
  }
  /// `x ILIKE pattern`: as LIKE, whatever the case (PostgreSQL only).
  template <class Pattern>
  [[nodiscard]] constexpr auto ilike(const Pattern& pattern) const {
    return detail::make_like<detail::ilike>(self(), pattern);
  }
  /// `x NOT ILIKE pattern` (PostgreSQL only).
  template <class Pattern>
  [[nodiscard]] constexpr auto not_ilike(const Pattern& pattern) const {
    return detail::make_like<detail::not_ilike>(self(), pattern);
  }

  /// `x BETWEEN low AND high`, both ends included.
  template <class Low, class High>
  [[nodiscard]] constexpr auto between(const Low& low, const High& high) const {
    return detail::make_between<false>(self(), low, high);
  }
  /// `x NOT BETWEEN low AND high`.
  template <class Low, class High>
  [[nodiscard]] constexpr auto not_between(const Low& low, const High& high) const {
    return detail::make_between<true>(self(), low, high);
  }

  /// `x IN (…)`: values and expressions, or one range of values (an empty one is false), or one subquery.
  template <class... Items>
  [[nodiscard]] constexpr auto in(const Items&... items) const {
    return detail::make_in<false>(self(), items...);
  }
  template <class Item>
  [[nodiscard]] constexpr auto in(std::initializer_list<Item> items) const {
    return detail::make_in<false>(self(), items);
  }
  /// `x NOT IN (…)`; of an empty range, true.
  template <class... Items>
  [[nodiscard]] constexpr auto not_in(const Items&... items) const {
    return detail::make_in<true>(self(), items...);
  }
  template <class Item>
  [[nodiscard]] constexpr auto not_in(std::initializer_list<Item> items) const {
    return detail::make_in<true>(self(), items);
  }

  /// As `!=`, but NULL is a value like any other. Takes a `std::optional` or `std::nullopt`.
  template <class Value>
  [[nodiscard]] constexpr auto is_distinct_from(const Value& value) const {
    return detail::make_comparison<detail::distinct_from>(self(), value);
  }
  /// As `==`, but NULL equals NULL. Takes a `std::optional` or `std::nullopt`.
  template <class Value>
  [[nodiscard]] constexpr auto is_not_distinct_from(const Value& value) const {
    return detail::make_comparison<detail::not_distinct_from>(self(), value);
  }

  /// Ascending order, for ORDER BY.
  [[nodiscard]] constexpr auto asc() const { return detail::make_order(self()).asc(); }
  /// Descending order, for ORDER BY.
  [[nodiscard]] constexpr auto desc() const { return detail::make_order(self()).desc(); }
  /// NULL before all values, for ORDER BY.
  [[nodiscard]] constexpr auto nulls_first() const { return detail::make_order(self()).nulls_first(); }
  /// NULL after all values, for ORDER BY.
  [[nodiscard]] constexpr auto nulls_last() const { return detail::make_order(self()).nulls_last(); }

  /// Names the expression in the result: `count().as<"n">()`.
  template <name Name>
  [[nodiscard]] constexpr auto as() const {
    return detail::make_label<Name>(self());
  }

  /// `column = value`, for `set`.
  template <class Value>
  constexpr auto operator=(const Value& value) const {
    return detail::make_assignment<Self>(value);
  }

 private:
  constexpr const Self& self() const { return static_cast<const Self&>(*this); }
};

}  // namespace sequent
