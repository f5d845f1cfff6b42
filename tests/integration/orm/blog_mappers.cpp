// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <integration/orm/blog.hpp>

// What sessions do with the entities of the blog, compiled once for all of its tests.
template class sequent::orm::mapper<orm_test::session, blog::user>;
template class sequent::orm::mapper<orm_test::session, blog::profile>;
template class sequent::orm::mapper<orm_test::session, blog::topic>;
template class sequent::orm::mapper<orm_test::session, blog::post>;
template class sequent::orm::mapper<orm_test::session, blog::comment>;
