// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: number_has_more_digits_than_the_decimal
#include <sequent/schema/decimal.hpp>

namespace sq = sequent;

#ifdef REJECT
inline constexpr sq::decimal<5, 2> price = 1000;
#else
inline constexpr sq::decimal<5, 2> price = 999;
#endif
