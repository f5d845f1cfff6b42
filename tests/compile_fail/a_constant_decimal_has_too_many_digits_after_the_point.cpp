// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: text_has_more_digits_after_the_point_than_the_decimal
#include <sequent/schema/decimal.hpp>

namespace sq = sequent;

#ifdef REJECT
sq::decimal<18, 2> price("1.255");
#else
sq::decimal<18, 2> price("1.25");
#endif
