// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <type_traits>

#include <sequent/schema/exact_number.hpp>

namespace {

using sequent::decimal;
using sequent::exact_number;

// Each decimal is one, and nothing else is: an integer would not say what it counts.
constexpr exact_number price = decimal<18, 2>("-1.25");
static_assert(price.units == -125 && price.scale == 2);
constexpr exact_number most = decimal<38>::max();
static_assert(most.units == decimal<38>::max().units() && most.scale == 0);
static_assert(!std::is_convertible_v<int, exact_number> && !std::is_convertible_v<double, exact_number>);

}  // namespace
