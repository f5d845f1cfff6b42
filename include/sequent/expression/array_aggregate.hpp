// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <optional>
#include <type_traits>

#include <sequent/expression/aggregate.hpp>
#include <sequent/expression/collecting_aggregate.hpp>
#include <sequent/expression/ordering.hpp>

namespace sequent {

namespace functions {

inline constexpr detail::function_info array_agg{.spelling = "array_agg(",
                                                 .result_name = detail::interned<name{"array_agg"}>,
                                                 .nulls = detail::null_rule::no_rows,
                                                 .needs = feature::arrays,
                                                 .ignores = 1};
inline constexpr detail::function_info array_agg_of_values{.spelling = "array_agg(",
                                                           .result_name = detail::interned<name{"array_agg"}>,
                                                           .nulls = detail::null_rule::no_rows,
                                                           .needs = feature::arrays,
                                                           .ignores = 1,
                                                           .takes_no_null = true};

}  // namespace functions

namespace detail {

/// Whether an expression is never NULL where all tables that it reads are there, as far as it says so itself.
constexpr bool is_never_null(const node& said) {
  switch (said.kind) {
    case node_kind::column:
      return !said.flag;
    case node_kind::literal:
    case node_kind::parameter:
    case node_kind::rejected:
      return true;
    case node_kind::binary:
      break;
    case node_kind::call:
      if (said.function->nulls == null_rule::never) return true;
      if (said.function->nulls == null_rule::all_arguments) {
        for (unsigned place = 0; place < said.count; ++place) {
          if (is_never_null(said.operand(place))) return true;
        }
        return false;
      }
      if (said.function->nulls != null_rule::any_argument) return false;
      break;
    default:
      return false;
  }
  for (unsigned place = 0; place < said.count; ++place) {
    if (!is_never_null(said.operand(place))) return false;
  }
  return true;
}

}  // namespace detail

/// The values as an array, `std::vector<T>`, or `std::vector<std::optional<T>>` where the operand may be NULL
/// (PostgreSQL only): `array_agg(users.name, order_by(users.name))`. Over no rows it is NULL.
template <class T, class Tag, class Values, class... Order>
  requires(detail::is_optional_order<Order...>)
[[nodiscard]] constexpr auto array_agg(const expr<T, Tag, Values>& operand, const Order&... order) {
  using value = typename T::value_type;
  if constexpr (detail::is_never_null(detail::node_of<Tag>)) {
    return detail::aggregate_of<functions::array_agg_of_values, types::array<value>, T>(operand, order...);
  } else {
    return detail::aggregate_of<functions::array_agg, types::array<std::optional<value>>, T>(operand, order...);
  }
}
template <class T, class Tag, class Values, class... Others>
  requires(!detail::is_optional_order<Others...>)
constexpr auto array_agg(const expr<T, Tag, Values>&, const Others&...) {
  return detail::reject_order<Others...>();
}

}  // namespace sequent
