// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstddef>
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
struct pack_elements<std::index_sequence<Place...>, Types...> : pack_element<Place, Types>... {
  constexpr explicit pack_elements(const Types&... values) : pack_element<Place, Types>{values}... {}
};
template <>
struct pack_elements<std::index_sequence<>> {};

}  // namespace detail

/// Values side by side, as `std::tuple` but far cheaper to compile: what holds the parts of a statement.
template <class... Types>
struct pack : detail::pack_elements<std::index_sequence_for<Types...>, Types...> {
  using detail::pack_elements<std::index_sequence_for<Types...>, Types...>::pack_elements;
};

namespace detail {

/// A pointer to an element; null where the pack is. The text of a statement is made without one.
template <std::size_t Place, class T>
constexpr const T* element_of(const pack_element<Place, T>* holder) {
  return holder ? &holder->value : nullptr;
}

template <std::size_t Place, class T>
constexpr const T& element(const pack_element<Place, T>& holder) {
  return holder.value;
}

/// The elements of one pack, then those of another.
template <class... Left, class... Right>
constexpr pack<Left..., Right...> joined(const pack<Left...>& left, const pack<Right...>& right) {
  return [&]<std::size_t... First, std::size_t... Second>(std::index_sequence<First...>, std::index_sequence<Second...>) {
    return pack<Left..., Right...>(element<First>(left)..., element<Second>(right)...);
  }(std::index_sequence_for<Left...>{}, std::index_sequence_for<Right...>{});
}

/// Calls `function` with a pointer to each element.
template <class... Types, class Function>
constexpr void with_elements(const pack<Types...>* elements, Function&& function) {
  [&]<std::size_t... Place>(std::index_sequence<Place...>) {
    function(element_of<Place>(elements)...);
  }(std::index_sequence_for<Types...>{});
}

}  // namespace detail
}  // namespace sequent
