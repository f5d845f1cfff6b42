// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <type_traits>

#include <sequent/meta/fixed_text.hpp>

namespace {

using sequent::fixed_text;

template <fixed_text Text>
struct tagged {
  static constexpr auto view = Text.view();
};

// The text is part of a type, with its exact length.
static_assert(tagged<"age >= 0">::view == "age >= 0");
static_assert(std::is_same_v<tagged<"a">, tagged<"a">> && !std::is_same_v<tagged<"a">, tagged<"b">>);
static_assert(sizeof(fixed_text{"abc"}) == 4);
static_assert(fixed_text{""}.empty() && !fixed_text{" "}.empty());

// A zero inside is a character like any other.
static_assert(fixed_text{"a\0b"}.view().size() == 3);

}  // namespace
