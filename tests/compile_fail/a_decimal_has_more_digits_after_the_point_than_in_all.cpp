// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: a decimal has 1 to 38 digits in all, and from none to all of them stand after the point
#include <sequent/schema/decimal.hpp>

namespace sq = sequent;

#ifdef REJECT
sq::decimal<2, 18> price;
#else
sq::decimal<18, 2> price;
#endif
