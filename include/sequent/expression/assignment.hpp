// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <optional>
#include <type_traits>

#include <sequent/expression/column.hpp>
#include <sequent/expression/default.hpp>
#include <sequent/expression/operand.hpp>
#include <sequent/meta/moved.hpp>

namespace sequent {

/// `column = value`, in SET of UPDATE and INSERT; in that of UPDATE also `(column, …) = (SELECT …)`, whose column is a
/// row of columns.
template <class Column, class Tag, class Values>
struct assignment {
  using column = Column;
  [[no_unique_address]] Values bound_values;
};

namespace expressions {

/// The row that an INSERT proposed, in ON CONFLICT DO UPDATE.
template <class Column>
struct excluded;

/// What a column was before a statement, or is behind it; see `old_value`.
template <bool IsNew, class Column>
struct changed;

}  // namespace expressions

namespace detail {

template <class Column>
inline constexpr node node_of<expressions::excluded<Column>> = [] {
  node made = node_of<Column>;
  made.kind = node_kind::excluded;
  made.id = mixed(made.id, static_cast<std::uint64_t>(node_kind::excluded));
  return made;
}();

/// Whether a column of the type `real` keeps every value of type `Other`: PostgreSQL would round it, and SQLite store
/// it as it is, to be found by no `float`.
template <class Other>
inline constexpr bool fits_real =
    Other::rank == types::number_rank::real || Other::rank == types::number_rank::smallint;

/// Whether an SQL expression of type `Other` goes into a column of type `T` without being cut.
template <class T, class Other>
inline constexpr bool can_hold = !std::is_void_v<meeting_of<T, Other>> && (!integer_type<T> || integer_type<Other>) &&
                                 (!std::is_same_v<T, types::real> || fits_real<Other>);

/// Asserts that an SQL expression of type `Other` goes into a column of type `T`.
template <class T, class Tag, class Other>
consteval bool expression_fits() {
  constexpr bool fits = can_hold<T, Other>;
  constexpr bool is_said = says_why_unmet<fits, typename T::value_type, Tag, typename Other::value_type>();
  using breach = offender<fits || is_said, Tag>;
  static_assert(rules::value_fits_the_column<breach::table, breach::column, typename Other::value_type>,
                "this expression does not fit the type of the column");
  return fits;
}

template <class T, class Tag, class Value>
consteval bool takes_null() {
  constexpr bool holds = column_is_nullable<Tag> || !(is_null_constant<Value> || is_optional<Value>);
  using breach = offender<holds, Tag>;
  static_assert(rules::column_allows_null<breach::table, breach::column>,
                "this column is NOT NULL: declare it as std::optional<T>, or give it a value");
  return holds;
}

template <class T, class Tag, class Stored, name Name>
constexpr auto make_parameter_assignment(const expressions::untyped_parameter<Name>&) {
  return assignment<Tag, expressions::parameter<T>, bound::argument<Name, Stored>>{};
}

// Values go out in the column's own type, so that a number that is too wide for it is refused here and not cut there.
template <class T, class Tag, class Value>
constexpr auto make_assignment(Value&& value) {
  using given = std::decay_t<Value>;
  static_assert(is_column<Tag>, "only a column can be assigned to; a comparison is written ==");
  if constexpr (!is_column<Tag>) {
    return assignment<Tag, expressions::rejected, bound::nothing>{};
  } else if constexpr (!takes_null<T, Tag, given>()) {
    return assignment<Tag, expressions::rejected, bound::nothing>{};
  } else if constexpr (std::is_same_v<given, default_keyword>) {
    using breach = offender<has_default_value<Tag>, Tag>;
    static_assert(rules::column_has_a_default<breach::table, breach::column>,
                  "this column is NOT NULL and has no default: give it a value");
    return assignment<Tag, expressions::column_default, bound::nothing>{};
  } else if constexpr (is_null_constant<given>) {
    return assignment<Tag, expressions::parameter<T>, bound::null<typename T::value_type>>{};
  } else if constexpr (is_untyped_parameter<given>) {
    using stored =
        std::conditional_t<column_is_nullable<Tag>, std::optional<typename T::value_type>, typename T::value_type>;
    return make_parameter_assignment<T, Tag, stored>(value);
  } else if constexpr (is_expression<given>) {
    if constexpr (expression_fits<T, Tag, typename given::sql_type>()) {
      // Whether it may be NULL is known when the statement is whole.
      return assignment<Tag, typename given::tag, typename given::values_type>{
          given(detail::forwarded<Value>(value)).bound_values};
    } else {
      return assignment<Tag, expressions::rejected, bound::nothing>{};
    }
  } else {
    using stored = typename T::value_type;
    constexpr bool fits = conversion_to<stored, not_null<given>> != conversion::refused;
    using breach = offender<fits || says_why_unmet<fits, stored, Tag, not_null<given>>(), Tag>;
    static_assert(rules::value_fits_the_column<breach::table, breach::column, given>,
                  "this value does not fit the type of the column: nothing is cut or rounded in silence");
    if constexpr (!fits) {
      return assignment<Tag, expressions::rejected, bound::nothing>{};
    } else if constexpr (is_optional<given>) {
      std::optional<stored> sent;
      if (value) sent.emplace(converted<stored>(*detail::forwarded<Value>(value)));
      return assignment<Tag, expressions::parameter<T>, bound::value<std::optional<stored>>>{{detail::moved(sent)}};
    } else {
      return assignment<Tag, expressions::parameter<T>, bound::value<stored>>{
          {converted<stored>(detail::forwarded<Value>(value))}};
    }
  }
}

}  // namespace detail

/// The value that the INSERT proposed for a column: `on_conflict(users.email).do_update(users.name =
/// excluded(users.name))`.
template <class T, class Source, name Name, bool Nullable>
[[nodiscard]] constexpr auto excluded(const expr<T, expressions::column<Source, Name, Nullable>>&) {
  return expr<T, expressions::excluded<expressions::column<Source, Name, Nullable>>>{};
}

}  // namespace sequent
