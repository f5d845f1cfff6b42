// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <iterator>
#include <memory>
#include <type_traits>
#include <vector>

#include <sequent/expression/in.hpp>
#include <sequent/schema/conversion.hpp>
#include <sequent/statement/table_function.hpp>

namespace sequent {

namespace functions {

inline constexpr detail::function_info unnest{.spelling = "unnest(", .in_sqlite = "json_each("};
// In SQLite a range travels as JSON, which has no binary strings.
inline constexpr detail::function_info unnest_of_binary{
    .spelling = "unnest(", .needs = feature::list_of_binary, .in_sqlite = "json_each("};

}  // namespace functions

/// The values of a range as rows with the column `value`: `const auto wanted = unnest(ids).as<"wanted">();`.
///
/// One parameter holds them all, so that the text stays constant. The call owns a copy of them. For a
/// `sequent::decimal` in SQLite the same holds as in `in(range)`.
template <detail::range_of_values Range>
[[nodiscard]] constexpr auto unnest(Range&& range) {
  using given = typename std::iterator_traits<decltype(std::begin(range))>::value_type;
  using value = typename detail::natural_value<given>::type;
  static_assert(column_type<value>, "unnest takes a range of values that a column can have, and no optional ones");
  if constexpr (column_type<value>) {
    using type = sql_type_of<value>;
    std::vector<value> values;
    if constexpr (requires { std::size(range); }) values.reserve(std::size(range));
    for (auto&& each : range) values.push_back(converted<value>(static_cast<const given&>(each)));
    constexpr const auto& function =
        kind_of<value> == stored_kind::binary ? functions::unnest_of_binary : functions::unnest;
    using call = expr<type, expressions::call<function, expressions::parameter<type>>, bound::range<value>>;
    return detail::rows_of_call<detail::one_value<value>::template columns>(
        call{{std::make_shared<const std::vector<value>>(detail::moved(values))}});
  } else {
    return table_function_call<detail::one_value<int>::columns, expressions::rejected, bound::nothing>({});
  }
}

/// Refuses what is no range of values.
template <class Other>
  requires(!detail::range_of_values<const Other&>)
constexpr auto unnest(const Other&) {
  static_assert(detail::range_of_values<Other>,
                "unnest takes a range of values that a column can have, as a vector: a single one needs no table");
  return table_function_call<detail::one_value<int>::columns, expressions::rejected, bound::nothing>({});
}

}  // namespace sequent
