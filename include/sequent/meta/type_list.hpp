// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstddef>
#include <tuple>
#include <type_traits>

namespace sequent {

/// A list of types, never instantiated.
template <class... Types>
struct type_list {
  static constexpr std::size_t size = sizeof...(Types);
};

namespace detail {

/// The place of the first of some flags that is set; their number where none is.
template <std::size_t Size>
consteval std::size_t first_set(const bool (&flags)[Size]) {
  std::size_t place = 0;
  while (place < Size && !flags[place]) ++place;
  return place;
}

template <class T, class List>
inline constexpr bool contains = false;
template <class T, class... Types>
inline constexpr bool contains<T, type_list<Types...>> = (std::is_same_v<T, Types> || ...);

template <class Left, class Right>
struct appended;
template <class... Left, class... Right>
struct appended<type_list<Left...>, type_list<Right...>> {
  using type = type_list<Left..., Right...>;
};

template <class... Lists>
struct concatenated {
  using type = type_list<>;
};
template <class List>
struct concatenated<List> {
  using type = List;
};
template <class First, class Second, class... Rest>
struct concatenated<First, Second, Rest...> : concatenated<typename appended<First, Second>::type, Rest...> {};

template <class Left, class Right>
struct united {
  using type = Left;
};
template <class... Left, class First, class... Rest>
struct united<type_list<Left...>, type_list<First, Rest...>>
    : united<std::conditional_t<contains<First, type_list<Left...>>, type_list<Left...>, type_list<Left..., First>>,
             type_list<Rest...>> {};

template <std::size_t Index, class List>
struct element_at;
template <std::size_t Index, class... Types>
struct element_at<Index, type_list<Types...>> : std::tuple_element<Index, std::tuple<Types...>> {};

template <class Subset, class Superset>
inline constexpr bool is_subset = false;
template <class... Types, class Superset>
inline constexpr bool is_subset<type_list<Types...>, Superset> = (contains<Types, Superset> && ...);

template <class Left, class Right>
inline constexpr bool is_disjoint = false;
template <class... Types, class Right>
inline constexpr bool is_disjoint<type_list<Types...>, Right> = (!contains<Types, Right> && ...);

template <class List, class Removed>
struct difference;
template <class... Types, class Removed>
struct difference<type_list<Types...>, Removed>
    : concatenated<std::conditional_t<contains<Types, Removed>, type_list<>, type_list<Types>>...> {};

}  // namespace detail

/// Whether `T` stands in the list.
template <class T, class List>
inline constexpr bool contains = detail::contains<T, List>;

/// The type at this place of the list.
template <std::size_t Index, class List>
using type_at = typename detail::element_at<Index, List>::type;

/// Whether all types of the first list stand in the second.
template <class Subset, class Superset>
inline constexpr bool is_subset = detail::is_subset<Subset, Superset>;

/// Whether the two lists share no type.
template <class Left, class Right>
inline constexpr bool is_disjoint = detail::is_disjoint<Left, Right>;

/// The lists one after the other.
template <class... Lists>
using concatenation = typename detail::concatenated<Lists...>::type;

/// The first list, and what only the second has.
template <class Left, class Right>
using set_union = typename detail::united<Left, Right>::type;

/// The first list without what stands in the second.
template <class List, class Removed>
using set_difference = typename detail::difference<List, Removed>::type;

}  // namespace sequent
