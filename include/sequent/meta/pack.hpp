// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstddef>
#include <type_traits>
#include <utility>

namespace sequent {

namespace detail {

template <std::size_t Place, class T>
struct pack_element {
  [[no_unique_address]] T value;
};

template <class Places, class... Types>
struct pack_elements;
template <std::size_t... Place, class... Types>
struct pack_elements<std::index_sequence<Place...>, Types...> : pack_element<Place, Types>... {};

}  // namespace detail

/// Values side by side, as `std::tuple` but far cheaper to compile: what holds the parts of a statement.
///
/// An aggregate, made as `pack<A, B>{{a}, {b}}`.
template <class... Types>
using pack = detail::pack_elements<std::index_sequence_for<Types...>, Types...>;

namespace detail {

/// A pointer to an element; null where the pack is. The text of a statement is made without one.
template <std::size_t Place, class T>
constexpr const T* element_of(const pack_element<Place, T>* holder) {
  return holder ? &holder->value : nullptr;
}

// What is empty is made anew: g++ from 13 on reads no empty member of an empty base in a constant.
template <std::size_t Place, class T>
constexpr decltype(auto) element(const pack_element<Place, T>& holder) {
  if constexpr (std::is_empty_v<T>) {
    return T{};
  } else {
    return (holder.value);
  }
}

/// The elements of one pack, then those of another.
template <std::size_t... First, class... Left, std::size_t... Second, class... Right>
constexpr pack<Left..., Right...> joined(const pack_elements<std::index_sequence<First...>, Left...>& left,
                                         const pack_elements<std::index_sequence<Second...>, Right...>& right) {
  return {{element<First>(left)}..., {element<Second>(right)}...};
}

/// Calls `function` with a pointer to each element.
template <std::size_t... Place, class... Types, class Function>
constexpr void with_elements(const pack_elements<std::index_sequence<Place...>, Types...>* elements,
                             Function&& function) {
  function(element_of<Place>(elements)...);
}

}  // namespace detail
}  // namespace sequent
