// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <type_traits>

#include <sequent/expression/aggregate.hpp>
#include <sequent/expression/frame.hpp>
#include <sequent/expression/ordering.hpp>
#include <sequent/expression/window_function.hpp>

namespace sequent {

namespace expressions {

/// `PARTITION BY expression, …`.
template <class... Expressions>
struct partition;

/// What stands between the parentheses of OVER: a partition, an order, a frame.
template <class... Parts>
struct window_definition;

/// The same under a name, which a WINDOW clause defines.
template <name Name, class... Parts>
struct named_window;

/// `function OVER (definition)`.
template <class Function, class Definition>
struct window;

}  // namespace expressions

/// Which rows a window looks at together; what `partition_by` makes.
template <class Values, class... Expressions>
struct partition {
  using tag = expressions::partition<Expressions...>;
  using values_type = Values;

  [[no_unique_address]] Values bound_values;
};

/// A window for several functions; what `window` makes.
template <class Values, class... Parts>
struct window_definition {
  using tag = expressions::window_definition<Parts...>;
  using values_type = Values;

  [[no_unique_address]] Values bound_values;
};

/// A window with a name; what `window<"name">` makes.
template <name Name, class... Parts>
struct named_window {
  using tag = expressions::named_window<Name, Parts...>;
  using values_type = bound::nothing;

  [[no_unique_address]] bound::nothing bound_values;
};

namespace detail {

template <class... Expressions>
inline constexpr node node_of<expressions::partition<Expressions...>> =
    identified({.kind = node_kind::partition, .count = sizeof...(Expressions), .operands = nodes_of<Expressions...>});

template <class... Parts>
inline constexpr node node_of<expressions::window_definition<Parts...>> =
    identified({.kind = node_kind::window_definition, .count = sizeof...(Parts), .operands = nodes_of<Parts...>});

template <name Name, class... Parts>
inline constexpr node node_of<expressions::named_window<Name, Parts...>> =
    identified({.kind = node_kind::window_definition,
                .count = sizeof...(Parts),
                .operands = nodes_of<Parts...>,
                .name = interned<Name>});

template <class Function, class Definition>
inline constexpr node node_of<expressions::window<Function, Definition>> =
    identified({.kind = node_kind::window,
                .count = 2,
                .operands = nodes_of<Function, Definition>,
                .name = node_of<Function>.name});

/// A rule of a window that can be known where it is made.
enum class window_problem : unsigned char {
  none,
  no_function,
  is_distinct,
  is_ordered,
  parts_out_of_order,
  groups_without_order,
  range_without_one_order
};

constexpr window_problem problem_of(const node& definition) {
  const node* order = nullptr;
  bool has_order = false;
  int latest = -1;
  for (unsigned place = 0; place < definition.count; ++place) {
    const node& part = definition.operand(place);
    const int rank = static_cast<int>(part.kind);
    if (rank <= latest || rank > static_cast<int>(node_kind::frame)) return window_problem::parts_out_of_order;
    latest = rank;
    if (part.kind == node_kind::ordering) {
      has_order = true;
      order = &part;
    }
    if (part.kind != node_kind::frame) continue;
    const auto unit = static_cast<frame_unit>(part.detail / 4U);
    if (unit == frame_unit::groups && !has_order) return window_problem::groups_without_order;
    if (unit == frame_unit::range && has_offset(part) && (!has_order || order->count != 1 || !order->flag))
      return window_problem::range_without_one_order;
  }
  return window_problem::none;
}

/// What stands in the way of computing a function over a window.
constexpr window_problem problem_of_function(const node& said) {
  const node& function = said.kind == node_kind::filtered ? said.operand() : said;
  if (function.kind == node_kind::window_function || function.kind == node_kind::rejected) return window_problem::none;
  if (function.kind != node_kind::aggregate) return window_problem::no_function;
  if (function.flag) return window_problem::is_distinct;
  if (function.count > 0 && function.operand(function.count - 1U).kind == node_kind::ordering)
    return window_problem::is_ordered;
  return window_problem::none;
}

template <class Part>
inline constexpr bool is_window_part = is_ordering<Part>;
template <class Values, class... Expressions>
inline constexpr bool is_window_part<partition<Values, Expressions...>> = true;
template <frame_unit Unit, frame_exclusion Exclusion, class Values, class... Bounds>
inline constexpr bool is_window_part<frame<Unit, Exclusion, Values, Bounds...>> = true;

template <class... Parts>
inline constexpr bool is_one_definition = false;
template <class Values, class... Parts>
inline constexpr bool is_one_definition<window_definition<Values, Parts...>> = true;

template <class... Parts>
constexpr auto definition_of(const Parts&... parts) {
  constexpr bool are_parts = (is_window_part<Parts> && ...);
  static_assert(are_parts,
                "a window is said by partition_by(...), order_by(...) and a frame such as rows(preceding(2), "
                "current_row), or is one that window(...) made");
  if constexpr (are_parts) {
    using tag = expressions::window_definition<typename Parts::tag...>;
    constexpr window_problem problem = problem_of(node_of<tag>);
    static_assert(problem != window_problem::parts_out_of_order,
                  "a window is said as in SQL: partition_by, then order_by, then its frame, each at most once");
    static_assert(problem != window_problem::groups_without_order,
                  "groups counts groups of rows that are equal in the order of the window: say order_by(...)");
    static_assert(problem != window_problem::range_without_one_order,
                  "range with a distance counts from the value that the window is ordered by: say order_by(x) with "
                  "one integer or floating-point number");
    if constexpr (problem == window_problem::none) {
      using values = bound::joined_all<typename Parts::values_type...>;
      return window_definition<values, typename Parts::tag...>{
          bound::join_all(typename Parts::values_type(parts.bound_values)...)};
    } else {
      return window_definition<bound::nothing>{};
    }
  } else {
    return window_definition<bound::nothing>{};
  }
}
template <class Values, class... Parts>
constexpr const auto& definition_of(const window_definition<Values, Parts...>& given) {
  return given;
}
template <name Name, class... Parts>
constexpr const auto& definition_of(const named_window<Name, Parts...>& given) {
  return given;
}

template <name Name, class Values, class... Parts>
constexpr auto made_named(const window_definition<Values, Parts...>&) {
  // It is written once, however often it is used, and each use would bring its own.
  static_assert(Values::size == 0,
                "a window with a name holds no values: say sequent::literal<2> in it, or leave the name out");
  if constexpr (Values::size == 0) {
    return named_window<Name, Parts...>{};
  } else {
    return named_window<Name>{};
  }
}

template <class Tag>
consteval bool can_have_a_window() {
  constexpr window_problem problem = problem_of_function(node_of<Tag>);
  using no_function = offender<problem != window_problem::no_function, Tag>;
  static_assert(rules::window_is_of_an_aggregate<no_function::table, no_function::column>,
                "over takes an aggregate or a function of windows: over(sum(x), ...), over(rank(), ...)");
  using distinct = offender<problem != window_problem::is_distinct, Tag>;
  static_assert(rules::window_takes_rows_as_they_are<distinct::table, distinct::column>,
                "over a window no database computes an aggregate of distinct values: compute it in a derived table by "
                "group_by");
  using ordered = offender<problem != window_problem::is_ordered, Tag>;
  static_assert(rules::window_takes_rows_as_they_are<ordered::table, ordered::column>,
                "over a window an aggregate has no order of its own: say order_by for the window");
  return problem == window_problem::none && node_of<Tag>.kind != node_kind::rejected;
}

}  // namespace detail

/// The rows that agree in these expressions, which a window looks at together.
template <class... T, class... Tags, class... Values>
  requires(sizeof...(T) > 0)
[[nodiscard]] constexpr auto partition_by(const expr<T, Tags, Values>&... expressions) {
  return partition<bound::joined_all<Values...>, Tags...>{bound::join_all(Values(expressions.bound_values)...)};
}

/// A window that several functions are computed over: `const auto by_org = window(partition_by(x), order_by(y));`.
template <class... Parts>
[[nodiscard]] constexpr auto window(const Parts&... parts) {
  return detail::definition_of(parts...);
}

/// The same with a name, which the text of the statement has in its WINDOW clause:
/// `const auto by_org = window<"by_org">(partition_by(x), order_by(y));`. It holds no values, only literals.
template <name Name, class... Parts>
[[nodiscard]] constexpr auto window(const Parts&... parts) {
  detail::require_named<Name>();
  return detail::made_named<Name>(detail::definition_of(parts...));
}

/// An aggregate or a function of windows, computed for each row from the rows of its window:
/// `over(sum(x), partition_by(a), order_by(b), rows(preceding(2), current_row))`.
///
/// It stands in the select list and in ORDER BY. Without a frame, a window with an order ends with the current row and
/// its peers. Of a grouped query, the rows are the groups.
template <class T, class Tag, class Values, class... Parts>
[[nodiscard]] constexpr auto over(const expr<T, Tag, Values>& function, const Parts&... parts) {
  if constexpr (detail::can_have_a_window<Tag>()) {
    using definition = std::remove_cvref_t<decltype(detail::definition_of(parts...))>;
    using more = typename definition::values_type;
    return expr<T, expressions::window<Tag, typename definition::tag>, bound::joined<Values, more>>{
        bound::join(Values(function.bound_values), more(detail::definition_of(parts...).bound_values))};
  } else {
    return detail::rejected<T>{};
  }
}

}  // namespace sequent
