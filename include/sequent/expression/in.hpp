// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <iterator>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include <sequent/expression/operand.hpp>

namespace sequent {

namespace expressions {

/// `operand [NOT] IN (item, …)`: the text has one place for each item.
template <bool Negated, class Operand, class... Items>
struct in_list : expression_methods<in_list<Negated, Operand, Items...>> {
  using value_type = bool;
  using operands = type_list<Operand, Items...>;
  static constexpr precedence binding = precedence::comparison;

  [[no_unique_address]] Operand operand;
  [[no_unique_address]] pack<Items...> items;

  constexpr in_list(const Operand& tested, const Items&... wanted) : operand(tested), items{{wanted}...} {}

  template <class Visitor>
  static constexpr void accept(Visitor& visitor, const in_list* self) {
    detail::accept_operand<detail::tighter(binding)>(visitor, self ? &self->operand : nullptr);
    visitor.text(Negated ? " NOT IN (" : " IN (");
    detail::accept_pack(visitor, self ? &self->items : nullptr);
    visitor.text(")");
  }
};

/// `operand [NOT] IN` the values of a range: one parameter holds them all, so the text stays constant.
template <bool Negated, class Operand, class T>
struct in_range : expression_methods<in_range<Negated, Operand, T>> {
  using value_type = bool;
  using operands = type_list<Operand>;
  static constexpr precedence binding = precedence::comparison;

  [[no_unique_address]] Operand operand;
  std::vector<T> values;

  constexpr in_range(const Operand& tested, std::vector<T> wanted) : operand(tested), values(std::move(wanted)) {}

  template <class Visitor>
  static constexpr void accept(Visitor& visitor, const in_range* self) {
    detail::accept_operand<detail::tighter(binding)>(visitor, self ? &self->operand : nullptr);
    visitor.text(Negated ? " <> ALL(" : " = ANY(");
    visitor.array(self ? &self->values : nullptr);
    visitor.text(")");
  }
};

}  // namespace expressions

namespace detail {

/// A range whose elements are values to look for; a text or a binary string is one value.
template <class Item>
concept range_of_values = requires(const Item& item) {
  std::begin(item);
  std::end(item);
} && !std::is_convertible_v<const Item&, std::string_view> && !expression<Item> && !std::is_same_v<Item, bytes>;

/// A subquery, which the statement layer defines.
template <class Item>
concept subquery_like = requires { typename Item::subquery_type; };

template <bool Negated, class Operand, class Subquery>
constexpr auto make_in_subquery(const Operand& operand, const Subquery& subquery);

template <bool Negated, class Operand, class Values>
constexpr auto make_in_range(const Operand& operand, const Values& values) {
  using type = typename Operand::value_type;
  using value = std::decay_t<decltype(*std::begin(values))>;
  constexpr bool meets = can_meet<type, value>() && !expression<value> && !is_optional<value>;
  using breach = offender<meets, Operand>;
  static_assert(rules::operands_are_of_one_type_family<breach::table, breach::column, type, value>,
                "the values of IN are of the type of what is looked for");
  if constexpr (meets) {
    using meeting = meeting_type_of<type, value>;
    std::vector<meeting> converted_values;
    if constexpr (requires { std::size(values); }) converted_values.reserve(std::size(values));
    for (const auto& each : values) converted_values.push_back(converted<meeting>(each));
    return expressions::in_range<Negated, Operand, meeting>(operand, std::move(converted_values));
  } else {
    return rejected<bool>{};
  }
}

template <bool Negated, class Operand, class... Items>
constexpr auto make_in(const Operand& operand, const Items&... items) {
  using type = typename Operand::value_type;
  using missing = offender<(sizeof...(Items) > 0), Operand>;
  static_assert(rules::in_looks_for_something<missing::table, missing::column>,
                "IN needs something to look for: values, a subquery, or a range, which may be empty at run time");
  if constexpr (sizeof...(Items) == 0) {
    return rejected<bool>{};
  } else if constexpr (sizeof...(Items) == 1 && (subquery_like<Items> && ...)) {
    return make_in_subquery<Negated>(operand, items...);
  } else if constexpr (sizeof...(Items) == 1 && (range_of_values<Items> && ...)) {
    return make_in_range<Negated>(operand, items...);
  } else {
    constexpr bool meets = (can_meet<type, Items>() && ...);
    using breach = offender<meets, Operand>;
    static_assert(rules::operands_are_of_one_type_family<breach::table, breach::column, type,
                                                         type_list<typename operand_type<Items>::type...>>,
                  "the values of IN are of the type of what is looked for");
    if constexpr (meets) {
      return expressions::in_list<Negated, Operand, decltype(as_operand<type>(items))...>(operand,
                                                                                          as_operand<type>(items)...);
    } else {
      return rejected<bool>{};
    }
  }
}

}  // namespace detail
}  // namespace sequent
