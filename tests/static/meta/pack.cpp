// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <type_traits>

#include <sequent/meta/pack.hpp>

namespace {

using sequent::pack;

struct nothing {};
struct nothing_else {};

constexpr int sum_of(const pack<int, int, int>* values) {
  int sum = 0;
  sequent::detail::with_elements(values,
                                 [&](const auto*... element) { ((sum = sum * 10 + (element ? *element : 7)), ...); });
  return sum;
}

// The elements are visited in order; of a null pointer, so many null pointers.
constexpr pack<int, int, int> one_two_three{{1}, {2}, {3}};
static_assert(sum_of(&one_two_three) == 123);
static_assert(sum_of(nullptr) == 777);

// Equal types have places of their own.
constexpr pack<int, char, int> mixed{{1}, {'x'}, {2}};
static_assert(*sequent::detail::element_of<0>(&mixed) == 1 && *sequent::detail::element_of<2>(&mixed) == 2);

// One pack goes behind another.
constexpr auto four = sequent::detail::joined(pack<int>{{1}}, mixed);
static_assert(std::is_same_v<decltype(four), const pack<int, int, char, int>>);
static_assert(*sequent::detail::element_of<0>(&four) == 1 && *sequent::detail::element_of<3>(&four) == 2);

// What holds nothing takes no room: a statement without values is empty.
static_assert(std::is_empty_v<pack<>> && std::is_empty_v<pack<nothing, nothing_else>>);
static_assert(std::is_default_constructible_v<pack<>>);

}  // namespace
