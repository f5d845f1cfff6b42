// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <iterator>
#include <memory>
#include <utility>
#include <vector>

#include <sequent/expression/logical.hpp>

namespace sequent {

namespace expressions {

/// A condition for each item of a range, joined by OR or by AND.
template <bool IsAny, class Condition>
struct repeated;

}  // namespace expressions

namespace detail {

template <bool IsAny, class Condition>
inline constexpr node node_of<expressions::repeated<IsAny, Condition>> =
    identified({.kind = node_kind::repeated,
                .binding = IsAny ? precedence::disjunction : precedence::conjunction,
                .flag = IsAny,
                .count = 1,
                .operands = nodes_of<Condition>});

/// Asserts that conditions are made of a range.
template <class Range>
consteval bool is_range() {
  constexpr bool holds = requires(const Range& range) { std::begin(range) != std::end(range); };
  static_assert(holds, "all_of and any_of take a range, as a vector, and what makes a condition of each of its items");
  return holds;
}

/// Asserts that something can be called with an item of a range.
template <class Range, class Make>
consteval bool takes_an_item() {
  constexpr bool holds = requires(const Range& range, Make& make) { make(*std::begin(range)); };
  static_assert(holds,
                "behind its range, all_of and any_of take a function of one item that gives a condition: "
                "[](const std::string& word) { return sequent::contains(users.name, word); }");
  return holds;
}

template <bool IsAny, class Range, class Make>
auto repeat_condition(const Range& range, Make& make) {
  if constexpr (!is_range<Range>()) {
    return rejected<types::boolean>{};
  } else if constexpr (!takes_an_item<Range, Make>()) {
    return rejected<types::boolean>{};
  } else {
    using condition = decltype(as_condition(make(*std::begin(range))));
    using values = typename condition::values_type;
    std::vector<values> items;
    if constexpr (requires { std::size(range); }) items.reserve(std::size(range));
    for (const auto& each : range) items.push_back(as_condition(make(each)).bound_values);
    return expr<types::boolean, expressions::repeated<IsAny, typename condition::tag>, bound::repeated<values>>{
        {std::make_shared<const std::vector<values>>(std::move(items))}};
  }
}

inline constexpr auto as_it_is = [](const auto& condition) { return condition; };

}  // namespace detail

/// Whether the condition that `make` gives is true for each item of a range: `a AND b AND …`; of an empty one, true.
///
/// `all_of(words, [](const std::string& word) { return contains(users.name, word); })`. The text is made at run time,
/// of a power of two of conditions: the last one is said again, so that few statements are prepared. Where no row may
/// be changed by mistake, a range that may be empty counts as a condition that can vanish.
template <class Range, class Make>
[[nodiscard]] auto all_of(const Range& range, Make&& make) {
  return detail::repeat_condition<false>(range, make);
}
/// Whether all conditions of a range, which are of one type, are true; of an empty one, true.
template <class Range>
[[nodiscard]] auto all_of(const Range& range) {
  return detail::repeat_condition<false>(range, detail::as_it_is);
}

/// Whether the condition that `make` gives is true for an item of a range: `a OR b OR …`; of an empty one, false. See
/// `all_of`.
template <class Range, class Make>
[[nodiscard]] auto any_of(const Range& range, Make&& make) {
  return detail::repeat_condition<true>(range, make);
}
/// Whether one of the conditions of a range, which are of one type, is true; of an empty one, false.
template <class Range>
[[nodiscard]] auto any_of(const Range& range) {
  return detail::repeat_condition<true>(range, detail::as_it_is);
}

}  // namespace sequent
