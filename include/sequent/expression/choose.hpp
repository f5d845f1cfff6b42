// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstddef>
#include <stdexcept>
#include <string>
#include <type_traits>
#include <utility>

#include <sequent/expression/expression.hpp>
#include <sequent/expression/term.hpp>

namespace sequent {

namespace expressions {

/// One of several, which a number says at run time.
template <class... Alternatives>
struct chosen;

}  // namespace expressions

/// One of several terms of ORDER BY, chosen at run time.
template <class Values, class... Tags>
struct chosen_order {
  using term_tag = expressions::chosen<Tags...>;
  using values_type = Values;

  [[no_unique_address]] Values bound_values;

  /// Refuses a name: only an expression has one.
  template <name Name>
  constexpr auto as() const {
    static_assert(
        !std::is_same_v<Values, Values>,
        "alternatives of sequent::choose that are of several types, or have a direction, are no expression and "
        "stand in ORDER BY only: convert them to one type by sequent::cast<T>, and name that");
    return detail::rejected<types::text>{}.template as<Name>();
  }
};

namespace detail {

template <class... Alternatives>
inline constexpr node node_of<expressions::chosen<Alternatives...>> =
    identified({.kind = node_kind::chosen, .count = sizeof...(Alternatives), .operands = nodes_of<Alternatives...>});

/// The type that all alternatives have; void where they have several, or one of them is no expression.
template <class... Alternatives>
struct type_of_alternatives {
  using type = void;
};
template <class T, class... Tags, class... Values>
struct type_of_alternatives<expr<T, Tags, Values>...> {
  using type = T;
};

/// Asserts that an alternative can be sorted by. A term with a direction has been asked when it was made.
template <class Alternative>
consteval void require_order_of() {
  if constexpr (expression<Alternative>)
    static_cast<void>(has_order<true, typename Alternative::sql_type, typename Alternative::tag>());
}

template <class Index>
constexpr std::size_t chosen_place(Index number, std::size_t count) {
  const auto refuse = [&] {
    throw std::out_of_range("sequent::choose: there are " + std::to_string(count) +
                            " alternatives, and the number given is none of theirs");
  };
  if constexpr (std::is_signed_v<Index>) {
    if (number < 0) refuse();
  }
  const auto place = static_cast<std::size_t>(number);
  if (place >= count) refuse();
  return place;
}

template <std::size_t... Place, class... Alternatives>
constexpr auto chosen_values(std::size_t place, std::index_sequence<Place...>, const Alternatives&... alternatives) {
  return bound::join_all(bound::conditional<typename term_of<Alternatives>::values>{
      place == Place, term_of<Alternatives>::values_of(alternatives)}...);
}

/// What stands for a choice that was refused, so that one mistake is one error: of what can be chosen the first.
template <class First, class... More>
constexpr auto first_term(const First& first, const More&... more) {
  if constexpr (is_term<First> || !(is_term<More> || ...)) {
    return first;
  } else {
    return first_term(more...);
  }
}

}  // namespace detail

/// The alternative of this number, from 0 on; the statement has one type, whichever it is.
///
/// Alternatives of one type are an expression of it, which may be NULL where one of them may be; conditions among them.
/// Alternatives of different types, labels, and those with a direction are a term of ORDER BY:
/// `order_by(choose(how, users.name, users.age.desc()))`. The number is an integer or an enumerator; a bool is refused,
/// since the alternative of 1 would be that of `true`, the other way round than in `flag ? first : second`. Throws
/// std::out_of_range where there is no alternative of this number.
template <class Index, class... Alternatives>
  requires(std::is_integral_v<Index> || std::is_enum_v<Index>)
[[nodiscard]] constexpr auto choose(Index which, const Alternatives&... alternatives) {
  static_assert(sizeof...(Alternatives) > 1, "sequent::choose chooses among two or more");
  static_assert(
      !std::is_same_v<Index, bool>,
      "sequent::choose is told the number of the alternative, from 0 on, and not whether it is the first: say "
      "choose(flag ? 0 : 1, first, second)");
  constexpr bool are_terms = (detail::is_term<Alternatives> && ...);
  static_assert(
      are_terms,
      "sequent::choose chooses among columns, expressions, conditions and terms of an order: a C++ value beside "
      "these is sequent::value(x), and among C++ values, tables or queries C++ chooses, as `which == 0 ? a : b`");
  if constexpr (are_terms) {
    std::size_t place = 0;
    if constexpr (std::is_enum_v<Index>) {
      place = detail::chosen_place(static_cast<std::underlying_type_t<Index>>(which), sizeof...(Alternatives));
    } else {
      place = detail::chosen_place(which, sizeof...(Alternatives));
    }
    auto values = detail::chosen_values(place, std::index_sequence_for<Alternatives...>{}, alternatives...);
    using type = typename detail::type_of_alternatives<Alternatives...>::type;
    if constexpr (!std::is_void_v<type>) {
      return expr<type, expressions::chosen<typename detail::term_of<Alternatives>::tag...>, decltype(values)>{
          detail::moved(values)};
    } else {
      (detail::require_order_of<Alternatives>(), ...);
      return chosen_order<decltype(values), typename detail::term_of<Alternatives>::tag...>{detail::moved(values)};
    }
  } else {
    return detail::first_term(alternatives...);
  }
}
/// Refuses what is no number.
template <class Other, class First, class... More>
  requires(!std::is_integral_v<Other> && !std::is_enum_v<Other>)
constexpr First choose(const Other&, const First& first, const More&...) {
  static_assert(!std::is_same_v<Other, Other>,
                "sequent::choose is told by an integer or an enumerator which of the others is meant; what the "
                "database decides is sequent::case_(sequent::when(condition, value), ...)");
  return first;
}

}  // namespace sequent
