// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: text_is_no_decimal_number
#include <sequent/schema/decimal.hpp>

namespace sq = sequent;

#ifdef REJECT
sq::decimal<18, 2> price("1,25");
#else
sq::decimal<18, 2> price("1.25");
#endif
