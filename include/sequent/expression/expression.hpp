// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <initializer_list>
#include <type_traits>

#include <sequent/expression/bound.hpp>
#include <sequent/expression/node.hpp>
#include <sequent/meta/moved.hpp>
#include <sequent/schema/column.hpp>
#include <sequent/schema/sql_type.hpp>

namespace sequent {

namespace detail {

template <class T>
inline constexpr bool is_expression = false;
template <class T, class Tag, class Values>
inline constexpr bool is_expression<expr<T, Tag, Values>> = true;

enum class like_kind : unsigned char { like, not_like, ilike, not_ilike };

// Each is defined beside its tag; the members of `expr` only give them to every expression.
template <like_kind Kind, class T, class Tag, class Values, class Pattern>
constexpr auto make_like(expr<T, Tag, Values>&& operand, const Pattern& pattern);
template <bool Negated, class T, class Tag, class Values, class Low, class High>
constexpr auto make_between(expr<T, Tag, Values>&& operand, const Low& low, const High& high);
template <bool Negated, class T, class Tag, class Values, class... Items>
constexpr auto make_in(expr<T, Tag, Values>&& operand, Items&&... items);
template <binary_operator Operator, class T, class Tag, class Values, class Value>
constexpr auto make_distinct(expr<T, Tag, Values>&& operand, const Value& value);
template <class T, class Tag, class Values>
constexpr auto make_order(expr<T, Tag, Values>&& operand);
template <class T, class Tag, class Value>
constexpr auto make_assignment(Value&& value);

/// The tag of the same aggregate over distinct values; there is none for what is no aggregate of an operand.
template <class Tag>
struct over_distinct_values;

}  // namespace detail

/// Tags of expressions. None of them is ever completed.
namespace expressions {

template <bool Negated, class Operand>
struct null_test;

/// `operand AS name`, in a select list.
template <name Name, class Operand>
struct label;

}  // namespace expressions

template <name Name, class T, class Tag, class Values>
struct labelled;

/// Anything that stands in an SQL expression: a column, a value, an operation on them.
///
/// `T` is its SQL type (a tag of `types`), `Tag` says what it is, `Values` is what it carries. The members are the
/// calls that every column has; all other families are free functions.
template <class T, class Tag, class Values>
class expr {
 public:
  /// The C++ type of the values, NULL aside.
  using value_type = typename T::value_type;
  using sql_type = T;
  using tag = Tag;
  using values_type = Values;

  // Public, as an aggregate's: the functions that combine expressions move it on. No part of the interface.
  [[no_unique_address]] Values bound_values{};

  /// `x IS NULL`.
  [[nodiscard, gnu::always_inline]] constexpr auto is_null() const {
    return expr<types::boolean, expressions::null_test<false, Tag>, Values>{bound_values};
  }
  /// `x IS NOT NULL`; as a condition of WHERE it also lets the column be read as a plain value.
  [[nodiscard, gnu::always_inline]] constexpr auto is_not_null() const {
    return expr<types::boolean, expressions::null_test<true, Tag>, Values>{bound_values};
  }

  /// `x LIKE pattern`, with `\` as the escape character on every database.
  template <class Pattern>
  [[nodiscard]] constexpr auto like(const Pattern& pattern) const {
    return detail::make_like<detail::like_kind::like>(expr(*this), pattern);
  }
  /// `x NOT LIKE pattern`.
  template <class Pattern>
  [[nodiscard]] constexpr auto not_like(const Pattern& pattern) const {
    return detail::make_like<detail::like_kind::not_like>(expr(*this), pattern);
  }
  /// `x ILIKE pattern`: as LIKE, whatever the case (PostgreSQL only).
  template <class Pattern>
  [[nodiscard]] constexpr auto ilike(const Pattern& pattern) const {
    return detail::make_like<detail::like_kind::ilike>(expr(*this), pattern);
  }
  /// `x NOT ILIKE pattern` (PostgreSQL only).
  template <class Pattern>
  [[nodiscard]] constexpr auto not_ilike(const Pattern& pattern) const {
    return detail::make_like<detail::like_kind::not_ilike>(expr(*this), pattern);
  }

  /// `x BETWEEN low AND high`, both ends included.
  template <class Low, class High>
  [[nodiscard]] constexpr auto between(const Low& low, const High& high) const {
    return detail::make_between<false>(expr(*this), low, high);
  }
  /// `x NOT BETWEEN low AND high`.
  template <class Low, class High>
  [[nodiscard]] constexpr auto not_between(const Low& low, const High& high) const {
    return detail::make_between<true>(expr(*this), low, high);
  }

  /// `x IN (…)`: values and expressions, or one range of values (an empty one is false), or one subquery. A vector that
  /// is moved here is not copied.
  template <class... Items>
  [[nodiscard]] constexpr auto in(Items&&... items) const {
    return detail::make_in<false>(expr(*this), detail::forwarded<Items>(items)...);
  }
  template <class Item>
  [[nodiscard]] constexpr auto in(std::initializer_list<Item> items) const {
    return detail::make_in<false>(expr(*this), items);
  }
  /// `x NOT IN (…)`; of an empty range, true. A subquery that may give NULL is refused: with one NULL in it, NOT IN is
  /// never true.
  template <class... Items>
  [[nodiscard]] constexpr auto not_in(Items&&... items) const {
    return detail::make_in<true>(expr(*this), detail::forwarded<Items>(items)...);
  }
  template <class Item>
  [[nodiscard]] constexpr auto not_in(std::initializer_list<Item> items) const {
    return detail::make_in<true>(expr(*this), items);
  }

  /// As `!=`, but NULL is a value like any other. Takes a `std::optional` or `std::nullopt`.
  template <class Value>
  [[nodiscard]] constexpr auto is_distinct_from(const Value& value) const {
    return detail::make_distinct<detail::binary_operator::distinct_from>(expr(*this), value);
  }
  /// As `==`, but NULL equals NULL. Takes a `std::optional` or `std::nullopt`.
  template <class Value>
  [[nodiscard]] constexpr auto is_not_distinct_from(const Value& value) const {
    return detail::make_distinct<detail::binary_operator::not_distinct_from>(expr(*this), value);
  }

  /// Of an aggregate: the same over different values only, `count(DISTINCT x)`.
  [[nodiscard]] constexpr auto distinct() const
    requires requires { typename detail::over_distinct_values<Tag>::type; }
  {
    return expr<T, typename detail::over_distinct_values<Tag>::type, Values>{bound_values};
  }
  template <class... Nothing>
  constexpr auto distinct(const Nothing&...) const {
    static_assert(
        !std::is_same_v<Tag, Tag>,
        "distinct() is said once, of an aggregate that looks at one operand, as count(users.org_id).distinct(); "
        "rows that differ are given by .distinct() of the query");
    return *this;
  }

  /// Ascending order, for ORDER BY.
  [[nodiscard, gnu::always_inline]] constexpr auto asc() const { return detail::make_order(expr(*this)).asc(); }
  /// Descending order, for ORDER BY.
  [[nodiscard, gnu::always_inline]] constexpr auto desc() const { return detail::make_order(expr(*this)).desc(); }
  /// NULL before all values, for ORDER BY.
  [[nodiscard]] constexpr auto nulls_first() const { return detail::make_order(expr(*this)).nulls_first(); }
  /// NULL after all values, for ORDER BY.
  [[nodiscard]] constexpr auto nulls_last() const { return detail::make_order(expr(*this)).nulls_last(); }

  /// Names the expression in the result: `count().as<"n">()`.
  template <name Name>
  [[nodiscard, gnu::always_inline]] constexpr auto as() const {
    detail::require_named<Name>();
    return labelled<Name, T, Tag, Values>{bound_values};
  }
  template <class Text>
  constexpr auto as(const Text&) const {
    detail::reject_argument_as_name<Text>();
    return *this;
  }

  /// `column = value`, for `set`.
  template <class Value>
  [[nodiscard, gnu::always_inline]] constexpr auto operator=(Value&& value) const {
    return detail::make_assignment<T, Tag>(detail::forwarded<Value>(value));
  }
};

/// Anything that is an `expr`.
template <class T>
concept expression = detail::is_expression<std::remove_cvref_t<T>>;

/// An expression that can stand in WHERE, ON and HAVING.
template <class T>
concept boolean_expression = expression<T> && std::is_same_v<typename std::remove_cvref_t<T>::sql_type, types::boolean>;

/// An expression with a name in the result: `expression AS name`.
template <name Name, class T, class Tag, class Values>
struct labelled {
  using tag = expressions::label<Name, Tag>;
  using values_type = Values;

  [[no_unique_address]] Values bound_values;
};

namespace expressions {

/// Stands where a wrong expression stood, so that one mistake is one error. It is accepted everywhere and is never
/// written, since the program does not compile.
struct rejected;

}  // namespace expressions

namespace detail {

template <class T>
using rejected = expr<T, expressions::rejected>;

template <bool Negated, class Operand>
inline constexpr node node_of<expressions::null_test<Negated, Operand>> = identified({.kind = node_kind::null_test,
                                                                                      .binding = precedence::comparison,
                                                                                      .flag = Negated,
                                                                                      .type = stored_kind::boolean,
                                                                                      .count = 1,
                                                                                      .operands = nodes_of<Operand>});

}  // namespace detail
}  // namespace sequent
