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
struct united {
  using type = Left;
};
template <class... Left, class First, class... Rest>
struct united<type_list<Left...>, type_list<First, Rest...>>
    : united<std::conditional_t<contains<First, type_list<Left...>>, type_list<Left...>, type_list<Left..., First>>,
             type_list<Rest...>> {};

/// Types of several lists as one.
template <class... Lists>
struct joined_lists;
template <class... Types>
struct joined_lists<type_list<Types...>> {
  using type = type_list<Types...>;
};
template <class... Types, class... More, class... Lists>
struct joined_lists<type_list<Types...>, type_list<More...>, Lists...>
    : joined_lists<type_list<Types..., More...>, Lists...> {};

template <std::size_t Index, class List>
struct element_at;
template <std::size_t Index, class... Types>
struct element_at<Index, type_list<Types...>> : std::tuple_element<Index, std::tuple<Types...>> {};

}  // namespace detail

/// The type at this place of the list.
template <std::size_t Index, class List>
using type_at = typename detail::element_at<Index, List>::type;

/// The first list, and what only the second has.
template <class Left, class Right>
using set_union = typename detail::united<Left, Right>::type;

}  // namespace sequent
