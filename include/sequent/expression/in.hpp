// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <iterator>
#include <memory>
#include <string_view>
#include <type_traits>
#include <vector>

#include <sequent/expression/operand.hpp>
#include <sequent/meta/moved.hpp>
#include <sequent/meta/type_list.hpp>

namespace sequent {

namespace expressions {

/// `operand [NOT] IN (item, …)`: the text has one place for each item.
template <bool Negated, class Operand, class... Items>
struct in_list;

/// `operand [NOT] IN` the values of a range of type `T`: one parameter holds them all, so the text stays constant.
template <bool Negated, class T, class Operand>
struct in_range;

}  // namespace expressions

namespace detail {

template <bool Negated, class Operand, class... Items>
inline constexpr node node_of<expressions::in_list<Negated, Operand, Items...>> =
    identified({.kind = node_kind::in_list,
                .binding = precedence::comparison,
                .flag = Negated,
                .count = 1 + sizeof...(Items),
                .operands = nodes_of<Operand, Items...>});

template <bool Negated, class T, class Operand>
inline constexpr node node_of<expressions::in_range<Negated, T, Operand>> =
    identified({.kind = node_kind::in_range,
                .binding = precedence::comparison,
                .flag = Negated,
                .type = kind_of<typename T::value_type>,
                .count = 1,
                .operands = nodes_of<Operand>});

/// A range whose elements are values to look for; a text or a binary string is one value.
template <class Items>
concept range_of_values = requires(Items& items) {
  std::begin(items);
  std::end(items);
} && !std::is_convertible_v<const Items&, std::string_view> && !is_expression<Items> && !std::is_same_v<Items, bytes>;

/// A subquery, which the statement layer defines.
template <class Item>
concept subquery_like = requires { typename Item::subquery_type; };
/// What stands for a query that was refused where it was made, so that nobody refuses it again.
template <class Item>
concept refused_query = requires { typename Item::refused_type; };

template <bool Negated, class T, class Tag, class Values, class Subquery>
constexpr auto make_in_subquery(expr<T, Tag, Values>&& operand, Subquery&& subquery);

template <bool Negated, class T, class Tag, class Values, class Range>
constexpr auto make_in_range(expr<T, Tag, Values>&& operand, Range&& range) {
  using value = typename std::iterator_traits<decltype(std::begin(range))>::value_type;
  using meeting = typename meeting_of_value<T, value>::type;
  constexpr bool meets = !std::is_void_v<meeting>;
  using breach = offender<meets || says_why_unmet<meets, typename T::value_type, Tag, value>(), Tag>;
  static_assert(rules::operands_are_of_one_type_family<breach::table, breach::column, typename T::value_type, value>,
                "the values of IN are of the type of what is looked for");
  if constexpr (meets) {
    using stored = typename meeting::value_type;
    std::shared_ptr<const std::vector<stored>> held;
    if constexpr (std::is_same_v<std::remove_cvref_t<Range>, std::vector<stored>>) {
      held = std::make_shared<const std::vector<stored>>(detail::forwarded<Range>(range));
    } else {
      std::vector<stored> values;
      if constexpr (requires { std::size(range); }) values.reserve(std::size(range));
      for (auto&& each : range) values.push_back(converted<stored>(static_cast<const value&>(each)));
      held = std::make_shared<const std::vector<stored>>(detail::moved(values));
    }
    using other_values = bound::range<stored>;
    return expr<types::boolean, expressions::in_range<Negated, meeting, Tag>, bound::joined<Values, other_values>>{
        bound::detail::joined<Values, other_values>::of(detail::moved(operand.bound_values),
                                                        other_values{detail::moved(held)})};
  } else {
    return rejected<types::boolean>{};
  }
}

template <bool Negated, class T, class Tag, class Values, class... Items>
constexpr auto make_in(expr<T, Tag, Values>&& operand, Items&&... items) {
  using missing = offender<(sizeof...(Items) > 0), Tag>;
  static_assert(rules::in_looks_for_something<missing::table, missing::column>,
                "IN needs something to look for: values, a subquery, or a range, which may be empty at run time");
  if constexpr (sizeof...(Items) == 0 || (refused_query<std::remove_cvref_t<Items>> || ...)) {
    return rejected<types::boolean>{};
  } else if constexpr (sizeof...(Items) == 1 && (subquery_like<std::remove_cvref_t<Items>> && ...)) {
    return make_in_subquery<Negated>(detail::moved(operand), detail::forwarded<Items>(items)...);
  } else if constexpr (sizeof...(Items) == 1 && (range_of_values<std::remove_reference_t<Items>> && ...)) {
    return make_in_range<Negated>(detail::moved(operand), detail::forwarded<Items>(items)...);
  } else {
    constexpr bool meets = (can_stand_beside<T, Items> && ...);
    constexpr bool is_said = (says_why_unmet<can_stand_beside<T, Items>, typename T::value_type, Tag,
                                             typename beside_of<T, Items>::named>() ||
                              ...);
    using breach = offender<meets || is_said, Tag>;
    static_assert(rules::operands_are_of_one_type_family<breach::table, breach::column, typename T::value_type,
                                                         type_list<typename beside_of<T, Items>::named...>>,
                  "the values of IN are of the type of what is looked for");
    if constexpr (meets) {
      using values = bound::joined_all<Values, typename beside_of<T, Items>::values...>;
      return expr<types::boolean, expressions::in_list<Negated, Tag, typename beside_of<T, Items>::tag...>, values>{
          bound::join_all(detail::moved(operand.bound_values),
                          beside_of<T, Items>::take(detail::forwarded<Items>(items))...)};
    } else {
      return rejected<types::boolean>{};
    }
  }
}

}  // namespace detail
}  // namespace sequent
