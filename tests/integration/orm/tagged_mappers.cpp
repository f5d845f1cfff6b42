// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <integration/orm/tagged.hpp>

// What sessions do with these entities, compiled once for all of their tests.
template class sequent::orm::mapper<orm_test::session, tagged::page>;
template class sequent::orm::mapper<orm_test::session, tagged::tag>;
template class sequent::orm::mapper<orm_test::session, tagged::tagging>;
template class sequent::orm::mapper<orm_test::session, tagged::person>;
template class sequent::orm::mapper<orm_test::session, tagged::room>;
